import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let fairness = Subcommand(
        .fairness, operands: "[CIRCUIT] [OPTIONS]",
        details: [
            "依客戶特質、應評者分組、兩者一起、評分者和卷別比較結果，每個數字都有人數和區間；人太少就不下結論。",
            "--candidate PERSON：這位應評者對某些客戶是不是服務得比較差。",
        ],
        options: [
            OptionSpec("--candidate", "PERSON", "只看一位應評者"), OptionSpec("--json", nil, "印成一個 JSON 物件"),
        ] + Desk.options
    ) { arguments, context in
        try arguments.atMost(1)
        let desk = try Desk.open(arguments, context)
        let candidate = try arguments.value("--candidate").map { try desk.person($0).id }
        let table = try PlayTable(desk, circuit: arguments.operands.first)
        let study = FairnessStudy(table, people: try desk.store.people(), candidate: candidate)
        if arguments.has("--json") { writeOut(study.json.line + "\n") } else { context.screen.show(study.passages) }
        return .success
    }
}
