import Rehearsal
import Testing

@Suite struct EncounterTests {
    static let story = Sample.situation(
        scenes: """
            a:
              narration: 開始
              client: [{when: is elderly, text: 老人家}, {text: 別人}]
              responses:
                calm: {say: 一, effects: {trust: +15, told: true}, evidence: {T1.1: 2}, reply: [{when: trust >= 50, text: 好}, {text: 嗯}], next: b}
                harsh: {say: 二, effects: {trust: -70, patience: "=130"}, evidence: {T1.1: -2}, reply: 哼, next: [{when: trust < 10, go: lost}, {go: b}]}
            b:
              responses:
                show: {say: 三, once: true, effects: {shown: true}, evidence: {K1: 3}, next: b}
                end: {say: 四, when: shown or not told, evidence: {S1: 1}, next: done}
                leave: {say: 五, critical: true, next: lost}
            done: {ending: resolved, evidence: {T1.2: 2}}
            lost: {ending: lost}
            """)

    @Test func effectsAreScaledByTheClientAndClamped() throws {
        let lin = try Sample.encounter(Self.story)
        let responses = lin.scene(lin.start).responses
        #expect(lin.start.slots == [40, 60, 0, 0, 0])
        #expect(lin.affected(lin.start, by: responses[0]).slots == [55, 60, 1, 0, 0])
        #expect(lin.affected(lin.start, by: responses[1]).slots == [0, 100, 0, 0, 0])
        let chen = try Sample.encounter(Self.story, with: "chen")
        #expect(chen.start.slots == [30, 60, 0, 0, 0])
        // 15 · 150 % = 22.5, rounded half up to 23.
        #expect(chen.affected(chen.start, by: responses[0]).slots == [53, 60, 1, 0, 0])
    }

    @Test func guardsOfNextAndReplyAreReadAfterTheEffects() throws {
        var play = Play(try Sample.encounter(Self.story), seed: 1, mode: .practice)
        let reply = play.take(0)
        #expect(reply.map { play.casting.fill($0.text) } == "好")
        #expect(play.scene.id == "b")
        var other = Play(try Sample.encounter(Self.story), seed: 1, mode: .practice)
        other.take(1)
        #expect(other.scene.id == "lost")
        #expect(other.outcome == .lost)
    }

    @Test func variantsAskWhoIsMet() throws {
        for (client, words) in [("lin", "老人家"), ("chen", "別人")] {
            let play = Play(try Sample.encounter(Self.story, with: client), seed: 1, mode: .practice)
            #expect(play.speeches.map { play.casting.fill($0.text) } == [words])
        }
    }

    @Test func aSpentResponseIsOfferedNoMore() throws {
        var play = Play(try Sample.encounter(Self.story), seed: 1, mode: .practice)
        play.take(0)
        #expect(play.encounter.available(play.state) == [0, 2])
        play.take(0)
        #expect(play.encounter.available(play.state) == [1, 2])
        play.undo()
        #expect(play.encounter.available(play.state) == [0, 2])
    }

    @Test func theSeedShufflesTheOrderShownAndPicksTheSurface() throws {
        let encounter = try Sample.encounter(Self.story)
        let orders = Set((0..<40).map { Play(encounter, seed: $0, mode: .practice).question.choices })
        #expect(orders == [[0, 1], [1, 0]])
        let prices = Set((0..<40).map { Play(encounter, seed: $0, mode: .practice).casting.wordings })
        #expect(prices == [["1280 萬"], ["1350 萬"]])
        #expect(
            Play(encounter, seed: 7, mode: .practice).question.choices
                == Play(encounter, seed: 7, mode: .assessment).question.choices)
    }

    @Test func castingFillsNamesSurfacesAndBraces() throws {
        let text = Sample.situation(
            scenes: """
                a:
                  lines: [{who: junior, text: "{client}看{junior}：{price}{{x}"}, {who: client, text: 聽不見, when: told}]
                  responses: {go: {say: 走, feedback: "依 [act] 與 [A]", next: z}}
                z: {ending: partly}
                """)
        let play = Play(try Sample.encounter(text), seed: 3, mode: .practice)
        let price = play.casting.wordings[0]
        #expect(play.speeches.map { play.casting.fill($0.text) } == ["林美玉看陳怡君：\(price){x}"])
        #expect(play.speeches.map(\.who) == [.cast(0)])
        let feedback = try #require(play.scene.responses[0].feedback)
        #expect(play.casting.fill(feedback) == "依 [1] 與 [A]")
        #expect(feedback.citations == [0])
    }
}
