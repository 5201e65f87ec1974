import Foundation
import Testing

/// `check --fix` changes what is certain, and nothing else.
@Suite struct MendingTests {
    static let unit = """
        format: 1
        id: U1
        title: {zh-Hant: 處理客訴, en: Handle complaints}
        level: 4
        tasks:
          T1:
            title: {zh-Hant: 回應, en: Respond}
            indicators:
              T1.1: {text: {zh-Hant: 先聽完, en: Listen first}}
        knowledge:
          K1: {text: {zh-Hant: 法規, en: Law}}
        skills:
          S1: {text: {zh-Hant: 溝通, en: Communication}}
        names:
          - {written: 兩性工作平等法, now: 性別平等工作法, since: 2023-08-16}
          - {written: 土地稅條, now: "土地稅: 法"}
          - {written: 甲名, now: 乙名}
          - {written: 乙名, now: 甲名}

        """

    static let before = """
        # 一份什麼都有一點的檔案　
        format: 1
        id: leak
        title: 兩性工作平等法, 兩性工作平等法
        unit: U1
        kind: complaint
        clients: [lin]
        minutes: "15"   # 十五分鐘
        meters:
          trust: {start: ４０, min: 0, max: 100, label: 信任}
        start: lobby    # rehearse: allow unused-name, 這裡沒有
        scenes:
          lobby:
            client: "不是性別平等工作法嗎？\\t兩性工作平等法\\n土地稅條、甲名、乙名"
            responses:
              listen:
                say: 兩性工作平等法
                effects: {trust: +5}
                once: 是
                evidence:
                  K1: 2
                  T1.1: 0
                next: count
              mixed: {say: 好。, once: "no", evidence: {T1.1: 0, S1: 0 , K1: 1, K1x: 0}, next: count}
          count:
            client: 幾天？
            ask: number
            responses:
              # rehearse: allow choices-alike, 從前一樣

              few: {between: [ 5,  -1.50 ], evidence: {K1: 1}, next: calm}
              rest: {evidence: {S1: 0}, next: calm}
          calm: {ending: resolved, evidence: {
            K1: 1,
            S1: 0
          }}

        """.replacingOccurrences(of: ", K1x: 0", with: "")

    static let after =
        before
        .replacingOccurrences(of: "title: 兩性工作平等法, 兩性工作平等法", with: "title: 性別平等工作法, 性別平等工作法")
        .replacingOccurrences(of: "\"15\"", with: "15").replacingOccurrences(of: "４０", with: "40")
        .replacingOccurrences(of: "start: lobby    # rehearse: allow unused-name, 這裡沒有", with: "start: lobby")
        .replacingOccurrences(of: "\\t兩性工作平等法\\n", with: "\\t性別平等工作法\\n")
        .replacingOccurrences(of: "say: 兩性工作平等法", with: "say: 性別平等工作法")
        .replacingOccurrences(of: "once: 是", with: "once: true").replacingOccurrences(of: "\"no\"", with: "false")
        .replacingOccurrences(of: "          T1.1: 0\n", with: "")
        .replacingOccurrences(of: "{T1.1: 0, S1: 0 , K1: 1}", with: "{K1: 1}")
        .replacingOccurrences(of: "      # rehearse: allow choices-alike, 從前一樣\n", with: "")
        .replacingOccurrences(of: "[ 5,  -1.50 ]", with: "[ -1.50,  5 ]")
        .replacingOccurrences(of: "    S1: 0\n  }}", with: "  }}")

    private func library(_ program: Program, _ text: Data) throws -> URL {
        _ = try program.file("library/units/U1.yaml", Self.unit)
        _ = try program.file("library/clients/lin.yaml", "id: lin\nname: 林美玉\nneeds: 兩性工作平等法\n")
        let path = try program.file("library/situations/complaint/leak.yaml", "")
        try text.write(to: URL(fileURLWithPath: path))
        return program.home.appendingPathComponent("library")
    }

    private func check(_ program: Program, _ options: [String], in folder: URL) throws -> Program.Result {
        try program.run(["check"] + options + ["--as-of", FaultTests.day], in: folder)
    }

    /// With each way to end a line, and with a byte order mark: whatever is not mended stays to the byte.
    @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
    func onlyWhatIsCertainChanges(lineBreak: String, marked: Bool) throws {
        func bytes(_ text: String) -> Data {
            Data((marked ? [0xEF, 0xBB, 0xBF] : []) + Array(text.replacingOccurrences(of: "\n", with: lineBreak).utf8))
        }
        let program = try Program()
        let folder = try library(program, bytes(Self.before))
        let file = folder.appendingPathComponent("situations/complaint/leak.yaml")
        let first = try check(program, [".", "--fix"], in: folder)
        let expected = bytes(Self.after)
        let mended = try Data(contentsOf: file)
        #expect(mended == expected, "\(String(decoding: mended, as: UTF8.self))")
        #expect(try String(contentsOf: folder.appendingPathComponent("clients/lin.yaml"), encoding: .utf8).contains("性別平等工作法"))
        #expect(first.output.contains("改好了 16 處\n"))
        let names = try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)
        #expect(names == ["leak.yaml"])

        let second = try check(program, [".", "--fix"], in: folder)
        #expect(try Data(contentsOf: file) == expected)
        #expect(!second.output.contains("改好了"))
        #expect(
            second.output
                == first.output.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
                .replacingOccurrences(of: "改好了 16 處\n", with: ""))
    }

    @Test func itSaysWhatItChanged() throws {
        let program = try Program()
        let folder = try library(program, Data(Self.before.utf8))
        let output = try check(program, [".", "--fix"], in: folder).output
        let changes = output.components(separatedBy: "\n\n")[0].components(separatedBy: "\n")
        #expect(
            changes == [
                "./clients/lin.yaml:3: 兩性工作平等法 → 性別平等工作法",
                "./situations/complaint/leak.yaml:8: \"15\" → 15",
                "./situations/complaint/leak.yaml:10: ４０ → 40",
                "./situations/complaint/leak.yaml:19: 是 → true",
                "./situations/complaint/leak.yaml:22: 刪掉 T1.1: 0",
                "./situations/complaint/leak.yaml:24: \"no\" → false",
                "./situations/complaint/leak.yaml:24: 刪掉 T1.1: 0,",
                "./situations/complaint/leak.yaml:24: 刪掉 S1: 0 ,",
                "./situations/complaint/leak.yaml:31: 5,  -1.50 → -1.50,  5",
                "./situations/complaint/leak.yaml:35: 刪掉 S1: 0",
                "./situations/complaint/leak.yaml:4: 兩性工作平等法 → 性別平等工作法",
                "./situations/complaint/leak.yaml:4: 兩性工作平等法 → 性別平等工作法",
                "./situations/complaint/leak.yaml:11: 刪掉 # rehearse: allow unused-name, 這裡沒有",
                "./situations/complaint/leak.yaml:14: 兩性工作平等法 → 性別平等工作法",
                "./situations/complaint/leak.yaml:17: 兩性工作平等法 → 性別平等工作法",
                "./situations/complaint/leak.yaml:28: 刪掉 # rehearse: allow choices-alike, 從前一樣",
            ], "\(changes.joined(separator: "\n"))")
    }

    /// What is not certain is reported and left: names in a circle, a name that would need quotes, a list that would be empty.
    @Test func theRestIsLeft() throws {
        let program = try Program()
        let folder = try library(program, Data(Self.before.utf8))
        _ = try check(program, [".", "--fix"], in: folder)
        let lines = try check(program, [".", "--json"], in: folder).output.split(separator: "\n")
        let left = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        #expect(left.allSatisfy { $0["fix"] is NSNull })
        let rules = ["outdated-name", "outdated-name", "outdated-name", "element-not-always-offered", "mark-of-zero"]
        #expect(left.compactMap { $0["rule"] as? String } == rules)
    }

    /// A program that makes the edits itself comes to the same text.
    @Test func jsonShowsEveryEdit() throws {
        let program = try Program()
        let folder = try library(program, Data("id: leak\nformat: \"1\"\n".utf8))
        let line = try check(program, ["situations/complaint/leak.yaml", "--json"], in: folder).output.split(separator: "\n")
            .first { $0.contains("not-a-whole-number") }
        #expect(
            line?.contains(
                #""fix":[{"line":2,"column":9,"end_line":2,"end_column":12,"replacement":"1"}]"#) == true, "\(line ?? "")")
        let fixed = try check(program, ["situations/complaint/leak.yaml", "--json", "--fix"], in: folder).output
        let first = try #require(fixed.split(separator: "\n").first)
        #expect(first.contains(#""rule":"not-a-whole-number""#) && first.hasSuffix(#","fixed":true}"#))
        #expect(fixed.split(separator: "\n").dropFirst().allSatisfy { !$0.contains("fixed") })
    }

    /// Files that were only looked at on the way stay as they are, and so do permissions and links.
    @Test func onlyFilesAskedForAreWritten() throws {
        let program = try Program()
        let folder = try library(program, Data(Self.before.utf8))
        let client = "id: lin\nname: 林美玉\nmeters: {trust: \"50\"}\nneeds: 兩性工作平等法\n"
        try Data(client.utf8).write(to: folder.appendingPathComponent("clients/lin.yaml"))
        let file = folder.appendingPathComponent("situations/complaint/leak.yaml")
        let real = folder.appendingPathComponent("real.yaml")
        try FileManager.default.moveItem(at: file, to: real)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: real)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real.path)
        let result = try check(program, ["situations/complaint/leak.yaml", "--fix"], in: folder)
        #expect(result.status == 1)
        #expect(try String(contentsOf: folder.appendingPathComponent("clients/lin.yaml"), encoding: .utf8) == client)
        #expect(try String(contentsOf: real, encoding: .utf8).contains("minutes: 15 "))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == real.path)
        #expect(try FileManager.default.attributesOfItem(atPath: real.path)[.posixPermissions] as? Int == 0o640)
    }

    @Test func withoutTheOptionNothingIsWritten() throws {
        let program = try Program()
        let folder = try library(program, Data(Self.before.utf8))
        let result = try check(program, ["."], in: folder)
        #expect(result.output.contains("個確定怎麼改，加上 --fix 就直接改好\n"))
        let file = folder.appendingPathComponent("situations/complaint/leak.yaml")
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.before)
    }
}
