import Foundation
import Testing

/// What `explore` and `simulate` print of a small situation, whole, and what they exit with.
@Suite struct ExploreCommandTests {
    static let situation = """
        format: 1
        id: leak
        title: 漏水
        unit: KPS4R1571v2
        kind: complaint
        clients: [lin-meiyu]
        meters: {trust: {start: 40, label: 信任}}
        start: ask
        scenes:
          ask:
            responses:
              listen: {say: 您先說，我記下來。, effects: {trust: +20}, evidence: {K3: 2}, next: plan}
              excuse: {say: 今天線路比較忙。, effects: {trust: -20}, evidence: {K3: -1}, next: plan}
          plan:
            responses:
              date: {say: 明天三點前給您答覆。, when: trust >= 50, evidence: {S6: 2}, next: done}
          done: {ending: resolved}

        """

    private func library(_ text: String) throws -> (program: Program, path: String) {
        let program = try Program()
        return (program, try program.file("Scenarios/situations/complaint/leak.yaml", text))
    }

    @Test(arguments: [
        (
            "zh-Hant",
            """
            漏水
            leak，遇到林美玉（lin-meiyu）

            走得到的狀態：4 個
            分數：最高 4，最低 4
            決定：最少 2，最多 2

            結局
              done：圓滿解決

            走完一次，每一項有多少機會（最少到最多）
              K3  2 到 2 分
              S6  2 到 2 分

            會卡住的場景
              plan

            PATH:14:3: error: 場景「plan」會把人困住，之後到不了任何結局 [trap]
             14 |   plan:
                |   ^^^^
            help: 先選 excuse，之後沒有一個回應可以用；加一個沒有條件的回應


            """
        ),
        (
            "en",
            """
            漏水
            leak, meeting Lin Mei-yu (lin-meiyu)

            Reachable states: 4
            Score: best 4, worst 4
            Decisions: fewest 2, most 2

            Endings
              done: resolved well

            What one whole play offers on each element (least to most)
              K3  2 to 2
              S6  2 to 2

            Scenes where a play gets stuck
              plan

            PATH:14:3: error: scene “plan” can trap a play: no ending can be reached from there [trap]
             14 |   plan:
                |   ^^^^
            help: choose excuse, and there no response can be given; add one without a condition


            """
        ),
    ])
    func aTrapIsShownWithThePlayThatFallsIntoIt(language: String, expected: String) throws {
        let (program, path) = try library(Self.situation)
        let result = try program.run(["explore", path, "--lang", language])
        #expect(result.output.replacing(path, with: "PATH") == expected)
        #expect(result.status == 1)
    }

    @Test func jsonHasTheKeysThatProgramsCompare() throws {
        let (program, path) = try library(Self.situation)
        let result = try program.run(["explore", path, "--json"])
        #expect(
            result.output == """
                {"situation":"leak","client":"lin-meiyu","complete":true,"best":4,"worst":4,"decisions":{"fewest":2,"most":2},\
                "elements":{"K3":{"least_offered":2,"most_offered":2},"S6":{"least_offered":2,"most_offered":2}},\
                "unreachable_scenes":[],"never_available":[],"next_never_taken":[],"traps":["plan"],"scoring_loops":[],\
                "endings":{"done":true},"states":4,"states_kept_apart":4}

                """)
        let limited = try program.run(["explore", path, "--limit", "3", "--json"])
        #expect(limited.output.contains(#""complete":false,"best":null,"worst":null"#))
        #expect(limited.output.contains(#""traps":null"#))
        #expect(limited.status == 0)
    }

    @Test func aBotThatPassesWithoutReadingIsNamed() throws {
        let sound = Self.situation.replacing("when: trust >= 50, ", with: "")
        let (program, path) = try library(sound)
        let result = try program.run(["simulate", path, "--bot", "first", "--bot", "last"])
        #expect(
            result.output == """
                漏水
                leak，遇到林美玉（lin-meiyu）
                達標：沒有重大錯誤，準確度 70 % 以上

                first：都選第一個
                  準確度：100 %
                  結局：圓滿解決 100 %
                  重大錯誤 0 %，達標 100 %

                last：都選最後一個
                  準確度：0 %
                  結局：圓滿解決 100 %
                  重大錯誤 0 %，達標 0 %

                警告：first 不讀題目也會被判為達標：調整選擇的順序、長短或影響，讓它過不了

                """)
        #expect(result.status == 0)
        let json = try program.run(["simulate", path, "--bot", "first", "--json", "--standard", "101"])
        #expect(json.output.contains(#""standard":101,"meets_standard":0,"warning":false"#))
        #expect(try program.run(["simulate", path, "--bot", "frist"]).errors == "rehearse: 沒有叫「frist」的機器人\nhelp: 是不是要寫「first」？\n")
    }

    @Test func whereNothingCanBeWorkedOutNothingIsSaid() throws {
        let (program, path) = try library(Self.situation.replacing("next: done}", with: "next: ask}"))
        let result = try program.run(["simulate", path, "--bot", "first"])
        #expect(result.output.contains("算不出來，沒有走法到得了結局"))
        #expect(!result.output.contains("不讀題目的都過不了"))
        #expect(try program.run(["explore", path]).output.contains("分數：最高 —，最低 —"))
    }

    /// The shipped situations: nobody who does not read passes, and chance does neither well nor badly.
    @Test(arguments: ["presale-trust-news", "complaint-second-leak", "leadership-survey-flow"])
    func noBotPassesTheShippedSituations(situation: String) throws {
        let result = try Program().run(["simulate", situation, "--all", "--plays", "500", "--json"])
        let lines = try result.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.count == 9)
        #expect(lines.allSatisfy { $0["warning"] as? Bool == false })
        let random = try #require(lines.first { $0["bot"] as? String == "random" }?["accuracy"] as? [String: Any])
        #expect((0.35...0.6).contains(try #require(random["mean"] as? Double)))
        #expect(try Program().run(["explore", situation, "--all-clients"]).status == 0)
    }
}
