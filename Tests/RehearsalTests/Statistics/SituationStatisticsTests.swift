import Rehearsal
import RehearsalReports
import Testing

@testable import RehearsalReports

/// A situation in figures.
@Suite struct SituationStatisticsTests {
    /// Small enough to count by hand.
    static let text = Sample.situation(
        scenes: """
            a:
              narration: 天花板在滴水。
              client: [{when: is elderly, text: 又漏了！}, {text: "{client}說又漏了！"}]
              hint: 先聽。
              seconds: 30
              responses:
                listen: {say: 您請說。, evidence: {T1.1: 2, K1: -1}, reply: 好。, feedback: "先聽再查，見 [act]。", next: b}
                wait: {say: 等一下, when: trust > 50, evidence: {T1.1: -1}, next: z}
                quiet: {silent: true, evidence: {S1: -2}, next: z}
            b:
              lines: [{who: junior, text: 主任好 OK}, {who: client, text: 嗯。, when: told}]
              ask: several
              options: {o1: 量濕度, o2: 拍照}
              responses:
                both: {pick: {all: [o1, o2]}, evidence: {K1: 3}, next: z}
                rest: {next: y}
            y: {ending: lost, evidence: {K1: -1}}
            z: {ending: resolved, narration: 結束。, evidence: {T1.1: 1}}
            """)

    private func statistics(_ text: String = text) throws -> SituationStatistics {
        let (situation, diagnostics) = Sample.check(text)
        guard let situation else { throw Sample.Unsound(diagnostics: diagnostics) }
        return SituationStatistics(situation, in: .traditionalChinese)
    }

    @Test func everyFigureIsAsCountedByHand() throws {
        let statistics = try statistics()
        #expect(statistics.scenes == 4 && statistics.endings == 2 && statistics.exhibits == 1 && statistics.clients == 2)
        let parts = statistics.reading.map { "\($0.part.rawValue) \($0.count.characters) \($0.count.words)" }
        #expect(
            parts == [
                "narration 8 0", "client 12 0", "others 3 1", "choices 11 0", "feedback 5 1", "hints 2 0", "exhibits 2 0",
            ])
        #expect(statistics.total == WordCount(characters: 43, words: 2))
        // Silence ends the play at once; listening comes to the second question.
        #expect(statistics.decisions == .init(fewest: 1, most: 2))
        #expect(statistics.choices == [2, 2] && statistics.conditional == 1)
        #expect(statistics.meanChoices == 2 && statistics.mostChoices == 2 && statistics.conditionalShare == 0.25)
        #expect(statistics.asks.map { "\($0.kind) \($0.count)" } == ["one 1", "several 1"])
        #expect(statistics.unitElements == 4)
        #expect(
            statistics.evidence == [
                .init(element: "T1.1", positive: 1, negative: 1, positiveEndings: 1, negativeEndings: 0),
                .init(element: "K1", positive: 1, negative: 1, positiveEndings: 0, negativeEndings: 1),
                .init(element: "S1", positive: 0, negative: 1, positiveEndings: 0, negativeEndings: 0),
            ])
    }

    /// What the shortest and the longest play show, character by character; nobody can say 等一下 at trust 40 or 30.
    @Test func aPlayTakesAsLongAsItsTextsDo() throws {
        func time(_ texts: String...) -> Int { texts.reduce(0) { $0 + WordCount($1).milliseconds } }
        let statistics = try statistics()
        let entrance = time("天花板在滴水。", "又漏了！", "您請說。")
        #expect(statistics.readingTime.fewest == entrance + time("結束。"))
        let named = time("天花板在滴水。", "林美玉說又漏了！", "您請說。", "好。", "先聽再查，見 [1]。")
        #expect(statistics.readingTime.most == named + time("主任好 OK", "量濕度", "拍照", "結束。"))
    }

    @Test func aCycleHasNoLongestPlay() throws {
        let statistics = try statistics(
            Sample.situation(
                scenes: """
                    a: {responses: {stay: {say: 再想想, next: a}, go: {say: 走, evidence: {T1.1: 1}, next: z}}}
                    z: {ending: resolved}
                    """))
        #expect(statistics.decisions == .init(fewest: 1, most: nil))
        #expect(statistics.readingTime.most == nil)
    }

    /// Whatever the situation, the spans are those of trying everything.
    @Test(arguments: UInt64(0)..<60) func theSpansAreThoseOfTryingEverything(seed: UInt64) throws {
        var generator = SituationGenerator(seed: seed)
        let encounter = try Sample.encounter(generator.situation())
        let graph = StateGraph(exploring: encounter)
        // Costs that differ from state to state and from edge to edge.
        func state(_ number: Int) -> Int { number * 7 % 5 }
        func edge(_ number: Int, _ edge: StateGraph.Edge) -> Int { (number + edge.response) * 3 % 4 }
        var lengths: [Int] = []
        var open = [(state: 0, cost: 0)]
        while let (number, cost) = open.popLast() {
            let cost = cost + state(number)
            if graph.scene(number).ending != nil { lengths.append(cost) }
            for step in graph.edges(from: number) { open.append((step.target, cost + edge(number, step))) }
        }
        let spans = PlayLengths(graph, state: state, edge: edge)
        #expect(spans.fewest == lengths.min() && spans.most == lengths.max())
    }

    /// The same within cycles: the shortest way by Bellman and Ford over all states.
    @Test(arguments: UInt64(0)..<60) func theShortestWayIsFoundThroughLoops(seed: UInt64) throws {
        var generator = SituationGenerator(seed: seed, loops: true)
        let graph = StateGraph(exploring: try Sample.encounter(generator.situation()))
        var least: [Int?] = (0..<graph.stateCount).map { graph.scene($0).ending != nil ? 0 : nil }
        for _ in 0..<graph.stateCount {
            for number in 0..<graph.stateCount {
                for step in graph.edges(from: number) {
                    guard let rest = least[step.target], rest + 1 < least[number] ?? .max else { continue }
                    least[number] = rest + 1
                }
            }
        }
        let spans = PlayLengths(graph, state: { _ in 0 }, edge: { _, _ in 1 })
        #expect(spans.fewest == least[0])
    }
}
