import Rehearsal
import Testing

/// Recorded plays on two versions of their situation.
@Suite struct RescoringTests {
    static let old = Sample.situation(
        scenes: """
            a:
              responses:
                good: {say: 一, evidence: {K1: 2}, next: b}
                bad: {say: 二, evidence: {K1: -1}, next: b}
            b:
              responses:
                end: {say: 三, evidence: {S1: 1}, next: z}
                shut: {say: 四, next: y}
            z: {ending: resolved}
            y: {ending: lost}
            """)

    func situation(_ text: String = Self.old) throws -> Situation { try #require(Sample.check(text).situation) }

    func journal(_ steps: [(String, String)], client: String = "lin") -> Journal {
        let header = Journal.Header(
            situation: "test", client: client, seed: 1, mode: .practice, language: .traditionalChinese, sources: [:], begun: nil)
        return Journal(
            header: header,
            events: steps.enumerated().map { place, step in
                let kind: Event.Kind =
                    step.1 == "undo"
                    ? .undone(scene: step.0)
                    : .answered(scene: step.0, typed: "", response: step.1, milliseconds: 0, timeRanOut: false)
                return Event(at: place, kind)
            })
    }

    func result(_ journal: Journal, _ situation: Situation) throws -> PlayResult {
        let play = try Play(retracing: journal, of: situation)
        return try #require(PlayResult(play, bounds: Bounds(of: play.encounter)))
    }

    /// What was taken back does not count, even where it is not possible any more.
    @Test func decisionsThatStandAreTakenAgain() throws {
        let detour = [("a", "bad"), ("b", "gone"), ("b", "undo"), ("a", "undo"), ("a", "good"), ("b", "end")]
        let result = try result(journal(detour), situation())
        #expect(result.value == 3)
        #expect(result.accuracy == 1000)
        #expect(result.outcome == .resolved)
        #expect([result.elements["K1"]?.earned, result.elements["K1"]?.offered] == [2, 2])
    }

    @Test(arguments: [
        ([("a", "good"), ("b", "open")], "lin", 2, "第 2 步的場景「b」現在沒有回應「open」"),
        ([("a", "good"), ("c", "end")], "lin", 2, "第 2 步原來在場景「c」，現在會在「b」"),
        ([("a", "good")], "lin", 1, "第 1 步之後停在場景「b」，還沒有到結局"),
        ([("a", "good"), ("b", "shut"), ("z", "end")], "lin", 3, "第 3 步原來在場景「z」，現在會在「y」"),
        ([("a", "good")], "wu", 0, "這個情境遇不到「wu」"),
    ])
    func aPlayThatIsNoMoreSaysAtWhichStep(steps: [(String, String)], client: String, step: Int, message: String) throws {
        #expect {
            _ = try Play(retracing: journal(steps, client: client), of: try situation())
        } throws: { error in
            let broken = error as? BrokenStep
            return broken?.step == step && broken.map { Catalogue.traditionalChinese.text($0.message) } == message
        }
    }

    @Test func aResponseThatIsNotAvailableBreaksThePlay() throws {
        let text = Self.old.replacing("end: {say: 三", with: "end: {when: told, say: 三")
        #expect {
            _ = try Play(retracing: journal([("a", "good"), ("b", "end")]), of: try situation(text))
        } throws: { ($0 as? BrokenStep)?.message == "第 \(2) 步的回應「\("b").\("end")」現在這時不能用" }
    }

    /// The greatest change is one of critical errors, then of accuracy, then of value, then of the most elements.
    @Test func changesHaveASize() throws {
        let play = journal([("a", "bad"), ("b", "end")])
        let before = try result(play, situation())
        func size(_ text: String) throws -> [Int] { Rescoring(before: before, after: try result(play, situation(text))).size }
        #expect(before.accuracy == 250)
        #expect(try size(Self.old) == [0, 0, 0, 0])
        #expect(try size(Self.old.replacing("bad: {say: 二", with: "bad: {critical: true, say: 二")) == [1, 0, 0, 0])
        // Value 2 of 1…3, not 0 of −1…3.
        #expect(try size(Self.old.replacing("K1: -1", with: "K1: 1")) == [0, 250, 2, 1])
        // Another's mark moves the bounds, and what was offered.
        #expect(try size(Self.old.replacing("K1: 2", with: "K1: 3")) == [0, 50, 0, 1])
        let same = Rescoring(before: before, after: try result(play, situation(Self.old.replacing("say: 二", with: "say: 兩"))))
        #expect(!same.isChange)
        #expect(same.changedElements == [])
    }

    @Test func accuracyIsRoundedToThousandths() {
        #expect(Bounds(best: 3, worst: 0).accuracyInThousandths(of: 2) == 667)
        #expect(Bounds(best: 3, worst: -3).accuracyInThousandths(of: -2) == 167)
        #expect(Bounds(best: 8, worst: -8).accuracyInThousandths(of: -7) == 63)
        #expect(Bounds(best: 5, worst: 5).accuracyInThousandths(of: 5) == 1000)
        #expect(Bounds(best: nil, worst: 5).accuracyInThousandths(of: 5) == nil)
    }
}
