import Foundation
import Rehearsal
import RehearsalRecords
import RehearsalStore
import Testing

/// `rehearse moderate` from files and in pipes.
@Suite struct ModerateTests {
    private func exam(_ marking: String = "") throws -> Examination {
        let exam = try Examination(marking: marking)
        try exam.playThatDiffers("m5", by: "c-3")
        try exam.play("k3", by: "c-2", exam.best)
        for marker in ["ann", "bob"] {
            try exam.state(
                RehearsalRecords.Mark(
                    round: 1, sheet: Examination.sheet(["T1.1": 3, "K1": 2, "S1": marker == "ann" ? 2 : 3], 2), isBlind: true),
                about: .init(candidate: "c-2", play: "k3", sitting: exam.sitting), by: marker)
        }
        return exam
    }

    private func moderate(
        _ exam: Examination, _ play: String, _ sheet: String, as person: String = "mo", reason: String = "talked it over"
    ) throws -> Program.Result {
        try exam.run(["moderate", play, "--sheet", exam.file("agreed.json", sheet), "--reason", reason], as: person)
    }

    static let agreed =
        #"{"levels": {"T1.1": 2}, "remarks": {"T1.1": "whole sentences"}, "global": 3, "comment": "between the two"}"#

    @Test func theListSaysWhoseDifferencesWaitAndNotWhose() throws {
        let exam = try exam()
        #expect(
            try exam.run(["moderate", "--as", "mo"]).output == """
                等你審議的作答：1 份
                  m5  第 1 輪　差太多：T1.1、global
                rehearse moderate PLAY 開始審議

                """)
        #expect(
            try exam.run(["moderate", "--as", "mo", "--json", "--borderline"]).output.split(separator: "\n").sorted() == [
                #"{"play":"k3","round":1,"borderline":true,"differences":[]}"#,
                #"{"play":"m5","round":1,"borderline":true,"differences":[{"element":"T1.1","reason":"level"},{"element":null,"reason":"rating"}]}"#,
            ])
        let view = try exam.run(["moderate", "m5", "--json", "--as", "mo"]).output
        for hidden in ["c-3", "張三豐", "ann", "bob", "安妮", "鮑伯", "extra-time"] { #expect(!view.contains(hidden), "\(hidden)") }
    }

    @Test func itOpensOnTheLineThatIsQuoted() throws {
        let view = try json(try exam().run(["moderate", "m5", "--json", "--as", "mo"]).output)
        let rows = try #require(view["differences"]?.items { $0 })
        #expect(
            rows.map(\.line) == [
                #"{"element":"T1.1","values":[\#(rows[0]["values"]?.line.dropFirst().dropLast() ?? "")],"reasons":["level"],"line":4}"#,
                #"{"element":"K1","values":[2,2],"reasons":[],"line":7}"#,
                #"{"element":"S1","values":[2,2],"reasons":[],"line":9}"#,
                #"{"element":null,"values":[\#(rows[3]["values"]?.line.dropFirst().dropLast() ?? "")],"reasons":["rating"],"line":11}"#,
            ])
        #expect(rows[0]["values"]?.items { $0.whole }?.sorted() == [1, 3])
        #expect(view["marks"]?.items { $0["sheet"]?["remarks"]?["T1.1"]?.text }?.sorted() == ["heard it all", "only in part"])
    }

    @Test func theDifferencesAreADocumentToo() throws {
        let page = try exam().run(["moderate", "m5", "--markdown", "--as", "mo"]).output
        #expect(page.hasPrefix("# 審議：作答 m5　第 1 輪\n"))
        for line in [
            "- **▶  4.** 應評者〔第 1 步，2 秒〕：您請說，我先聽。", "## T1.1 先聽再說：等級差太多", "  - 第 4 行「我先聽」", "  - 備註：only in part",
            "  - 備註：heard it all", "## 整體評分：整體評分差太多",
        ] { #expect(page.contains(line + "\n"), "\(line) in \(page)") }
        #expect(page.contains("## 評分者甲\n") && page.contains("## 評分者乙\n"))
    }

    @Test func whatIsAgreedCountsAndBothOriginalsStay() throws {
        let exam = try exam()
        let done = try moderate(exam, "m5", Self.agreed)
        #expect(done.errors == "")
        #expect(done.output.withoutIDs == "作答 m5 第 1 輪審議好了（#）；兩份原本的評分都留著\n")
        let statements = try exam.store.statements(MarkingRecord.kinds)
        let moderation = try #require(statements.last?.statement.content(as: Moderation.self))
        #expect(moderation.sheet.levels == ["T1.1": 2, "K1": 2, "S1": 2])
        #expect(moderation.sheet.global == 3)
        #expect(moderation.sheet.remarks["T1.1"] == "whole sentences")
        #expect(moderation.reason == "talked it over")
        #expect(Set(moderation.marks) == Set(statements.filter { $0.statement.about.play == "m5" }.prefix(2).map(\.id)))
        #expect(statements.count { $0.statement.kind == .mark } == 4)
        let play = try #require(try exam.store.plays().first { $0.id == "m5" })
        let agreed = MarkingRecord(statements).marking(of: play, rules: MarkingRules(), accuracy: 0.9).agreed
        #expect(agreed?.isModerated == true)
        #expect(agreed?.sheet == moderation.sheet)
        // Nothing is changed under it.
        #expect(try exam.run(["moderate", "--as", "mo"]).output == "沒有等你審議的作答\n")
        #expect(try moderate(exam, "m5", Self.agreed).errors.hasPrefix("rehearse: 作答 m5 的第 1 輪已經審議過\n"))
        let change = try exam.run(
            ["mark", "m5", "--reason", "again", "--submit", "--sheet", exam.file("s.json", "{}")], as: "ann")
        #expect(change.errors.contains("作答 m5 的第 1 輪已經審議過，不能再評或再改"))
        #expect(try exam.run(["mark", "close", "--sitting", "exam", "--reason", "done"], as: "ann").status == 0)
    }

    @Test func everyDifferenceNeedsAReason() throws {
        let exam = try exam()
        let result = try moderate(exam, "m5", "{\"levels\": {\"T1.1\": 2, \"K1\": 9}, \"global\": 3}")
        #expect(result.errors.contains("agreed.json:1:30: error: levels.K1：要寫 0 到 3 的整數，不能是 9\n"))
        let bare = try moderate(exam, "m5", "{\"levels\": {\"T1.1\": 2}, \"global\": 3}")
        #expect(bare.status == 1)
        #expect(
            bare.errors.replacing(exam.program.home.path, with: "") == """
                /agreed.json:1:1: error: levels.T1.1：T1.1 差太多：要有議定的等級，理由寫在備註；沒觀察到就只寫理由
                /agreed.json:1:1: error: global：整體評分差太多：要有議定的評分，理由寫在總評
                rehearse: 有 2 個錯誤，什麼都沒有存，也沒有提交

                """)
        // A reason without a level means that nobody could observe it.
        let unseen = try moderate(exam, "m5", #"{"remarks": {"T1.1": "cut off"}, "global": 3, "comment": "ok"}"#)
        #expect(unseen.status == 0)
        let moderation = try exam.store.statements([.moderation]).last?.statement.content(as: Moderation.self)
        #expect(moderation?.sheet.levels == ["K1": 2, "S1": 2])
    }

    @Test func noMarkerModeratesNorAnyoneTooEarly() throws {
        let exam = try exam()
        try exam.play("n1", by: "c-4", exam.best)
        try exam.state(
            RehearsalRecords.Mark(round: 1, sheet: Examination.sheet(["T1.1": 3, "K1": 2, "S1": 2], 4), isBlind: true),
            about: .init(play: "n1"), by: "both")
        #expect(try moderate(exam, "m5", Self.agreed, as: "ann").errors.hasPrefix("rehearse: 「安妮」不是審議者\n"))
        let early = try moderate(exam, "n1", Self.agreed)
        #expect(early.errors.hasPrefix("rehearse: 作答 n1 還沒有兩位以上的評分者都評完，沒有東西可以比\n"))
        let own = try moderate(exam, "n1", Self.agreed, as: "both")
        #expect(own.errors.hasPrefix("rehearse: 「柏老師」評過這次作答，審議要由別人來\n"))
        #expect(try exam.run(["mark", "close", "--play", "m5", "--reason", "done", "--unfinished"], as: "ann").status == 0)
        #expect(try moderate(exam, "m5", Self.agreed).errors.hasPrefix("rehearse: 作答 m5 的第 1 輪已經關了，不能審議\n"))
        let nobody = try exam.run(["moderate", "k3"], as: "mo")
        #expect(nobody.errors.hasPrefix("rehearse: 這裡不是終端機，沒有人可以問\nhelp: 用 --sheet FILE.json 加 --reason TEXT"))
        let silent = try exam.run(["moderate", "k3", "--sheet", exam.file("s.json", "{}")], as: "mo")
        #expect(silent.errors == "rehearse: 為什麼這樣定？\nhelp: 加上 --reason TEXT\n")
    }

    @Test func theCircuitSaysHowFarMarkersMayDiffer() throws {
        let strict = try exam("marking: {tolerance: {level: 0, rating: 0}}\n")
        #expect(try strict.run(["moderate", "--as", "mo"]).output.contains("k3  第 1 輪　差太多：S1\n"))
        let lax = try exam("marking: {tolerance: {level: 3, rating: 4}}\n")
        // Whether someone reaches the standard is never tolerated.
        #expect(try lax.run(["moderate", "--as", "mo"]).output.contains("等你審議的作答：1 份\n  m5  第 1 輪　差太多：T1.1\n"))
    }
}
