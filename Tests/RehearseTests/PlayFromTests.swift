import Foundation
import Testing

/// `rehearse play --from … --with …`: any scene, any state, and never a play of the situation.
@Suite struct PlayFromTests {
    /// A program with a situation of one's own.
    private func desk() throws -> Program {
        let program = try Program()
        let written = try program.run(["new", "situation", "mine", "--library", "w"], in: program.home)
        #expect(written.status == 0)
        return program
    }

    private func play(_ words: [String], _ program: Program, input: String = "") throws -> Program.Result {
        try program.run(["play", "mine", "--library", "w"] + words, input: input, in: program.home)
    }

    @Test func aScriptPlaysFromThereToTheEnd() throws {
        let program = try desk()
        let answers = try program.file("answers", "settle-now\nrecord script\n")
        let words = ["--from", "doubt", "--with", "trust=60, contract-lent", "--answers", answers, "--plain"]
        let result = try play(words, program)
        #expect(result.errors == "")
        #expect(
            result.output.hasPrefix(
                """
                先付訂金，才能看契約？
                你是：預售案場客服專員
                你遇到：林美玉
                練習：隨時可以輸入 /help 看能做什麼
                從場景「doubt」試練，不算練過這個情境

                林美玉：契約我拿到了。可是剛剛那位為什麼要我先付錢？
                信任 普通

                """))
        #expect(result.output.contains("\n回顧：先付訂金，才能看契約？\n從場景「doubt」試練：分數都從這裡算起\n"))
        // Of 3 + 4 at best and 0 - 2 - 2 at worst, 2 was had.
        #expect(result.output.contains("這次 2 分；這位客戶最好 7 分，最差 -4 分"))
        #expect(result.output.contains("結局：圓滿解決"))
        #expect(!FileManager.default.fileExists(atPath: program.home.path + "/data"))
    }

    @Test func theSameInJSONSaysWhereItBegan() throws {
        let program = try desk()
        let answers = try program.file("answers", "own-it\nrecord script\n")
        let words = ["--from", "doubt", "--with", "trust=20,contract-lent=false", "--answers", answers, "--json"]
        let lines = try play(words, program).output.split(separator: "\n")
        let point = #""from":{"scene":"doubt","meters":{"trust":20},"flags":{"contract-lent":false},"spent":[]}"#
        #expect(lines.first?.contains(point) == true)
        #expect(lines.last?.contains(point) == true)
        #expect(lines.last?.contains(#""outcome":"lost""#) == true)
        let whole = try play(["--answers", try program.file("all", "listen\nlend\nown-it\nrecord script\n"), "--json"], program)
        #expect(!whole.output.contains(#""from""#))
    }

    /// The journal goes on and can be looked back on, but the situation has not been played.
    @Test func aTryIsKeptAndNeverCounts() throws {
        let program = try desk()
        let left = try play(["--from", "doubt", "--with", "contract-lent", "--seed", "3"], program, input: "own-it\n")
        #expect(left.output.hasSuffix("練到這裡的紀錄已經存好，用 rehearse resume 接著練\n"))
        let list = { try program.run(["list", "--json", "--library", "w"], in: program.home).output }
        #expect(try list().contains(#""plays":0,"last_outcome":null,"unfinished":false"#))
        let resumed = try program.run(["resume", "--library", "w"], input: "record script\n", in: program.home)
        #expect(resumed.output.contains("接著上次，已經做了 1 個決定"))
        #expect(resumed.output.contains("從場景「doubt」試練：分數都從這裡算起"))
        let review = try program.run(["review", "--json", "--library", "w"], in: program.home).output
        #expect(review.contains(#""from":{"scene":"doubt""#))
        #expect(try list().contains(#""plays":0,"last_outcome":null,"unfinished":false"#))
    }

    @Test(arguments: [
        (["--from", "doutb"], "沒有叫「doutb」的場景\nhelp: 是不是要寫「doubt」？\n"),
        (["--from", "kitchen"], "沒有叫「kitchen」的場景\nhelp: 可以寫：counter, contract, doubt, after\n"),
        (["--from", "settled"], "場景「settled」是結局，沒有可以練的\nhelp: 選一個有回應的場景\n"),
        (["--with", "trsut=1"], "沒有叫「trsut」的量表或旗標\nhelp: 是不是要寫「trust」？\n"),
        (["--with", "mood"], "沒有叫「mood」的量表或旗標\nhelp: 可以寫：trust, contract-lent\n"),
        (["--with", "trust"], "「trust」是量表，不是旗標\nhelp: 寫出數字，例如 trust=20\n"),
        (["--with", "contract-lent=1"], "「contract-lent」是旗標，不是量表\nhelp: 寫 true 或 false\n"),
        (["--with", "trust=101"], "「trust」要在 0 到 100 之間，不能是 101\nhelp: 輸入 rehearse play --help 看用法\n"),
        (["--with", "trust=high"], "看不懂 --with 的「trust=high」\nhelp: 量表寫數字，例如 trust=20；旗標寫名字，或 =false\n"),
        (["--with", "doubt.newcomer"], "「doubt.newcomer」沒有寫 once: true，用了也不會少\nhelp: 輸入 rehearse play --help 看用法\n"),
        (["--with", "doubt.newcommer"], "場景「doubt」沒有叫「newcommer」的回應\nhelp: 是不是要寫「newcomer」？\n"),
        (["--from", "doubt", "--mode", "assessment"], "--from 和 --with 只能用在練習\nhelp: 輸入 rehearse play --help 看用法\n"),
    ])
    func aPointThatDoesNotFitIsSaidClearly(words: [String], errors: String) throws {
        let program = try desk()
        let result = try play(words, program)
        #expect(result.errors == "rehearse: " + errors)
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(!FileManager.default.fileExists(atPath: program.home.path + "/data"))
    }
}
