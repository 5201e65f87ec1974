import Foundation
import Testing

/// `play --record-test` and `test`: recorded, played again, differing, accepted, refused.
@Suite struct TranscriptCommandTests {
    static let situation = """
        format: 1
        id: first-call
        title: 第一通電話
        unit: KPS4R1571v2
        kind: complaint
        clients: [lin-meiyu, zhang-guohao]
        start: ring
        scenes:
          ring:
            client: 我打了三次都沒有人接！
            responses:
              listen: {say: 您先說。, like: [請說], evidence: {K3: 2}, reply: 好。, next: why}
              excuse: {say: 線路忙。, evidence: {K3: -1}, next: lost}
          why:
            ask: number
            narration: 等了幾分鐘？
            responses:
              right: {between: [10, 12], evidence: {S3: 1}, next: done}
              wrong: {critical: true, next: lost}
          done: {ending: resolved, narration: 客戶掛上電話。, evidence: {K3: 1}}
          lost: {ending: lost}

        """

    static let transcript = """
        client: lin-meiyu
        seed: 7
        language: zh-Hant

        == ring
          林美玉：我打了三次都沒有人接！
        > 請說
          response: listen
          你：您先說。
          林美玉：好。
          marks: K3 +2

        == why
          等了幾分鐘？
        > 11.5
          response: right
          marks: S3 +1

        == done
          客戶掛上電話。
          marks: K3 +1

          ending: resolved
          value: 4 (-1..4)
          accuracy: 100.0 %
          K3: 3 of 3
          S3: 1 of 1
          critical: none

        """

    /// A library with one situation, in a folder of its own.
    struct Desk {
        let program: Program
        let file: String
        let tests: String

        init(_ situation: String = TranscriptCommandTests.situation) throws {
            program = try Program()
            file = try program.file("Scenarios/situations/complaint/first-call.yaml", situation)
            tests = program.home.path + "/Scenarios/situations/complaint/first-call.tests"
        }

        func run(_ arguments: [String], input: String = "") throws -> Program.Result {
            try program.run(arguments + ["--library", program.home.path], input: input)
        }

        func write(_ name: String, _ text: String) throws {
            _ = try program.file("Scenarios/situations/complaint/first-call.tests/\(name).transcript", text)
        }

        func read(_ name: String) throws -> String { try String(contentsOfFile: tests + "/\(name).transcript", encoding: .utf8) }

        func change(_ old: String, _ new: String) throws {
            _ = try program.file(
                "Scenarios/situations/complaint/first-call.yaml", TranscriptCommandTests.situation.replacing(old, with: new))
        }
    }

    @Test func theShippedSituationsPassTheirTests() throws {
        let result = try Program().run(["test"])
        #expect(result.output.wholeMatch(of: #/重放了 (\d+) 份：\1 份相同\n/#) != nil, "\(result.output)\(result.errors)")
        #expect(result.status == 0)
    }

    /// The best line, one that goes wrong, and one with every other client.
    @Test(arguments: GoldenTests.situations) func everyShippedSituationHasItsTests(situation: String) throws {
        let list = try Program().run(["list", "--json"]).output.split(separator: "\n").first {
            $0.contains("\"id\":\"\(situation)\"")
        }
        let item = try JSONSerialization.jsonObject(with: Data((list ?? "").utf8)) as? [String: Any]
        let clients = try #require(item?["clients"] as? [String])
        let kind = try #require(item?["kind"] as? String)
        let folder = Program.root.appendingPathComponent("Scenarios/situations/\(kind)/\(situation).tests")
        let texts = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        for client in clients { #expect(texts.contains { $0.hasPrefix("client: \(client)\n") }, "\(client)") }
        #expect(texts.contains { $0.contains("\n  accuracy: 100.0 %\n") && $0.contains("\n  ending: resolved\n") })
        #expect(
            texts.contains { $0.contains("\n  marks: ") && $0.contains(", critical\n") && !$0.contains("\n  critical: none\n") })
    }

    @Test(arguments: [true, false]) func aPlayIsRecorded(fromFile: Bool) throws {
        let desk = try Desk()
        let answers = try desk.program.file("answers", "請說\n11.5\n")
        let options = ["play", "first-call", "--seed", "7", "--record-test", "good"]
        let result = try desk.run(options + (fromFile ? ["--answers", answers] : []), input: fromFile ? "" : "請說\n11.5\n\n")
        #expect(result.status == 0)
        #expect(result.output.contains("測試錄好了："))
        #expect(try desk.read("good") == Self.transcript)
        let again = try desk.run(["test", "first-call"])
        #expect(again.output == "重放了 1 份：1 份相同\n")
        #expect(again.status == 0)
    }

    @Test func anotherMarkShowsWhereItIs() throws {
        let desk = try Desk()
        try desk.write("good", Self.transcript)
        try desk.change("evidence: {S3: 1}", "evidence: {S3: 2}")
        let result = try desk.run(["test"])
        #expect(
            result.output == """
                \(desk.tests)/good.transcript:17:1: 和寫下的不同（- 是寫下的，+ 是現在的）
                  > 11.5
                    response: right
                -   marks: S3 +1
                +   marks: S3 +2
                  == done
                    客戶掛上電話。
                    marks: K3 +1
                    ending: resolved
                -   value: 4 (-1..4)
                +   value: 5 (-1..5)
                    accuracy: 100.0 %
                    K3: 3 of 3
                -   S3: 1 of 1
                +   S3: 2 of 2
                    critical: none

                重放了 1 份：1 份不同
                如果現在的才對，用 rehearse test --update 接受

                """)
        #expect(result.status == 1)
        #expect(try desk.read("good") == Self.transcript)

        let json = try desk.run(["test", "--json"])
        #expect(
            json.output
                == #"{"transcript":"\#(desk.tests)/good.transcript","situation":"first-call","status":"changed","differences":["#
                + #"{"line":17,"expected":["  marks: S3 +1","  value: 4 (-1..4)","  S3: 1 of 1"],"#
                + #""now":["  marks: S3 +2","  value: 5 (-1..5)","  S3: 2 of 2"]}]}"# + "\n")
        #expect(json.status == 1)

        let updated = try desk.run(["test", "--update"])
        #expect(updated.output.contains("good.transcript:17:1: 改成現在的了（- 是原來寫的，+ 是現在的）\n"))
        #expect(updated.output.hasSuffix("重放了 1 份：1 份已更新\n"))
        #expect(updated.status == 0)
        #expect(
            try desk.read("good")
                == Self.transcript.replacing("S3 +1", with: "S3 +2").replacing("value: 4 (-1..4)", with: "value: 5 (-1..5)")
                .replacing("S3: 1 of 1", with: "S3: 2 of 2"))
        #expect(try desk.run(["test"]).status == 0)
    }

    @Test func aPlayThatIsNoMoreIsNamedAndNotAccepted() throws {
        let desk = try Desk()
        try desk.write("good", Self.transcript)
        try desk.change("between: [10, 12], ", "between: [20, 30], ")
        try desk.change("listen: {say: 您先說。, like: [請說]", "hear: {say: 您先說。")
        for options in [["test"], ["test", "--update"]] {
            let result = try desk.run(options)
            #expect(
                result.output == """
                    \(desk.tests)/good.transcript:7:3: error: 第 1 步走不下去：場景「ring」不能回答「請說」，可以用：hear, excuse
                    help: 改寫這個答案，或把情境改回來

                    重放了 1 份：1 份走不下去

                    """)
            #expect(result.status == 1)
            #expect(try desk.read("good") == Self.transcript)
        }
    }

    @Test func everyFaultOfATranscriptIsSaid() throws {
        let desk = try Desk()
        try desk.write("bad", "sede: 7\nclient: lin-meiyo\n> listen\nthen\n")
        let result = try desk.run(["test", "--lang", "en"])
        #expect(
            result.output == """
                \(desk.tests)/bad.transcript:1:1: error: there is no key “sede”
                help: did you mean “seed”?

                \(desk.tests)/bad.transcript:4:1: error: this line cannot be understood
                help: write == before a scene, > before an answer, two spaces before what is to
                      be shown, # before a comment

                Tests played: 1 (1 badly written)

                """)
        #expect(result.status == 1)
        try desk.write("bad", "client: lin-meiyo\n> listen\n")
        #expect(
            try desk.run(["test"]).output.hasPrefix(
                "\(desk.tests)/bad.transcript:1:9: error: 這個情境遇不到「lin-meiyo」\nhelp: 是不是要寫「lin-meiyu」？\n"))
    }

    @Test func aTestTakesNoOthersPlaceUnasked() throws {
        let desk = try Desk()
        try desk.write("good", "> mine\n")
        let answers = try desk.program.file("answers", "excuse\n")
        func record(_ options: [String]) throws -> Program.Result {
            try desk.run(["play", "first-call", "--answers", answers, "--record-test"] + options)
        }
        let refused = try record(["good"])
        #expect(
            refused.errors
                == "rehearse: 已經有「\(desk.tests)/good.transcript」了\nhelp: 換個名字，或加 --force 取代它；只想接受新的結果用 rehearse test --update\n")
        #expect(refused.status == 64)
        #expect(refused.output == "")
        #expect(try desk.read("good") == "> mine\n")
        #expect(try record(["good", "--force"]).status == 0)
        #expect(try desk.read("good").contains("> excuse\n"))
        for name in ["", "a/b", ".hidden"] {
            #expect(try record([name]).errors.hasPrefix("rehearse: 測試不能叫「\(name)」\n"))
        }
        #expect(try record(["exam", "--mode", "assessment"]).errors.hasPrefix("rehearse: 評量不能錄成測試\n"))
        #expect(
            try desk.run(["play", "first-call", "--answers", answers, "--force"]).errors.hasPrefix(
                "rehearse: --force 要和 --record-test 一起用\n"))
    }

    @Test func aPlayWithoutAnEndingIsNoTest() throws {
        let desk = try Desk()
        let answers = try desk.program.file("answers", "listen\n")
        #expect(try desk.run(["play", "first-call", "--answers", answers, "--record-test", "half"]).status == 1)
        let left = try desk.run(["play", "first-call", "--record-test", "half"], input: "listen\n")
        #expect(left.output.hasSuffix("還沒有走到結局，所以沒有錄成測試\n"))
        #expect(left.status == 1)
        #expect(!FileManager.default.fileExists(atPath: desk.tests))
    }

    @Test func aTestMayBeNamedFromWhereItLies() throws {
        let desk = try Desk()
        try desk.write("good", Self.transcript)
        let result = try desk.program.run(["test", "good.transcript"], in: URL(fileURLWithPath: desk.tests))
        #expect(result.output == "重放了 1 份：1 份相同\n")
        let beside = URL(fileURLWithPath: desk.tests).deletingLastPathComponent()
        #expect(try desk.program.run(["test", "first-call.yaml"], in: beside).output == result.output)
    }

    @Test func whatHasNoTestIsNamed() throws {
        let desk = try Desk()
        let all = try desk.run(["test"])
        #expect(all.output == "還沒有測試的情境：first-call\n用 rehearse play ID --record-test NAME 錄一份\n")
        #expect(all.status == 0)
        #expect(try desk.run(["test", "first-call"]).status == 1)
        #expect(try desk.run(["test", "frist-call"]).status == 66)
        #expect(try desk.run(["test", desk.tests + "/none.transcript"]).status == 66)
    }

    @Test func aTestWithoutItsSituationIsNoSuccess() throws {
        let desk = try Desk()
        try desk.write("good", Self.transcript)
        try FileManager.default.moveItem(atPath: desk.file, toPath: desk.file.replacing("first-call.yaml", with: "call.yaml"))
        let gone = try desk.run(["test"])
        #expect(gone.output.hasPrefix("\(desk.tests)/good.transcript:1:1: error: 旁邊沒有這個資料夾的情境檔\n\n"))
        #expect(gone.status == 1)
        try desk.change("next: why", "next: nowhere")
        let faulty = try desk.run(["test", desk.tests + "/good.transcript"])
        #expect(faulty.errors.contains("first-call.yaml:12:75: error: 沒有叫「nowhere」的場景 [unknown-scene]"))
        #expect(faulty.output.hasPrefix("\(desk.tests)/good.transcript:1:1: error: 情境有錯誤，不能重放\n\n"))
        #expect(faulty.status == 1)
    }

    /// A test is in its own language, whoever plays it again.
    @Test func aTestKeepsItsLanguage() throws {
        let program = try Program()
        let answers = GoldenTests.folder.appendingPathComponent("presale-trust-news.best.answers").path
        let library = program.home.appendingPathComponent("Scenarios")
        try FileManager.default.copyItem(at: Program.root.appendingPathComponent("Scenarios"), to: library)
        let place = ["--library", library.path]
        let recorded = try program.run(
            ["play", "presale-trust-news", "--answers", answers, "--record-test", "english", "--lang", "en"] + place)
        #expect(recorded.status == 0)
        let path = library.path + "/situations/presale/presale-trust-news.tests/english.transcript"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("client: lin-meiyu\nseed: 0\nlanguage: en\n"))
        #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        for language in ["zh-Hant", "en"] { #expect(try program.run(["test", path, "--lang", language] + place).status == 0) }
    }

    @Test(arguments: ["zh-Hant", "en"], ["test", "graph", "impact"])
    func helpIsThereInBothLanguages(language: String, subcommand: String) throws {
        let result = try Program().run([subcommand, "--help", "--lang", language])
        #expect(result.status == 0)
        #expect(result.output.contains("--library DIR"))
        #expect(result.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == (language == "zh-Hant"))
    }
}
