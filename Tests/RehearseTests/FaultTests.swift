import Foundation
import Rehearsal
import Testing

/// A folder for each rule, in which it is broken, with exactly what the check says of it.
@Suite struct FaultTests {
    static let folder = Program.root.appendingPathComponent("Tests/RehearseTests/Faults")

    /// The day of checking, whatever day it is.
    static let day = "2026-11-25"

    static let rules: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

    @Test(arguments: rules) func theCheckSaysExactlyThis(rule: String) throws {
        let folder = Self.folder.appendingPathComponent(rule)
        for (language, name) in [("zh-Hant", "expected.txt"), ("en", "expected.en.txt")] {
            let result = try Program().run(["check", ".", "--as-of", Self.day, "--lang", language], in: folder)
            let difference = try expectGolden(result.output, folder.appendingPathComponent(name))
            #expect(difference == nil, "\(difference ?? "")")
            #expect(result.output.contains("[\(rule)]"))
            #expect(result.status == (result.output.contains(" error: ") ? 1 : 0))
        }
    }

    /// Rules that have no folder have their page kept word for word (`RuleTests.pages`), with what the check says of the bad example.
    @Test func everyFolderIsARules() {
        #expect(Set(Self.rules).subtracting(Rule.all.map(\.id)) == [])
        #expect(Self.rules.count >= 64)
    }

    @Test func jsonSaysTheSameAsTheText() throws {
        let folder = Self.folder.appendingPathComponent("unknown-scene")
        let text = try Program().run(["check", "."], in: folder).output
        let lines = try Program().run(["check", ".", "--json"], in: folder).output.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let place = "\(json["path"] ?? ""):\(json["line"] ?? ""):\(json["column"] ?? "")"
            #expect(text.contains("\(place): \(json["severity"] ?? ""): \(json["message"] ?? "") [\(json["rule"] ?? "")]"))
        }
    }

    @Test func theShippedLibraryIsSound() throws {
        let result = try Program().run(["check", "--as-of", Self.day])
        #expect(result.output.hasSuffix("：0 個錯誤，0 個警告\n"))
        #expect(result.status == 0)
    }

    @Test func aHugeFileIsRefusedAtOnce() throws {
        let program = try Program()
        let path = try program.file(
            "situations/complaint/huge.yaml", "format: 1\nid: huge\ntitle: \"" + String(repeating: "長", count: 17_000_000) + "\"\n")
        let result = try program.run(["check", path])
        #expect(result.status == 1)
        #expect(result.output.contains("[file-too-large]"))
        #expect(result.output.utf8.count < 1000)
    }

    /// The system lets the file be found and not be read, whoever asks.
    @Test func aFileThatCannotBeReadIsReported() throws {
        let result = try Program().run(["check", "/proc/self/mem"])
        #expect(result.output.contains("/proc/self/mem:1:1: error: 不能讀這個檔案："))
        #expect(result.output.contains("[file-unreadable]"))
        #expect(result.status == 1)
    }

    @Test func aFileOfTenThousandLinesIsChecked() throws {
        let program = try Program()
        var text = "format: 1\nid: long\ntitle: 長\nunit: KPS4R1571v2\nkind: complaint\nclients: [lin-meiyu]\nstart: s0\nscenes:\n"
        for scene in 0..<2500 {
            text +=
                "  s\(scene):\n    responses:\n      go: {say: 走, next: s\(scene + 1)}\n      no: {say: 不, next: s\(scene + 2)}\n"
        }
        text += "  s2500: {ending: resolved}\n"
        let path = try program.file("situations/complaint/long.yaml", text)
        let result = try program.run(["check", path])
        #expect(result.output.contains("long.yaml:10008:26: error: 沒有叫「s2501」的場景 [unknown-scene]"))
        #expect(result.status == 1)
    }
}
