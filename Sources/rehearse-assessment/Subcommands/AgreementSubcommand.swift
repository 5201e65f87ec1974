import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let agreement = Subcommand(
        .agreement, operands: "[CIRCUIT] [OPTIONS]",
        details: [
            "兩位評分者之間：完全一致、Cohen κ（三種加權，權重印在後面）、ICC(2,1) 和 ICC(2,k)。所有評分者：Krippendorff α。",
            "每個數字都有 n 和區間；資料不夠就說算不出來和為什麼。",
        ],
        options: [
            OptionSpec("--station", "ID", "只看一站"), OptionSpec("--seed", "N", "重抽用的號碼（預設 1；同號同結果）"),
            OptionSpec("--json", nil, "印成一個 JSON 物件"),
        ] + Desk.options
    ) { arguments, context in
        try arguments.atMost(1)
        let seed = UInt64(try arguments.whole("--seed") ?? 1)
        let desk = try Desk.open(arguments, context)
        let table = try PlayTable(desk, circuit: arguments.operands.first, station: arguments.value("--station"))
        let study = AgreementStudy(table, seed: seed)
        if arguments.has("--json") {
            writeOut(study.json.line + "\n")
        } else {
            let names = Dictionary(try desk.store.people().map { ($0.id, $0.name) }) { first, _ in first }
            context.screen.show(study.passages { names[$0] ?? $0 })
        }
        return .success
    }
}
