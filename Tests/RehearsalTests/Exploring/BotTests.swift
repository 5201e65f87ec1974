import Rehearsal
import RehearsalReports
import Testing

/// Bots play by the rules of the language, the same for a seed, and are judged by what the whole situation can give.
@Suite struct BotTests {
    static let seeds = Array(UInt64(0)..<150)

    private func exploration(_ seed: UInt64, loops: Bool = false) throws -> Exploration {
        var generator = SituationGenerator(seed: seed, loops: loops)
        return Exploration(try Sample.encounter(generator.situation(), with: seed % 2 == 0 ? "lin" : "chen"))
    }

    /// Whatever a bot does stays between best and worst, and the two that know everything reach them.
    @Test(arguments: seeds) func noBotLeavesTheBounds(seed: UInt64) throws {
        let exploration = try exploration(seed)
        guard let best = exploration.best, let worst = exploration.worst else { return }
        for bot in Bot.allCases {
            let simulation = Simulation(bot, of: exploration, plays: 40, seed: seed)
            for play in simulation.plays where play.ending != nil { #expect((worst...best).contains(play.value), "\(bot)") }
        }
        let fewest = try #require(exploration.decisions.least)
        let knowing = Simulation(.best, of: exploration, plays: 1, seed: seed).plays
        #expect(knowing.map(\.value) == [best])
        #expect(knowing[0].decisions >= fewest)
        #expect(Simulation(.worst, of: exploration, plays: 1, seed: seed).plays.map(\.value) == [worst])
    }

    @Test(arguments: seeds) func theSameSeedPlaysTheSame(seed: UInt64) throws {
        let exploration = try exploration(seed, loops: true)
        let first = Simulation(.random, of: exploration, plays: 30, seed: seed)
        #expect(first.plays == Simulation(.random, of: exploration, plays: 30, seed: seed).plays)
        // What chance never met is a part of the whole.
        #expect(first.coverage.scenes.met + first.coverage.scenes.missed.count == exploration.encounter.situation.scenes.count)
        let reached = exploration.encounter.situation.scenes.indices.filter { !exploration.unreachableScenes.contains($0) }
        #expect(first.coverage.scenes.met <= reached.count)
    }

    /// The plays of a bot are plays: the first choice, again and again, by the slow rules.
    @Test(arguments: seeds) func theFirstChoiceIsTheFirstThatIsAvailable(seed: UInt64) throws {
        let exploration = try exploration(seed)
        let encounter = exploration.encounter
        guard encounter.situation.scenes.allSatisfy({ if case .one = $0.ask { true } else { $0.ending != nil } }) else { return }
        var play = Play(encounter, seed: 0, mode: .practice)
        while play.outcome == nil {
            let available = encounter.available(play.state)
            guard let choice = available.first(where: { !play.scene.responses[$0].silent }) ?? available.first else { break }
            play.take(choice)
        }
        let simulated = Simulation(.first, of: exploration, plays: 5, seed: seed).plays
        #expect(simulated.count == 1)
        #expect(simulated[0].value == play.value && simulated[0].decisions == play.decisions.count)
        #expect(simulated[0].isCritical == !play.criticalDecisions.isEmpty)
    }

    private static let choices = """
        a:
          responses:
            short: {say: 好。, effects: {trust: -5}, evidence: {K1: 1}, next: b}
            long: {say: 好的，我馬上去查清楚。, effects: {trust: +5}, evidence: {K1: 2}, next: b}
            kind: {say: 都聽您的。, effects: {trust: +20}, evidence: {K1: -2}, next: b}
        b:
          responses:
            last: {say: 再見。, critical: true, evidence: {S1: 3}, next: z}
            stay: {say: 請坐。, evidence: {S1: 1}, next: z}
        z: {ending: resolved}
        """

    @Test(arguments: [
        (Bot.first, 4, true), (.last, -1, false), (.longest, 5, true), (.shortest, 4, true), (.mostAgreeable, 1, true),
        (.greedy, 5, true), (.best, 5, true), (.worst, -1, false),
    ])
    func eachGoesItsWay(bot: Bot, value: Int, isCritical: Bool) throws {
        let exploration = Exploration(try Sample.encounter(Sample.situation(scenes: Self.choices)))
        let plays = Simulation(bot, of: exploration, plays: 7, seed: 1).plays
        #expect(plays == [BotPlayer.Played(value: value, decisions: 2, ending: 2, isCritical: isCritical)])
    }

    @Test func aBotThatReadsNothingIsWarnedOfOnlyIfItPasses() throws {
        func passing(_ scenes: String) throws -> [Bot] {
            let exploration = Exploration(try Sample.encounter(Sample.situation(scenes: scenes)))
            let simulations = Bot.allCases.map { Simulation($0, of: exploration, plays: 200, seed: 0) }
            return SimulationReport(exploration, simulations, standard: 70).passing
        }
        // Every way with 70 % or more ends in a critical error.
        #expect(try passing(Self.choices) == [])
        #expect(try passing(Self.choices.replacing("critical: true, ", with: "")) == [.first, .longest])
    }

    @Test func goingRoundForEverIsGivenUp() throws {
        let text = Sample.situation(
            scenes: "a: {responses: {again: {say: 再, next: a}, out: {say: 走, next: z}}}\nz: {ending: resolved}")
        let simulation = Simulation(.first, of: Exploration(try Sample.encounter(text)), plays: 1, seed: 0)
        #expect(simulation.plays.map(\.ending) == [nil])
        #expect(simulation.unfinishedCount == 1)
        #expect(simulation.plays[0].decisions == BotPlayer.mostDecisions)
    }
}
