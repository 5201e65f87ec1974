import Foundation
import Testing

/// `impact`: whose result changes with a mark.
@Suite struct ImpactTests {
    /// A library under git, and plays of its situation from before the change.
    struct Desk {
        let desk: TranscriptCommandTests.Desk
        var journals: String { desk.program.home.path + "/data/rehearse/journals" }

        init() throws {
            desk = try TranscriptCommandTests.Desk()
            // The folder's name is not to be broken.
            desk.program.environment["COLUMNS"] = "100"
            try git(["init", "-q"])
            try git(["add", "-A"])
            try git(["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "one"])
        }

        func git(_ arguments: [String]) throws {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["git", "-C", desk.program.home.path] + arguments
            let result = try Program.finish(process)
            #expect(result.status == 0, "\(result.errors)")
        }

        /// Plays, and gives the journal a name that sorts as wanted.
        func play(_ name: String, _ answers: String, _ options: [String] = []) throws {
            _ = try desk.run(["play", "first-call"] + options, input: answers)
            let folder = URL(fileURLWithPath: journals)
            let new = try #require(FileManager.default.contentsOfDirectory(atPath: journals).first { $0.contains("first-call-") })
            try FileManager.default.moveItem(
                at: folder.appendingPathComponent(new), to: folder.appendingPathComponent(name + ".jsonl"))
        }

        func impact(_ against: String = "HEAD", _ options: [String] = []) throws -> Program.Result {
            try desk.run(["impact", "first-call", "--against", against] + options)
        }

        /// Every journal's bytes.
        func contents() throws -> [String: Data] {
            var contents: [String: Data] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: journals) {
                contents[name] = FileManager.default.contents(atPath: journals + "/" + name)
            }
            return contents
        }
    }

    @Test func itSaysWhoseResultChanges() throws {
        let desk = try Desk()
        try desk.play("a-best", "listen\n11\n\n")
        try desk.play("b-wrong", "listen\n99\n\n", ["--client", "zhang-guohao"])
        try desk.play("c-rude", "excuse\n\n")
        try desk.play("d-exam", "excuse\n", ["--mode", "assessment"])
        try desk.play("e-left", "listen\n")
        let before = try desk.contents()
        let nothing = try desk.impact()
        #expect(
            nothing.output == """
                第一通電話（first-call）：和「HEAD」比
                紀錄在：\(desk.journals)

                看了 5 份紀錄：0 份會變，0 份無法重新計分，4 份不變，1 份略過
                  還沒有練完：1 份

                """)
        #expect(nothing.status == 0)

        try desk.desk.change("evidence: {K3: -1}", "evidence: {K3: -2}, critical: true")
        let result = try desk.impact()
        #expect(
            result.output == """
                第一通電話（first-call）：和「HEAD」比
                紀錄在：\(desk.journals)

                結果會變
                  1. c-rude.jsonl
                    練習，客戶：林美玉
                    重大錯誤：— → ring.excuse
                    分數：-1 → -2
                    K3 得 -1，可得 2 → 得 -2，可得 2
                  2. d-exam.jsonl
                    評量，客戶：林美玉
                    重大錯誤：— → ring.excuse
                    分數：-1 → -2
                    K3 得 -1，可得 2 → 得 -2，可得 2
                  3. b-wrong.jsonl
                    練習，客戶：張國豪
                    準確度：60.0 % → 66.7 %

                看了 5 份紀錄：3 份會變，0 份無法重新計分，1 份不變，1 份略過
                  還沒有練完：1 份

                """)
        #expect(result.status == 2)
        #expect(try desk.contents() == before)
    }

    @Test func aPathThatIsGoneIsNamed() throws {
        let desk = try Desk()
        try desk.play("a-best", "listen\n11\n\n")
        try desk.desk.change("between: [10, 12]", "between: [20, 30]")
        try desk.desk.change("wrong: {critical: true, next: lost}", "off: {next: lost}")
        try desk.desk.change("right: {between", "rightly: {between")
        let result = try desk.impact("HEAD", ["--lang", "en"])
        #expect(
            result.output == """
                第一通電話 (first-call) against “HEAD”
                Journals in: \(desk.journals)

                Cannot be scored again
                  1. a-best.jsonl
                    practice, client: Lin Mei-yu
                    step 2: scene “why” no longer has a response “right”

                Journals: 1. Changed: 0. Not re-scorable: 1. Unchanged: 0. Passed over: 0.

                """)
        #expect(result.status == 2)
        let json = try desk.impact("HEAD", ["--json"])
        #expect(
            json.output == """
                {"journal":"\(desk.journals)/a-best.jsonl","client":"lin-meiyu","mode":"practice","finding":"broken","step":2,"message":"第 2 步的場景「why」現在沒有回應「right」"}
                {"impact":{"situation":"first-call","against":"HEAD","changed":0,"broken":1,"unchanged":0,"passed_over":0,"reasons":{}}}

                """)
    }

    /// A journal belongs to the old text or not, by the fingerprints that it holds.
    @Test func whatHasNoPartIsCounted() throws {
        let desk = try Desk()
        try desk.play("a-best", "listen\n11\n\n")
        try desk.play("b-met", "listen\n11\n\n", ["--client", "zhang-guohao"])
        let old = try desk.desk.program.file("old.yaml", TranscriptCommandTests.situation)
        try desk.desk.change("K3: 2", "K3: 3")
        try desk.play("c-new", "listen\n11\n\n")
        try desk.desk.change("K3: 2", "K3: 1")
        _ = try desk.desk.program.file("data/rehearse/journals/d-noise.jsonl", "{}\n")
        let other = FileManager.default.contents(atPath: desk.journals + "/a-best.jsonl") ?? Data()
        let text = String(decoding: other, as: UTF8.self)
        _ = try desk.desk.program.file(
            "data/rehearse/journals/e-other.jsonl",
            text.replacing("\"situation\":\"first-call\"", with: "\"situation\":\"second-call\""))
        _ = try desk.desk.program.file(
            "data/rehearse/journals/f-what-if.jsonl", text.replacing("\"what_if\":false", with: "\"what_if\":true"))
        // A client file of the library's own, which differs from the one met.
        _ = try desk.desk.program.file("Scenarios/clients/zhang-guohao.yaml", "id: zhang-guohao\nname: 張國豪\n")
        let result = try desk.impact(old)
        #expect(
            result.output.hasSuffix(
                """
                看了 6 份紀錄：1 份會變，0 份無法重新計分，0 份不變，5 份略過
                  讀不懂的檔案：1 份
                  別的情境的紀錄：1 份
                  回頭換個答法的練習：1 份
                  照別的版本練的，兩邊都不是：1 份
                  客戶檔在那之後改過，不能照原來的算：1 份

                """))
        #expect(result.status == 2)
        // Against the text from between, the one that was played on it is the old one.
        try desk.desk.change("K3: 2", "K3: 3")
        #expect(try desk.impact(old).output.contains("\n  已經是照現在的情境練的：1 份\n"))
    }

    @Test func othersJournalsMayBeNamed() throws {
        let desk = try Desk()
        try desk.play("a-best", "listen\n11\n\n")
        let folder = desk.desk.program.home.path + "/kept"
        try FileManager.default.moveItem(atPath: desk.journals, toPath: folder)
        #expect(try desk.impact().output.hasSuffix("看了 0 份紀錄：0 份會變，0 份無法重新計分，0 份不變，0 份略過\n"))
        #expect(try desk.impact("HEAD", ["--journals", folder]).output.contains("看了 1 份紀錄：0 份會變，0 份無法重新計分，1 份不變"))
    }

    @Test func wrongCalls() throws {
        let desk = try Desk()
        let path = desk.desk.file
        func errors(_ arguments: [String]) throws -> String { try desk.desk.run(["impact"] + arguments).errors }
        #expect(try errors([]) == "rehearse: 要看哪個情境？\nhelp: 輸入 rehearse list 看有哪些，再用 rehearse impact ID --against HEAD\n")
        #expect(
            try errors(["first-call"])
                == "rehearse: 要和哪個版本比？\nhelp: 加上 --against HEAD（git 的版本）或 --against FILE（原來的情境檔）\n")
        let revision = try desk.impact("no-such")
        #expect(revision.errors.hasPrefix("rehearse: 沒有叫「no-such」的檔案，也找不到那個版本的「\(path)」；git 說：fatal: "))
        #expect(revision.status == 66)
        let other = Program.root.path + "/Scenarios/situations/presale/presale-trust-news.yaml"
        #expect(try desk.impact(other).errors == "rehearse: 「\(other)」是情境「presale-trust-news」，不是「first-call」\n")
        #expect(try desk.impact("HEAD", ["--journals", "/no/such"]).errors == "rehearse: 沒有「/no/such」這個資料夾\n")
        let broken = try desk.desk.program.file("old.yaml", "format: 1\nid: first-call\n")
        let faulty = try desk.impact(broken)
        #expect(faulty.errors.hasPrefix("\(broken):1:1: error: 情境檔少了「title」 [missing-key]\n"))
        #expect(faulty.errors.hasSuffix("rehearse: 原來的版本「\(broken)」有錯誤，不能拿來比\n"))
        #expect(faulty.status == 1)
    }
}
