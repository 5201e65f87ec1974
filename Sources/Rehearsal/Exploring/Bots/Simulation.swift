/// Many plays of one encounter by one bot, and how they came out.
package struct Simulation: Sendable {
    /// A play meets the standard with at least this accuracy, in percent, and no critical error.
    package static let standard = 70

    package let bot: Bot
    package let encounter: Encounter
    package let seed: UInt64
    package let plays: [BotPlayer.Played]
    /// From 0 to 1 for each finished play, sorted; empty where best or worst has no bound.
    package let accuracies: [Double]
    package let coverage: BotCoverage

    /// Plays `count` times with one seed; once where the bot leaves nothing to chance. The same for a seed.
    package init(_ bot: Bot, of exploration: Exploration, plays count: Int, seed: UInt64) {
        self.bot = bot
        self.seed = seed
        encounter = exploration.encounter
        var player = BotPlayer(exploration.graph.machine)
        switch bot {
        case .best: plays = [Self.played(exploration.bestPlay(), exploration)].compactMap { $0 }
        case .worst: plays = [Self.played(exploration.worstPlay(), exploration)].compactMap { $0 }
        default:
            var random = SeededGenerator(seed: seed, purpose: "bot:" + bot.rawValue)
            let meetsChance = bot.readsNothing && (bot == .random || encounter.situation.scenes.contains { $0.isBlind })
            plays = (0..<(meetsChance ? count : 1)).map { _ in player.play(bot, &random) }
        }
        if let best = exploration.best, let worst = exploration.worst {
            accuracies = plays.filter { $0.ending != nil }.map { play in
                best == worst ? 1 : Double(play.value - worst) / Double(best - worst)
            }.sorted()
        } else {
            accuracies = []
        }
        coverage = BotCoverage(player, exploration.graph.machine)
    }

    /// A whole play, by its decisions.
    private static func played(_ decisions: [ResponsePlace], _ exploration: Exploration) -> BotPlayer.Played? {
        guard !decisions.isEmpty else { return nil }
        var play = Play(exploration.encounter, seed: 0, mode: .practice)
        for decision in decisions { play.take(decision.response) }
        return BotPlayer.Played(
            value: play.value, decisions: decisions.count, ending: play.outcome == nil ? nil : play.state.scene,
            isCritical: !play.criticalDecisions.isEmpty)
    }
}

extension Simulation {
    package var meanAccuracy: Double? { accuracies.isEmpty ? nil : accuracies.reduce(0, +) / Double(accuracies.count) }

    /// The accuracy that this share of plays stays at or below (nearest rank); nil where there is none.
    package func accuracy(atShare share: Double) -> Double? {
        accuracies.isEmpty
            ? nil : accuracies[min(accuracies.count - 1, max(0, Int((share * Double(accuracies.count)).rounded(.up)) - 1))]
    }

    /// How many plays fall into each tenth of accuracy, 100 % with the last.
    package var tenths: [Int] {
        accuracies.reduce(into: Array(repeating: 0, count: 10)) { counts, accuracy in counts[min(9, Int(accuracy * 10))] += 1 }
    }

    /// How often each kind of ending was reached, in the order of the kinds.
    package var outcomes: [(outcome: Outcome, count: Int)] {
        let endings = plays.compactMap { $0.ending.flatMap { encounter.situation.scenes[$0].ending } }
        return Outcome.allCases.map { outcome in (outcome, endings.count { $0 == outcome }) }.filter { $0.count > 0 }
    }

    package var unfinishedCount: Int { plays.count { $0.ending == nil } }

    package var criticalShare: Double { share { $0.isCritical } }

    /// The share of plays that would be judged to meet the standard, given in percent.
    package func share(meeting standard: Int, best: Int?, worst: Int?) -> Double? {
        guard let best, let worst else { return nil }
        return share { play in
            play.ending != nil && !play.isCritical
                && (best == worst || (play.value - worst) * 100 >= standard * (best - worst))
        }
    }

    /// Whether someone who plays so would be judged to meet the standard: on average for chance, else in more than half of the plays.
    package func passes(standard: Int, best: Int?, worst: Int?) -> Bool {
        guard let share = share(meeting: standard, best: best, worst: worst) else { return false }
        if bot == .random { return (meanAccuracy ?? 0) * 100 >= Double(standard) }
        return share > 0.5
    }

    private func share(_ holds: (BotPlayer.Played) -> Bool) -> Double {
        plays.isEmpty ? 0 : Double(plays.count(where: holds)) / Double(plays.count)
    }
}

extension Scene {
    /// Whether nothing is shown to choose from.
    var isBlind: Bool {
        if case .one = ask { false } else { ending == nil }
    }
}
