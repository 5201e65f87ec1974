package import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

extension Subcommand {
    static let impact = impact { arguments, context in
        if arguments.has("--records") { try goOnWithRecords("impact --records") }
        guard let folder = try journals(arguments, context) else { return .noInput }
        let journals = folder.files.map { (name: fileName($0), journal: try? Journal(file: $0)) }
        return try showImpact(on: journals, in: folder.path, arguments, context)
    }

    /// The subcommand as both programs know it; the second one also looks into the records.
    package static func impact(run: @escaping @Sendable (Arguments, Context) throws -> ExitStatus) -> Subcommand {
        Subcommand(
            name: "impact", operands: "ID --against REV|FILE [OPTIONS]", summary: "改了分數之後，誰的結果會變",
            details: [
                "用現在的情境重新計算以前練完的紀錄，和原來的比：分數、準確度、每一項、重大錯誤、結局。走不下去的紀錄會說停在第幾步。紀錄一個字都不會改。",
                "REV 是 git 的版本，例如 HEAD（還沒提交的修改）或 HEAD~1；FILE 是原來那份情境檔。",
                "結束狀態：0 沒有人會變，2 有人會變或無法重新計分。",
            ],
            options: [
                OptionSpec("--against", "REV|FILE", "和哪個版本比"),
                OptionSpec("--journals", "DIR", "看哪個資料夾的紀錄（預設是自己的）"),
                OptionSpec("--records", "PATH", "看評量紀錄裡的作答"),
                OptionSpec("--json", nil, "每份紀錄印成一行 JSON，最後一行是份數"),
            ], run: run)
    }

    /// Scores journals again on two versions of the situation that the call names; nil for one that could not be read.
    package static func showImpact(
        on journals: [(name: String, journal: Journal?)], in place: String, _ arguments: Arguments, _ context: Context
    ) throws -> ExitStatus {
        try arguments.atMost(1)
        guard let name = arguments.operands.first else {
            throw UsageError(message: "要看哪個情境？", help: "輸入 rehearse list 看有哪些，再用 rehearse impact ID --against HEAD")
        }
        guard let against = arguments.value("--against"), !against.isEmpty, !against.hasPrefix("-") else {
            throw UsageError(message: "要和哪個版本比？", help: "加上 --against HEAD（git 的版本）或 --against FILE（原來的情境檔）")
        }
        guard let (path, library) = try SituationFile.find(name, context) else { return .noInput }
        switch try PlaySource.load(path, context, mode: .practice) {
        case .failed(let status): return status
        case .loaded(let now):
            switch try PastVersion.load(against, of: path, library, context) {
            case .failed(let status): return status
            case .loaded(let past):
                guard now.situation.id == past.situation.id else {
                    context.fail("「\(against)」是情境「\(past.situation.id)」，不是「\(now.situation.id)」")
                    return .failure
                }
                var study = ImpactStudy(now: now, past: past)
                return show(study.impact(on: journals, in: place, against: against), json: arguments.has("--json"), context)
            }
        }
    }
}

private func show(_ impact: Impact, json: Bool, _ context: Context) -> ExitStatus {
    if json {
        for line in impact.jsonLines(context.catalogue) { writeOut(line.line + "\n") }
    } else {
        context.screen.show(impact.passages)
    }
    return impact.isChange ? .changed : .success
}

/// The journals that the call names, or this user's; nil after saying that there is no such folder.
private func journals(_ arguments: Arguments, _ context: Context) throws(UsageError) -> JournalFolder? {
    guard let named = arguments.value("--journals") else {
        if let own = JournalFolder(context) { return own }
        throw UsageError(message: "不知道紀錄在哪裡", help: "用 --journals DIR 指出來")
    }
    guard isFolder(named) else {
        context.fail("沒有「\(named)」這個資料夾")
        return nil
    }
    return JournalFolder(path: named)
}
