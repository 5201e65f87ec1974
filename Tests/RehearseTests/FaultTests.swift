import Foundation
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

    /// Every rule that the sources name has its folder, but for those that a folder cannot show.
    @Test func noRuleIsWithoutItsFolder() throws {
        let sources = Program.root.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var ids: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/= Rule\(\s*"([a-z0-9-]+)"/#) { ids.insert(String(match.1)) }
        }
        #expect(ids.count > 50)
        #expect(ids.subtracting(Self.rules) == ["file-too-large", "file-unreadable"])
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
