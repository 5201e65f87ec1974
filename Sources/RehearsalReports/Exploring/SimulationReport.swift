package import Rehearsal

/// How bots fared in one situation met with one client, as paragraphs and as what programs read.
package struct SimulationReport: Sendable {
    package let exploration: Exploration
    package let simulations: [Simulation]
    /// In percent.
    package let standard: Int

    package init(_ exploration: Exploration, _ simulations: [Simulation], standard: Int) {
        self.exploration = exploration
        self.simulations = simulations
        self.standard = standard
    }

    /// Bots that read nothing and would be judged to meet the standard.
    package var passing: [Bot] {
        simulations.filter { $0.bot.mustNotPass && $0.passes(standard: standard, best: exploration.best, worst: exploration.worst) }
            .map(\.bot)
    }

    package func share(_ simulation: Simulation) -> Double? {
        simulation.share(meeting: standard, best: exploration.best, worst: exploration.worst)
    }

    package var passages: [Passage] {
        let situation = exploration.encounter.situation
        let client = exploration.encounter.client
        return [
            Passage(.title, .verbatim(situation.title)), Passage(.faint, "\(situation.id)，遇到\(client.name)（\(client.id)）"),
            Passage(.faint, "達標：沒有重大錯誤，準確度 \(standard) % 以上"),
        ] + simulations.flatMap(fared) + warnings
    }

    private func fared(_ simulation: Simulation) -> [Passage] {
        let count = simulation.plays.count
        var passages: [Passage] = [.blank, Passage(.heading, "\(simulation.bot.rawValue)：\(words(simulation.bot))")]
        guard count > 0 else { return passages + [Passage(.body, "沒有這樣的走法：分數沒有底，或到不了結局", depth: 1)] }
        passages.append(Passage(.body, accuracy(simulation), label: "準確度：", depth: 1))
        if count > 1, !simulation.accuracies.isEmpty { passages += histogram(simulation) }
        let outcomes = simulation.outcomes.map { "\($0.outcome.words) \(percent(Double($0.count) / Double(count)))" as Message }
        if !outcomes.isEmpty { passages.append(Passage(.body, joined(outcomes), label: "結局：", depth: 1)) }
        if simulation.unfinishedCount > 0 {
            passages.append(Passage(.poor, "\(simulation.unfinishedCount.grouped) 次沒有走到結局", depth: 1))
        }
        let critical = percent(simulation.criticalShare)
        let judged: Message = share(simulation).map { "重大錯誤 \(critical)，達標 \(percent($0))" } ?? "重大錯誤 \(critical)，達不達標判斷不出來"
        passages.append(Passage(.body, judged, depth: 1))
        return passages + (simulation.bot == .random ? coverage(simulation.coverage) : [])
    }

    private func accuracy(_ simulation: Simulation) -> Message {
        guard let mean = simulation.meanAccuracy else {
            return exploration.best == nil || exploration.worst == nil ? unknown : "算不出來，沒有一次走到結局"
        }
        guard simulation.plays.count > 1, let low = simulation.accuracy(atShare: 0.25),
            let middle = simulation.accuracy(atShare: 0.5),
            let high = simulation.accuracy(atShare: 0.75)
        else { return percent(mean) }
        return
            "平均 \(percent(mean))，中位數 \(percent(middle))，中間一半 \(percent(low)) 到 \(percent(high))（\(simulation.plays.count.grouped) 次）"
    }

    private var unknown: Message {
        exploration.endings.contains { $0.isReached == true } ? "算不出來，最高或最低分沒有底" : "算不出來，沒有走法到得了結局"
    }

    /// A bar for each tenth in which there are plays; twenty cells are all of them.
    private func histogram(_ simulation: Simulation) -> [Passage] {
        let count = Double(simulation.accuracies.count)
        return simulation.tenths.enumerated().compactMap { tenth, plays in
            guard plays > 0 else { return nil }
            let bar = String(repeating: "▮", count: max(1, Int((Double(plays) / count * 20).rounded())))
            let low = String(tenth * 10)
            let label = String(repeating: " ", count: 3 - low.count) + low + " % "
            return Passage(.body, "\(bar) \(percent(Double(plays) / count))", label: .verbatim(label), depth: 2)
        }
    }

    private func coverage(_ coverage: BotCoverage) -> [Passage] {
        [
            Passage(
                .body,
                "場景 \(coverage.scenes.met)/\(coverage.scenes.of)，回應 \(coverage.responses.met)/\(coverage.responses.of)，去處 \(coverage.clauses.met)/\(coverage.clauses.of)",
                label: "走到過：", depth: 1)
        ]
            + [coverage.scenes, coverage.responses, coverage.clauses].filter { !$0.missed.isEmpty }.map {
                Passage(.faint, .list(Array($0.missed.prefix(8)) + ($0.missed.count > 8 ? ["…"] : [])), label: "沒走到：", depth: 1)
            }
    }

    private var warnings: [Passage] {
        let passing = passing
        guard !passing.isEmpty else {
            let tried = simulations.filter { $0.bot.mustNotPass }
            guard tried.allSatisfy({ share($0) != nil && $0.unfinishedCount == 0 }) else {
                return [.blank, Passage(.fair, "有的走法到不了結局，或分數沒有底，所以不說不讀題目的過不過得了：先用 rehearse explore 看", label: "警告：")]
            }
            return !tried.isEmpty ? [.blank, Passage(.good, "不讀題目的都過不了")] : []
        }
        return [.blank]
            + passing.map { Passage(.poor, "\($0.rawValue) 不讀題目也會被判為達標：調整選擇的順序、長短或影響，讓它過不了", label: "警告：") }
    }

    private func words(_ bot: Bot) -> Message {
        switch bot {
        case .random: "隨便選"
        case .first: "都選第一個"
        case .last: "都選最後一個"
        case .longest: "都選最長的"
        case .shortest: "都選最短的"
        case .mostAgreeable: "都選最討好客戶的"
        case .greedy: "都選當下分數最高的"
        case .best: "最好的走法"
        case .worst: "最差的走法"
        }
    }

    private func percent(_ share: Double) -> Message {
        let whole = Int((share * 100).rounded())
        return whole == 0 && share > 0 ? .verbatim("< 1 %") : .verbatim("\(whole) %")
    }

    private func joined(_ parts: [Message]) -> Message { .joined(parts) { "\($0)，\($1)" } }
}
