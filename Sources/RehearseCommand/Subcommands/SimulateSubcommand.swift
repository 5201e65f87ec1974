import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

extension Subcommand {
    static let simulate = Subcommand(
        name: "simulate", operands: "ID [OPTIONS]", summary: "讓機器人走走看，不讀題目的過不過得了",
        details: [
            "ID 是情境的代號，或情境檔的路徑。機器人有：\(Bot.allCases.map(\.rawValue).joined(separator: ", "))。",
            "沒有選項可看的題目（勾選、排序、數字、表格、寫一段話），不讀題目的機器人隨便答。同一個 --seed，結果永遠一樣。",
        ],
        options: [
            OptionSpec("--bot", "NAME", "只用這一個（可以重複；預設是 random）"),
            OptionSpec("--all", nil, "每一種都走"),
            OptionSpec("--plays", "N", "碰運氣的走幾次（預設 10000）"),
            OptionSpec("--seed", "N", "運氣用這個號碼決定（預設 0）"),
            OptionSpec("--client", "ID", "遇到哪位客戶（預設是情境的第一位）"),
            OptionSpec("--standard", "N", "準確度幾 % 算達標（預設 \(Simulation.standard)）"),
            OptionSpec("--json", nil, "每種機器人印成一行 JSON"),
        ]
    ) { arguments, context in
        try arguments.atMost(1)
        guard let name = arguments.operands.first else {
            throw UsageError(message: "要走哪個情境？", help: "輸入 rehearse list 看有哪些，再用 rehearse simulate ID --all")
        }
        let bots = try chosenBots(arguments)
        let plays = try arguments.whole("--plays", from: 1) ?? 10_000
        let seed = try arguments.whole("--seed") ?? 0
        let standard = try arguments.whole("--standard") ?? Simulation.standard
        switch try SituationFile.load(name, context) {
        case .failed(let status): return status
        case .loaded(let placed):
            let wanted = try chosenClient(arguments, placed.situation)
            guard let client = placed.situation.client(wanted) else { return .failure }
            let exploration = Exploration(Encounter(placed.situation, with: client), counts: false)
            let simulations = concurrently(bots) { Simulation($0, of: exploration, plays: plays, seed: UInt64(seed)) }
            let report = SimulationReport(exploration, simulations, standard: standard)
            if arguments.has("--json") {
                for simulation in simulations { writeOut(json(simulation, report).line + "\n") }
            } else {
                context.screen.show(report.passages)
            }
            return .success
        }
    }
}

private func chosenBots(_ arguments: Arguments) throws(UsageError) -> [Bot] {
    if arguments.has("--all") { return Bot.allCases }
    var bots: [Bot] = []
    for name in arguments.all("--bot") {
        guard let bot = Bot(rawValue: name) else {
            let names = Bot.allCases.map(\.rawValue)
            throw UsageError(
                message: "沒有叫「\(name)」的機器人", help: didYouMean(name, among: names) ?? "可以用：\(names.joined(separator: ", "))")
        }
        if !bots.contains(bot) { bots.append(bot) }
    }
    return bots.isEmpty ? [.random] : bots
}

private func json(_ simulation: Simulation, _ report: SimulationReport) -> JSON {
    let exploration = report.exploration
    let count = simulation.plays.count
    func part(_ part: BotCoverage.Part) -> JSON {
        .object([("met", .integer(part.met)), ("of", .integer(part.of)), ("missed", .array(part.missed.map(JSON.string)))])
    }
    let members: [(key: String, value: JSON)] = [
        ("situation", .string(simulation.encounter.situation.id)), ("client", .string(simulation.encounter.client.id)),
        ("bot", .string(simulation.bot.rawValue)), ("plays", .integer(count)), ("seed", .integer(Int(clamping: simulation.seed))),
        ("unfinished", .integer(simulation.unfinishedCount)),
        (
            "accuracy",
            .object(
                [("mean", JSON.optional(simulation.meanAccuracy))]
                    + [("least", 0.0), ("quarter", 0.25), ("median", 0.5), ("three_quarters", 0.75), ("most", 1.0)].map {
                        ($0.0, JSON.optional(simulation.accuracy(atShare: $0.1)))
                    } + [("tenths", .array(simulation.tenths.map(JSON.integer)))])
        ),
        ("outcomes", .object(simulation.outcomes.map { ($0.outcome.rawValue, .integer($0.count)) })),
        ("critical", .number(simulation.criticalShare)), ("standard", .integer(report.standard)),
        ("meets_standard", .optional(report.share(simulation))),
        ("warning", .bool(report.passing.contains(simulation.bot))),
    ]
    guard simulation.bot == .random else { return .object(members) }
    let coverage = simulation.coverage
    return .object(
        members + [
            (
                "coverage",
                .object([
                    ("scenes", part(coverage.scenes)), ("responses", part(coverage.responses)), ("next", part(coverage.clauses)),
                ])
            ), ("best", .optional(exploration.best)), ("worst", .optional(exploration.worst)),
        ])
}
