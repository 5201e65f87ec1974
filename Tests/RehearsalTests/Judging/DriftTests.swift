import Rehearsal
import Testing

/// How far markers are off from what was agreed.
@Suite struct DriftTests {
    private let agreed = MarkSheet(levels: ["T1.1": 2, "K1": 1, "S1": 3], global: 3)

    private func attempt(
        _ levels: [String: Int], global: Int? = nil, by marker: String = "ann", at: String = "2026-01-01", number: Int = 1
    ) -> CalibrationTry {
        CalibrationTry(
            marker: marker, play: "a7", at: at, number: number, sheet: MarkSheet(levels: levels, global: global), anchor: agreed)
    }

    @Test func anOffsetHasASignAndCountsWhatIsTheSame() {
        let lenient = attempt(["T1.1": 3, "K1": 1, "X": 2], global: 2)
        #expect(lenient.offset.count == 2)
        #expect(lenient.offset.mean == 0.5)
        #expect(lenient.offset.exactShare == 0.5)
        #expect(lenient.ratingOffset == -1)
        #expect(lenient.unmatched == ["S1", "X"])
        #expect(attempt([:]).offset.mean == nil)
        #expect(attempt([:]).ratingOffset == nil)
    }

    @Test func figuresAddUpOverTriesAndElements() {
        let tries = [
            attempt(["T1.1": 3, "K1": 2], global: 4, at: "2026-03-01"), attempt(["T1.1": 1, "S1": 3], at: "2026-01-01"),
            attempt(["T1.1": 0], by: "bob"), attempt(["T1.1": 2, "K1": 1, "S1": 3], at: "2026-04-01", number: 2),
        ]
        let drift = Drift("ann", tries: tries, order: ["S1"])
        #expect(drift.tries.map(\.at) == ["2026-01-01", "2026-03-01", "2026-04-01"])
        // The second try at a play does not count: by then they had seen the agreed levels.
        #expect(drift.overall == Offset([1, 1, -1, 0]))
        #expect(drift.overall.mean == 0.25)
        #expect(drift.ratings == Offset([1]))
        #expect(drift.elements.map(\.id) == ["S1", "K1", "T1.1"])
        #expect(drift.elements.map(\.offset) == [Offset([0]), Offset([1]), Offset([1, -1])])
        #expect(drift.elements.map(\.offset).reduce(Offset(), +) == drift.overall)
        #expect(!drift.isEnough)
        #expect(Drift("ann", tries: tries.reversed(), order: ["S1"]) == drift)
    }

    @Test func aConclusionTakesEnoughLevels() {
        let tries = (0..<5).map { attempt(["T1.1": 2, "K1": 2, "S1": 2], at: "2026-01-0\($0 + 1)") }
        #expect(!Drift("ann", tries: Array(tries.dropLast())).isEnough)
        #expect(Drift("ann", tries: tries).isEnough)
    }
}
