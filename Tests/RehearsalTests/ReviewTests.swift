import Rehearsal
import Testing

@Suite struct ReviewTests {
    private func review(_ answers: [Int], client: String = "lin") throws -> Review {
        let encounter = try Sample.encounter(EncounterTests.story, with: client)
        var play = Play(encounter, seed: 1, mode: .practice)
        for answer in answers { play.take(answer) }
        return Review(play, in: StateGraph(exploring: encounter))
    }

    @Test func theBestLineLosesNothing() throws {
        let review = try review([0, 0, 1])
        #expect(review.best == 8)
        #expect(review.worst == -2)
        #expect(review.play.value == 8)
        #expect(review.accuracy == 1)
        #expect(review.turningPoint == nil)
        #expect(review.repairs.isEmpty)
        #expect(review.decisions.map(\.judged) == [.best, .best, .best])
        #expect(review.marks.map(\.result) == [1, 1, 1, 1])
    }

    @Test func theTurningPointIsTheFirstLossAndItsRepairIsTheCheapest() throws {
        // calm, show, leave: everything but the last answer was best.
        let review = try review([0, 0, 2])
        #expect(review.play.value == 5)
        #expect(review.accuracy == 0.7)
        #expect(review.turningPoint == 2)
        #expect(review.decisions.map(\.loss) == [0, 0, 3])
        #expect(review.decisions[2].judged == .mistake)
        #expect(review.decisions[2].bestResponse == 1)
        #expect(review.repairs.map(\.scene) == [1])
        #expect(review.repairs.map(\.response) == [1])
        #expect(review.repairs.map(\.instead) == [2])
        #expect(review.lostOutcome?.decision == 2)
        #expect(review.lostOutcome?.outcome == .resolved)
        #expect(review.play.criticalDecisions == [2])
    }

    @Test func marksKeepWhatWasOfferedFromWhatWasNot() throws {
        let review = try review([1])
        let claims = review.play.situation.claims.map(\.element.id)
        #expect(claims == ["T1.1", "T1.2", "K1", "S1"])
        #expect(review.marks.map(\.earned) == [-2, 0, 0, 0])
        #expect(review.marks.map(\.offered) == [2, 0, 0, 0])
        #expect(review.marks[0].result == 0)
        #expect(review.marks[2].result == nil)
        #expect(review.decisions[0].loss == 10)
        #expect(review.decisions[0].judged == .blunder)
    }

    @Test func anUnfinishedPlayHasNoAccuracy() throws {
        #expect(try review([0]).accuracy == nil)
        #expect(try review([0]).play.outcome == nil)
    }

    @Test(arguments: [
        (0, Judged.best), (5, .good), (6, .inaccuracy), (15, .inaccuracy), (16, .mistake), (30, .mistake), (31, .blunder),
    ])
    func judgementsFollowTheShareOfLoss(loss: Int, judged: Judged) {
        #expect(Judged(loss: loss, range: 100) == judged)
    }

    @Test func aScoringLoopHasNoBound() throws {
        let text = Sample.situation(
            scenes: """
                a: {responses: {more: {say: 再, evidence: {K1: 1}, next: a}, less: {say: 少, evidence: {K1: -1}, next: b}, out: {say: 走, next: z}}}
                b: {responses: {back: {say: 回, next: a}}}
                z: {ending: partly}
                """)
        let encounter = try Sample.encounter(text)
        let graph = StateGraph(exploring: encounter)
        #expect(graph.extremes(.best)[0] == .unbounded)
        #expect(graph.extremes(.worst)[0] == .unbounded)
        var play = Play(encounter, seed: 1, mode: .practice)
        play.take(2)
        let review = Review(play, in: graph)
        #expect(review.best == nil && review.worst == nil && review.accuracy == nil)
        #expect(review.decisions[0].loss == nil)
    }

    @Test func aLoopThatOnlyCostsIsBoundedAbove() throws {
        let text = Sample.situation(
            scenes: """
                a: {responses: {less: {say: 少, evidence: {K1: -1}, next: a}, out: {say: 走, evidence: {K1: 2}, next: z}}}
                z: {ending: partly}
                """)
        let graph = StateGraph(exploring: try Sample.encounter(text))
        #expect(graph.extremes(.best)[0] == .finite(2))
        #expect(graph.extremes(.worst)[0] == .unbounded)
    }

    @Test func aTrapHasNoExtremeAndIsLeftOutOfTheBest() throws {
        let text = Sample.situation(
            scenes: """
                a: {responses: {in: {say: 進, evidence: {K1: 3}, next: b}, out: {say: 走, evidence: {K1: 1}, next: z}}}
                b: {responses: {never: {say: 等, when: told, next: z}}}
                z: {ending: partly}
                """)
        let graph = StateGraph(exploring: try Sample.encounter(text))
        #expect(graph.extremes(.best)[0] == .finite(1))
        #expect(graph.extremes(.worst)[0] == .finite(1))
        #expect(graph.extremes(.best)[1] == .none)
    }
}
