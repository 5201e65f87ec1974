import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let standard = Subcommand(
        .standard, operands: "[CIRCUIT] [OPTIONS]",
        details: [
            "照紀錄算：每一站的邊界迴歸（及格點、RMSE、R²、重抽區間）、Cronbach α、每個回應的難度和鑑別度、沒有人選的回應。",
            "人少的時候用修正 Angoff：--angoff FILE.csv，欄位 round、judge、item、percent，可以再有 points。",
            "數字只是建議；由具名的評量者用 --adopt 採用一個及格點，並寫理由。",
        ],
        options: [
            OptionSpec("--station", "ID", "只看一站"), OptionSpec("--borderline", "N", "「邊緣」是整體評價的幾分（預設 2）"),
            OptionSpec("--seed", "N", "重抽用的號碼（預設 1；同號同結果）"), OptionSpec("--angoff", "FILE", "評判的 CSV 檔"),
            OptionSpec("--adopt", "PERCENT", "採用這個及格點（0 到 100）"), OptionSpec("--method", "NAME", "怎樣得來的（採用時）"),
            OptionSpec("--reason", "TEXT", "理由（採用時）"), OptionSpec("--json", nil, "印成一個 JSON 物件"),
        ] + Signatory.options + Desk.options
    ) { arguments, context in
        try arguments.atMost(1)
        if let path = arguments.value("--angoff") {
            let file: AngoffFile
            do {
                file = try AngoffFile(path)
            } catch let faults as CSVFaults {
                for fault in faults.messages { writeError(harmless(context.catalogue.text(fault)) + "\n") }
                return .failure
            }
            if arguments.has("--json") { writeOut(file.json.line + "\n") } else { context.screen.show(file.passages) }
            return .success
        }
        let desk = try Desk.open(arguments, context)
        if arguments.has("--adopt") { return try desk.adopt(arguments) }
        let borderline = try arguments.whole("--borderline", from: 1) ?? 2
        guard MarkSheet.globalRange.contains(borderline) else { throw UsageError(message: "--borderline 要寫 1 到 5") }
        let table = try PlayTable(desk, circuit: arguments.operands.first, station: arguments.value("--station"))
        let study = StandardStudy(table, borderline: borderline, seed: UInt64(try arguments.whole("--seed") ?? 1))
        if arguments.has("--json") { writeOut(study.json.line + "\n") } else { context.screen.show(study.passages) }
        return .success
    }
}

extension Desk {
    fileprivate func adopt(_ arguments: Arguments) throws -> ExitStatus {
        guard let circuit = arguments.operands.first else {
            throw UsageError(message: "哪一份評量的及格點？", help: "rehearse standard CIRCUIT --adopt PERCENT --method NAME --reason TEXT")
        }
        let cut = try arguments.whole("--adopt") ?? 0
        guard cut <= 100 else { throw UsageError(message: "--adopt 要寫 0 到 100") }
        guard let reason = arguments.value("--reason"), !trimmed(reason).isEmpty, let method = arguments.value("--method") else {
            throw UsageError(message: "怎樣得來的？為什麼？", help: "加上 --method NAME 和 --reason TEXT")
        }
        let assessor = try signatory(arguments, roles: [.assessor, .moderator])
        let decision = StandardDecision(station: arguments.value("--station"), cut: cut, method: method, reason: reason)
        try state(decision, about: .init(subject: circuit), by: assessor)
        context.screen.show([
            Passage(.good, "「\(assessor.person.name)」採用了 \(cut)%"),
            Passage(.faint, "它從下一次開的評量起算：把評量檔的 cut 改成這個數字；已經開的照當時的檔案"),
        ])
        return .success
    }
}
