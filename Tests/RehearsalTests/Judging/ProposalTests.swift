import Rehearsal
import Testing

/// What a play proposes to its markers, and which of its answers wait for them.
@Suite struct ProposalTests {
    private static let scenes = """
        a:
          client: 怎麼辦?
          responses:
            best: {say: 我先聽。, like: [請說], evidence: {T1.1: 3}, next: b}
            fair: {say: 大概吧。, evidence: {T1.1: 1}, next: b}
            bad: {say: 保證不漏。, evidence: {K1: -2, T1.1: -1}, critical: true, next: b}
            gone: {say: 走開。, critical: true, next: b}
        b:
          ask: words
          responses:
            law: {like: [保固一年], evidence: {K1: 2}, next: c}
            rest: {otherwise: true, evidence: {K1: -1}, next: c}
        c:
          ask: compose
          points: {when: [下週三]}
          responses:
            full: {covers: 1, evidence: {S1: 2}, next: z}
            none: {next: z}
        z: {ending: resolved, evidence: {T1.1: 1}}
        """

    /// A play by what is typed; what leads nowhere is not understood. Each entry stands between `shown` events, as plays are recorded.
    private func play(_ typed: [String], scenes: String = scenes) throws -> (play: Play, journal: Journal) {
        let encounter = try Sample.encounter(Sample.situation(scenes: scenes))
        var play = Play(encounter, seed: 1, mode: .assessment)
        var journal = Journal(
            header: .init(
                situation: "test", client: "lin", seed: 1, mode: .assessment, language: .traditionalChinese, sources: [:],
                begun: nil))
        for text in typed {
            let scene = play.scene.id
            journal.events.append(Event(at: 0, .shown(scene: scene)))
            guard let place = try? play.response(toWritten: text) else {
                journal.events.append(Event(at: 0, .notUnderstood(scene: scene, typed: text)))
                continue
            }
            let response = play.scene.responses[place].id
            journal.events.append(
                Event(at: 0, .answered(scene: scene, typed: text, response: response, milliseconds: 1, timeRanOut: false)))
            play.take(place)
        }
        return (play, journal)
    }

    private func words(_ proposals: Proposals) -> [String] {
        proposals.elements.map { proposal in
            let level = proposal.level.map(String.init) ?? "-"
            let shown = proposal.observations.map { "\($0.decision):\($0.mark)" }.joined(separator: " ")
            return "\(proposal.element) \(level) \(proposal.earned)/\(proposal.offered) \(proposal.rule) [\(shown)]"
        }
    }

    @Test(arguments: [
        (-3, 4, 0, 0), (0, 4, 1, 0), (1, 4, 1, 1), (59, 100, 3, 1), (60, 100, 2, 2), (3, 5, 2, 2), (89, 100, 3, 2), (90, 100, 2, 2),
        (90, 100, 3, 3), (9, 3, 3, 3), (2, 3, 2, 2), (1, 2, 1, 1),
    ])
    func levelsFollowFromShares(earned: Int, offered: Int, best: Int, level: Int) {
        #expect(Proposal.level(earned: earned, offered: offered, best: best) == level)
    }

    @Test func aLevelNeverFallsAsMoreIsEarned() {
        for offered in 1...30 {
            for best in 0...3 {
                let levels = (-5...offered).map { Proposal.level(earned: $0, offered: offered, best: best) }
                #expect(levels == levels.sorted())
                #expect(levels.last == (best >= 3 ? 3 : 2))
            }
        }
    }

    @Test func everyObservationHasItsDecisionAndItsWords() throws {
        let (play, _) = try play(["fair", "保固一年", "寫好了"])
        let proposals = Proposals(play) { "第 \($0 + 1) 句" }
        #expect(proposals.critical.isEmpty)
        #expect(
            words(proposals) == [
                "T1.1 1 2/4 share [1:1 0:1]", "K1 2 2/2 share [2:2]", "S1 0 0/2 share []",
            ])
        #expect(proposals.elements[0].observations.map(\.said) == ["第 1 句", ""])
    }

    @Test func aCriticalErrorStrikesTheElementsThatItConcerns() throws {
        let (play, _) = try play(["bad", "保固一年", "下週三"])
        let proposals = Proposals(play) { "第 \($0 + 1) 句" }
        #expect(proposals.critical.map(\.decision) == [1])
        #expect(proposals.critical.map(\.said) == ["第 1 句"])
        #expect(proposals.critical.map(\.elements) == [["K1", "T1.1"]])
        #expect(
            words(proposals) == [
                "T1.1 0 0/4 criticalError [1:-1 0:1]", "K1 0 0/2 criticalError [1:-2 2:2]", "S1 2 2/2 share [3:2]",
            ])
    }

    @Test func whatWasNotOfferedIsNotProposed() throws {
        let scenes =
            "a: {responses: {x: {say: 好, next: z}}}\nb: {responses: {y: {say: 好, evidence: {K1: 1}, next: z}}}\nz: {ending: lost}"
        let (play, _) = try play(["x"], scenes: scenes)
        #expect(words(Proposals(play) { _ in "" }) == ["K1 - 0/0 noOpportunity []"])
    }

    // MARK: Answers that wait

    @Test func wordsThatWereNotUnderstoodOrOnlyCaughtWait() throws {
        let (play, journal) = try play(["什麼", "best", "不知道", "下週三開工"])
        let waiting = play.waitingAnswers(in: journal)
        #expect(waiting.map(\.line) == [2, 6, 8])
        #expect(waiting.map(\.decision) == [1, 2, 3])
        #expect(waiting.map(\.kind) == [.notUnderstood, .otherwise, .composition])
        #expect(waiting.map(\.typed) == ["什麼", "不知道", "下週三開工"])
        #expect(waiting.map(\.taken) == [nil, 1, 0])
        #expect(waiting.map(\.responses) == [[0, 1, 2, 3], [0, 1], [0, 1]])
    }

    @Test func whatIsChosenOrSaidAsWrittenDoesNotWait() throws {
        let (play, journal) = try play(["請說", "保固一年", "none"])
        #expect(play.waitingAnswers(in: journal) == [])
    }

    @Test func whatWasTakenBackDoesNotWait() throws {
        var (play, journal) = try play(["什麼", "best", "不知道"])
        journal.events.append(Event(at: 0, .undone(scene: "c")))
        play.undo()
        #expect(play.waitingAnswers(in: journal).map(\.line) == [2])
    }

    private func proposals(_ typed: [String], placing: [Int: String?]) throws -> Proposals {
        let (play, journal) = try play(typed)
        let placed = placing.mapValues { WaitingMark(response: $0, remark: "") }
        return Proposals(play, waiting: play.waitingAnswers(in: journal), placed: placed) { "第 \($0 + 1) 句" }
    }

    @Test func theFirstAnswerThatCouldBeUnderstoodCounts() throws {
        let said = ["什麼", "咦", "fair", "保固一年", "下週三"]
        let unplaced = try proposals(said, placing: [:])
        #expect(words(unplaced)[0] == "T1.1 1 2/4 share [1:1 0:1]")
        // The second try was what the best response says; what was said after it only repeats it.
        let placed = try proposals(said, placing: [2: nil, 4: "best"])
        #expect(words(placed)[0] == "T1.1 3 4/4 share [1:3 0:1]")
        #expect(placed.elements[0].observations[0].said == "咦")
    }

    @Test func aPlacingReplacesWhatTheProgramTookAnAnswerFor() throws {
        let placed = try proposals(["fair", "一年內都保", "寫好了"], placing: [4: "law", 6: "full"])
        #expect(Array(words(placed)[1...]) == ["K1 2 2/2 share [2:2]", "S1 2 2/2 share [3:2]"])
        let nowhere = try proposals(["fair", "保固嗎", "下週三"], placing: [4: nil, 6: nil])
        #expect(Array(words(nowhere)[1...]) == ["K1 0 0/2 share []", "S1 0 0/2 share []"])
    }

    @Test func aCriticalErrorIsOneWhereverItWasSaid() throws {
        let placed = try proposals(["保證", "best", "保固一年", "下週三"], placing: [2: "bad"])
        #expect(placed.critical.map(\.said) == ["保證"])
        let after = try proposals(["我聽", "gone", "保固一年", "下週三"], placing: [2: "best"])
        #expect(after.critical.map(\.said) == ["第 1 句"])
        #expect(after.critical.map(\.elements) == [[]])
        #expect(words(after)[0] == "T1.1 3 4/4 share [1:3 0:1]")
    }

    @Test(arguments: Array(UInt64(0)..<120)) func withNothingPlacedTheMarksAreThoseOfThePlay(seed: UInt64) throws {
        var generator = SituationGenerator(seed: seed)
        let encounter = try Sample.encounter(generator.situation(), with: seed % 2 == 0 ? "lin" : "chen")
        var random = SeededGenerator(seed: seed, purpose: "play")
        var play = Play(encounter, seed: seed, mode: .assessment)
        while play.outcome == nil {
            let available = encounter.available(play.state)
            guard !available.isEmpty else { break }
            play.take(available[random.below(available.count)])
        }
        let proposals = Proposals(play) { _ in "" }
        #expect(proposals.elements.map { ElementMarks(earned: $0.earned, offered: $0.offered) } == play.marks)
        #expect(proposals.critical.map { $0.decision - 1 } == play.criticalDecisions)
        let evidence = play.evidence
        for proposal in proposals.elements {
            #expect(
                proposal.observations.map { "\($0.decision):\($0.mark)" }
                    == evidence.filter { $0.element == proposal.claim }.map { "\(($0.decision ?? -1) + 1):\($0.mark)" })
        }
    }

    // MARK: What a sheet lacks

    @Test func aSheetSaysWhatItLacks() throws {
        let (play, journal) = try play(["什麼", "bad", "保固一年", "下週三"])
        let waiting = play.waitingAnswers(in: journal)
        let proposals = Proposals(play) { _ in "" }
        var sheet = MarkSheet()
        #expect(
            sheet.gaps(proposals, waiting) == [
                .rating, .waiting(line: 2), .waiting(line: 8), .level(element: "T1.1"), .level(element: "K1"),
                .level(element: "S1"),
                .confidence,
            ])
        sheet.global = 2
        sheet.waiting = [2: WaitingMark(response: nil, remark: " "), 8: WaitingMark(response: "full", remark: "")]
        sheet.levels = ["T1.1": 0, "K1": 1]
        sheet.remarks["S1"] = "看不出來"
        sheet.confidence = .low
        #expect(sheet.gaps(proposals, waiting) == [.waiting(line: 2), .criticalRemark(element: "K1")])
        sheet.waiting[2]?.remark = "聽不懂"
        sheet.remarks["K1"] = "後來說對了"
        #expect(sheet.gaps(proposals, waiting) == [])
    }
}
