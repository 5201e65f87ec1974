import Foundation
import Testing

/// What `rehearse format` changes, says and leaves alone.
@Suite struct FormatTests {
    static let untidy = "id:  lin\nname: 林美玉   # 客戶\ntraits: [ elderly,\n  patient ]\n"
    static let tidy = "id: lin\nname: 林美玉   # 客戶\ntraits: [elderly, patient]\n"
    static let broken = "id: wu\nname: [吳\n"

    /// A program with a library in its home: a tidy file, an untidy one and a broken one.
    private func library() throws -> (program: Program, folder: String) {
        let program = try Program()
        _ = try program.file("Scenarios/clients/a.yaml", Self.tidy)
        _ = try program.file("Scenarios/clients/b.yaml", Self.untidy)
        _ = try program.file("Scenarios/clients/c.yaml", Self.broken)
        return (program, program.home.path + "/Scenarios/clients/")
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func itSaysWhichFilesItChangesAndWhyItLeavesOthers() throws {
        let (program, folder) = try library()
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "b.yaml")
        let result = try program.run(["format", program.home.path])
        #expect(result.output == "排好了：\(folder)b.yaml\n看了 3 個檔案：排好 1 個，1 個沒有動\n")
        #expect(
            result.errors == """
                \(folder)c.yaml:3:1: error: 「[」沒有關上，或是少了逗號 [yaml-syntax]
                \(folder)c.yaml:2:7: note: 括號從這裡開始
                 2 | name: [吳
                   |       ^
                help: 每一項用逗號隔開，最後加上「]」

                rehearse: 沒有動「\(folder)c.yaml」：先改好上面的錯誤

                """)
        #expect(result.status == 1)
        #expect(try text(folder + "a.yaml") == Self.tidy)
        #expect(try text(folder + "b.yaml") == Self.tidy)
        #expect(try text(folder + "c.yaml") == Self.broken)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.yaml", "b.yaml", "c.yaml"])
        let rights = try FileManager.default.attributesOfItem(atPath: folder + "b.yaml")[.posixPermissions] as? Int
        #expect(rights == 0o640)
        let again = try program.run(["format", folder + "a.yaml", folder + "b.yaml", "--lang", "en"])
        #expect(again.output == "2 files looked at, 0 laid out\n")
        #expect(again.status == 0)
    }

    @Test func checkingChangesNothing() throws {
        let (program, folder) = try library()
        let result = try program.run(["format", "--check", folder + "a.yaml", folder + "b.yaml"])
        #expect(result.output == "還沒排整齊：\(folder)b.yaml\n看了 2 個檔案：1 個還沒排整齊\n")
        #expect(result.status == 1)
        #expect(try text(folder + "b.yaml") == Self.untidy)
        #expect(try program.run(["format", "--check", folder + "a.yaml"]).status == 0)
    }

    @Test func editorsMaySendATextThroughIt() throws {
        let program = try Program()
        let result = try program.run(["format", "--stdin"], input: Self.untidy)
        #expect(result.output == Self.tidy)
        #expect(result.status == 0)
        #expect(try program.run(["format", "--stdin"], input: Self.tidy).output == Self.tidy)
        for (text, status) in [(Self.untidy, Int32(1)), (Self.tidy, 0)] {
            let checked = try program.run(["format", "--stdin", "--check"], input: text)
            #expect(checked.output == "" && checked.errors == "" && checked.status == status)
        }
        let refused = try program.run(["format", "--stdin"], input: Self.broken)
        #expect(refused.output == "")
        #expect(refused.errors.hasPrefix("-:3:1: error: 「[」沒有關上，或是少了逗號 [yaml-syntax]\n"))
        #expect(refused.status == 1)
        let odd = try program.run(["format", "--stdin"], input: "a: \"一\u{2029}二\"\n")
        #expect(odd.errors == "rehearse: 沒有排：檔案裡有看不見的換行字元 U+2029，請換成一般的換行\n")
        #expect(odd.status == 1)
    }

    @Test func aLinkedFileIsWrittenWhereItLeads() throws {
        let (program, folder) = try library()
        let link = program.home.path + "/link.yaml"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder + "b.yaml")
        #expect(try program.run(["format", link]).status == 0)
        #expect(try text(folder + "b.yaml") == Self.tidy)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == folder + "b.yaml")
    }

    @Test func theShippedLibraryIsLaidOut() throws {
        let result = try Program().run(["format", "--check", "Scenarios", "Scenarios/templates"])
        #expect(result.output.hasSuffix("個檔案：0 個還沒排整齊\n") && result.errors == "", "\(result.output)")
        #expect(result.status == 0)
    }

    @Test func whatIsNotThereIsReported() throws {
        let result = try Program().run(["format", "nowhere"])
        #expect(result.errors == "rehearse: 沒有「nowhere」這個檔案或資料夾\n")
        #expect(result.status == 66)
    }

    /// The check says the same of every faulty file before and after, in other places; what cannot be read stays as it is.
    @Test(arguments: FaultTests.rules) func faultyFilesKeepTheirFaults(rule: String) throws {
        let program = try Program()
        let folder = program.home.appendingPathComponent("library")
        try FileManager.default.copyItem(at: FaultTests.folder.appendingPathComponent(rule), to: folder)
        let before = try found(in: folder, program)
        _ = try program.run(["format", "."], in: folder)
        #expect(try found(in: folder, program) == before)
        let again = try program.run(["format", "."], in: folder)
        #expect(!again.output.contains("排好了"))
        #expect(!again.errors.contains("排版會改變它的意思"))
    }

    private func found(in folder: URL, _ program: Program) throws -> [String] {
        try program.run(["check", ".", "--json"], in: folder).output.split(separator: "\n").map { line in
            let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return "\(json?["path"] ?? ""): \(json?["rule"] ?? "") \(json?["message"] ?? "")"
        }.sorted()
    }
}
