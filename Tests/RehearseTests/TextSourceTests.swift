import Foundation
import Rehearsal
import RehearsalRecords
import RehearseCommand
import Testing

/// A library in memory is read as the same files in a folder are.
@Suite struct TextSourceTests {
    private static let root = Program.root.appendingPathComponent("Scenarios").path

    /// Every file of the shipped library, by its path in it.
    private static func texts() throws -> [String: [UInt8]] {
        let all = try #require(FileManager.default.enumerator(atPath: root))
        var texts: [String: [UInt8]] = [:]
        for case let path as String in all where isFile(root + "/" + path) { texts[path] = try readFile(root + "/" + path) }
        return texts
    }

    @Test(arguments: [Language.traditionalChinese, .english])
    func everySituationRestsOnTheSameTexts(language: Language) throws {
        let folder = Library(LibraryFolder(path: Self.root), shipped: { nil }, language: language)
        let memory = Library(try Self.texts(), named: "memory", language: language)
        #expect(memory.folder.languages == folder.folder.languages)
        for kind in LibraryFolder.Kind.allCases { #expect(memory.folder.ids(kind) == folder.folder.ids(kind)) }
        let ids = folder.folder.ids(.situation)
        #expect(ids.count >= 3)
        for id in ids {
            let here = try #require(folder.folder.file(.situation, id: id).flatMap { folder.situation(at: $0) })
            let there = try #require(memory.folder.file(.situation, id: id).flatMap { memory.situation(at: $0) })
            #expect(there.title == here.title)
            #expect(there.scenes.map(\.id) == here.scenes.map(\.id))
        }
        #expect(memory.sourceHashes() == folder.sourceHashes())
        #expect(memory.diagnostics.isEmpty)
    }

    @Test func aFaultIsPlacedUnderTheNameOfTheTexts() throws {
        var texts = try Self.texts()
        let path = "situations/presale/presale-trust-news.yaml"
        texts[path] = Array("format: 2\n".utf8) + (texts[path] ?? []).dropFirst(10)
        let memory = Library(texts, named: "exam.pack", language: nil)
        #expect(memory.situation(at: "exam.pack/" + path) == nil)
        #expect(memory.diagnostics.map(\.place.file.path) == ["exam.pack/" + path])
        #expect(memory.diagnostics.map(\.rule.id) == ["unknown-format"])
    }

    @Test func foldersInMemoryAreThoseOfThePaths() {
        let texts = TextSource.memory(["root/a/one.yaml": [1], "root/a/b/two.yaml": [2, 3], "root/ab.yaml": []])
        #expect(texts.names(inFolder: "root") == ["a", "ab.yaml"])
        #expect(texts.names(inFolder: "root/a") == ["b", "one.yaml"])
        #expect(texts.names(inFolder: "nowhere") == [])
        #expect(texts.isFolder("root/a/b") && !texts.isFolder("root/a/b/two.yaml") && !texts.isFolder("root/ab"))
        #expect(texts.isFile("root/ab.yaml") && !texts.isFile("root/a"))
        #expect((try? texts.bytes(of: "root/a/b/two.yaml", limit: 0)) == [2])
        #expect(throws: FileFault.self) { try texts.bytes(of: "root/c", limit: 9) }
    }
}
