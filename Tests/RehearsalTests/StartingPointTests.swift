import Rehearsal
import RehearsalRecords
import Testing

/// A play that begins at any scene in any state, and is never taken for one of the situation.
@Suite struct StartingPointTests {
    private func fault(_ point: StartingPoint, in story: String = EncounterTests.story) throws -> String {
        let encounter = try Sample.encounter(story)
        do throws(StartingFault) {
            _ = try encounter.starting(at: point)
            return "none"
        } catch {
            let catalogue = Catalogue.traditionalChinese
            return catalogue.text(error.message) + (error.help.map { " / " + catalogue.text($0) } ?? "")
        }
    }

    @Test func aPointSetsWhatItNamesAndLeavesTheRest() throws {
        let chen = try Sample.encounter(EncounterTests.story, with: "chen")
        let point = StartingPoint(
            scene: "b", meters: ["patience": 5], flags: ["shown": true, "told": false], spent: [.init(scene: "b", response: "show")]
        )
        let begun = try chen.starting(at: point)
        // Slots: trust (the client's own start), patience, told, shown, and whether `show` is spent.
        #expect(begun.scene(begun.start).id == "b")
        #expect(begun.start.slots == [30, 5, 0, 1, 1])
        #expect(begun.origin == point)
        #expect(begun.available(begun.start) == [1, 2])
        #expect(try chen.starting(at: StartingPoint()).start == chen.start)
    }

    @Test(arguments: [
        (StartingPoint(scene: "bb"), "沒有叫「bb」的場景 / 可以寫：a, b"),
        (StartingPoint(scene: "done"), "場景「done」是結局，沒有可以練的 / 選一個有回應的場景"),
        (StartingPoint(meters: ["trst": 1]), "沒有叫「trst」的量表或旗標 / 是不是要寫「trust」？"),
        (StartingPoint(flags: ["patient": true]), "沒有叫「patient」的量表或旗標 / 是不是要寫「patience」？"),
        (StartingPoint(meters: ["told": 1]), "「told」是旗標，不是量表 / 寫 true 或 false"),
        (StartingPoint(flags: ["trust": true]), "「trust」是量表，不是旗標 / 寫出數字，例如 trust=20"),
        (StartingPoint(meters: ["trust": 101]), "「trust」要在 0 到 100 之間，不能是 101"),
        (StartingPoint(meters: ["trust": -1]), "「trust」要在 0 到 100 之間，不能是 -1"),
        (StartingPoint(spent: [.init(scene: "b", response: "shwo")]), "場景「b」沒有叫「shwo」的回應 / 是不是要寫「show」？"),
        (StartingPoint(spent: [.init(scene: "a", response: "calm")]), "「a.calm」沒有寫 once: true，用了也不會少"),
    ])
    func aPointThatDoesNotFitSaysWhy(point: StartingPoint, expected: String) throws {
        #expect(try fault(point) == expected)
    }

    @Test func aStateInWhichNothingCanBeSaidIsRefused() throws {
        let text = Sample.situation(
            scenes:
                "a:\n  responses: {go: {say: 走, when: told, next: z}, stay: {say: 留, when: not told and not shown, next: z}}\nz: {ending: lost}"
        )
        #expect(try fault(StartingPoint(flags: ["shown": true]), in: text) == "場景「a」在這個狀態下沒有可用的回應 / 改一改量表或旗標")
        #expect(try fault(StartingPoint(flags: ["told": true, "shown": true]), in: text) == "none")
    }

    /// Figures count from where the play began: best and worst are of what was still to come.
    @Test func aTryIsReviewedFromWhereItBegan() throws {
        let point = StartingPoint(scene: "b", flags: ["shown": true], spent: [.init(scene: "b", response: "show")])
        let encounter = try Sample.encounter(EncounterTests.story).starting(at: point)
        var play = Play(encounter, seed: 1, mode: .practice)
        #expect(play.scene.id == "b")
        play.take(1)
        let review = Review(play, in: StateGraph(exploring: play.encounter))
        #expect((review.best, review.worst) == (3, 0))
        #expect(review.accuracy == 1)
    }

    @Test func aJournalKeepsWhereItBeganAndNeverCounts() throws {
        let point = StartingPoint(
            scene: "b", meters: ["trust": 7], flags: ["told": false, "shown": true], spent: [.init(scene: "b", response: "show")])
        var header = Journal.Header(
            situation: "test", client: "lin", seed: 1, mode: .practice, language: .traditionalChinese, sources: [:], begun: nil)
        #expect(header.countsAsPlay)
        #expect(!header.json.line.contains("from"))
        header.from = point
        #expect(!header.countsAsPlay)
        let line = header.json.line
        #expect(
            line.contains(#""from":{"scene":"b","meters":{"trust":7},"flags":{"shown":true,"told":false},"spent":["b.show"]}"#))
        let json = try #require(JSON(line))
        #expect(Journal.Header(json) == header)
        let bare = StartingPoint()
        #expect(StartingPoint(bare.json) == bare)

        let answer = Event(at: 1, .answered(scene: "b", typed: "2", response: "end", milliseconds: 1, timeRanOut: false))
        let situation = try Sample.encounter(EncounterTests.story).situation
        let play = try Play(replaying: Journal(header: header, events: [answer]), of: situation)
        #expect(play.outcome == .resolved)
        #expect(play.encounter.origin == point)
        #expect(play.decisions[0].state.slots == [7, 60, 0, 1, 1])
        #expect(Journal(header: header, events: [answer]).prefix(decisions: 0, begun: nil).header.from == point)
    }

    @Test(arguments: [
        #"{"scene":"b","meters":{"trust":"7"},"flags":{},"spent":[]}"#, #"{"scene":"b","meters":{},"flags":{"told":1},"spent":[]}"#,
        #"{"scene":"b","meters":{},"flags":{},"spent":["show"]}"#, #"{"scene":"b"}"#, "3",
    ])
    func aPointThatWasTamperedWithIsNone(text: String) throws {
        let json = try #require(JSON(text))
        #expect(StartingPoint(json) == nil)
    }
}
