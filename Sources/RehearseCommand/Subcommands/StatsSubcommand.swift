import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

extension Subcommand {
    static let stats = stats { arguments, context in
        if arguments.has("--records") { try goOnWithRecords("stats --records") }
        return try showStatistics(arguments, context)
    }

    /// The subcommand as both programs know it; the second one also looks into the records.
    package static func stats(run: @escaping @Sendable (Arguments, Context) throws -> ExitStatus) -> Subcommand {
        Subcommand(
            name: "stats", operands: "[ID] [OPTIONS]", summary: "情境的字數、時間、決定和涵蓋的要項",
            details: [
                "ID 是情境的代號，或情境檔的路徑；不寫就把所有情境列成一張表。",
                "數的是介面語言的文字：加上 --lang en 就看英文譯文。",
            ],
            options: [
                OptionSpec("--records", "PATH", "連同評量紀錄裡的作答：每個回應多少人選、能力好的和差的各選什麼、沒有人選的"),
                OptionSpec("--json", nil, "每個情境印成一行 JSON"),
            ], run: run)
    }

    package static func showStatistics(_ arguments: Arguments, _ context: Context) throws -> ExitStatus {
        try arguments.atMost(1)
        let language = context.catalogue.language
        if let name = arguments.operands.first {
            switch try PlaySource.load(name, context, mode: .practice) {
            case .failed(let status): return status
            case .loaded(let source):
                let statistics = SituationStatistics(source.situation, in: language)
                if arguments.has("--json") {
                    writeOut(statistics.json.line + "\n")
                } else {
                    context.screen.show(statistics.passages)
                }
                return .success
            }
        }
        let (all, faulty) = try statisticsOfAll(context)
        if arguments.has("--json") {
            for item in all { writeOut(item.json.line + "\n") }
        } else {
            show(StatisticsTable(all), context)
        }
        for id in faulty { context.fail("「\(id)」有錯誤，用 rehearse check 看") }
        return faulty.isEmpty ? .success : .failure
    }
}

/// Every situation of the library, and the ids of those that have errors.
private func statisticsOfAll(_ context: Context) throws(UsageError) -> (all: [SituationStatistics], faulty: [String]) {
    let folder = try LibraryFolder.find(context)
    var all: [SituationStatistics] = []
    var faulty: [String] = []
    for path in folder.files(.situation) {
        if let situation = PlaySource.checked(path, folder, context, mode: .practice).source?.situation {
            all.append(SituationStatistics(situation, in: context.catalogue.language))
        } else {
            faulty.append(baseName(path))
        }
    }
    return (all, faulty)
}

private func show(_ table: StatisticsTable, _ context: Context) {
    guard !table.statistics.isEmpty else {
        context.screen.show(Passage(.body, "這個資料夾裡還沒有情境"))
        return
    }
    let rows = [StatisticsTable.headings.map(context.screen.text)] + table.rows
    for line in tableLines(rows, width: context.screen.columns, plain: context.theme.isPlain) {
        context.screen.show(Passage(.body, .verbatim(line)))
    }
}
