import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

extension Subcommand {
    static let explore = Subcommand(
        name: "explore", operands: "ID [OPTIONS]", summary: "走遍情境的每一種狀態",
        details: [
            "ID 是情境的代號，或情境檔的路徑。說出最高分和最低分、最少和最多幾步、每一項是不是每條路都有機會展現，也指出到不了、選不到、會卡住、會繞圈子得分的地方，和走到那裡最短的走法。"
        ],
        options: [
            OptionSpec("--client", "ID", "遇到哪位客戶（預設是情境的第一位）"),
            OptionSpec("--all-clients", nil, "每一位客戶各走一遍"),
            OptionSpec("--limit", "N", "狀態超過 N 個就停，什麼都不說"),
            OptionSpec("--json", nil, "每位客戶印成一行 JSON"),
        ]
    ) { arguments, context in
        try arguments.atMost(1)
        guard let name = arguments.operands.first else {
            throw UsageError(message: "要走哪個情境？", help: "輸入 rehearse list 看有哪些，再用 rehearse explore ID")
        }
        let limit = try arguments.whole("--limit", from: 1)
        switch try SituationFile.load(name, context) {
        case .failed(let status): return status
        case .loaded(let placed):
            let wanted = try arguments.has("--all-clients") ? nil : chosenClient(arguments, placed.situation)
            return report(placed, only: wanted, limit: limit, json: arguments.has("--json"), context)
        }
    }
}

/// Explores with every client, since what an author should know depends on all; shows the figures of those asked for.
private func report(
    _ placed: Library.Placed, only wanted: String?, limit: Int?, json: Bool, _ context: Context
) -> ExitStatus {
    let situation = placed.situation
    let explorations = concurrently(situation.clients) { client in
        Exploration(Encounter(situation, with: client), limit: limit, counts: wanted == nil || client.id == wanted)
    }
    ExplorationCheck.run(explorations, placed.places, findings: placed.findings)
    let diagnostics = placed.withAllowances(placed.findings.diagnostics) { _ in true }
    let shown = explorations.filter { wanted == nil || $0.encounter.client.id == wanted }
    if json {
        for exploration in shown { writeOut(exploration.json.line + "\n") }
    } else {
        for exploration in shown { context.screen.show(ExplorationReport(exploration).passages + [.blank]) }
        let renderer = DiagnosticRenderer(context.catalogue)
        for diagnostic in diagnostics { for line in renderer.lines(diagnostic) + [""] { writeOut(line + "\n") } }
        let isComplete = explorations.allSatisfy(\.isComplete)
        if diagnostics.isEmpty, isComplete { context.screen.show(Passage(.good, "每個場景到得了，每個回應選得到，每條路都公平")) }
    }
    return diagnostics.hasErrors ? .failure : .success
}
