import Foundation
import Testing

/// Every command and example that the pages show, run: those of a page one after another, by one person with one home.
@Suite struct DocumentationTests {
    static let pages: [URL] = {
        let folder = Program.root.appendingPathComponent("Documentation")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return [Program.root.appendingPathComponent("README.md")] + names.sorted().map { folder.appendingPathComponent($0) }
    }()

    private func blocks(_ language: String, in page: URL) throws -> [String] {
        let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```" + language + "\n").dropFirst()
        return parts.compactMap { $0.components(separatedBy: "```").first }
    }

    @Test(arguments: pages) func everyCommandShownWorks(page: URL) throws {
        let program = try Program()
        try writeAnswers(in: page, program)
        // One that is finished, to look back on.
        #expect(try program.run(["play", "presale-trust-news"], input: CommandTests.wholePlay).output.contains("結局："))
        for line in try blocks("sh", in: page).flatMap({ $0.split(separator: "\n") }) {
            // As a shell would write out a folder of one's own.
            let words = line.split(separator: " ").map { $0.hasPrefix("~/") ? program.home.path + $0.dropFirst() : String($0) }
            if words[0] == "make" {
                let make = Process()
                make.executableURL = URL(fileURLWithPath: "/usr/bin/make")
                make.arguments = ["--dry-run", "--no-print-directory"] + words.dropFirst()
                make.currentDirectoryURL = Program.root
                #expect(try Program.finish(make).status == 0, "\(line)")
            } else {
                #expect(words[0] == "rehearse")
                let result = try program.run(Array(words.dropFirst()))
                #expect(result.status == 0, "\(line): \(result.errors)")
                #expect(!result.output.isEmpty || words.contains("--json"), "\(line)")
            }
        }
    }

    /// Writes the files of answers that a page shows, each under the name behind the word `answers`.
    private func writeAnswers(in page: URL, _ program: Program) throws {
        let text = try String(contentsOf: page, encoding: .utf8)
        for match in text.matches(of: #/```answers ~\/(\S+)\n([^`]*)```/#) {
            _ = try program.file(String(match.1), String(match.2))
        }
    }

    @Test func theSituationInTheAuthorsPageIsSound() throws {
        let page = Program.root.appendingPathComponent("Documentation/Authors.md")
        let text = try #require(try blocks("yaml", in: page).first)
        let program = try Program()
        let path = try program.file("Scenarios/situations/complaint/first-call.yaml", text)
        let result = try program.run(["check", path])
        #expect(result.output == "檢查了 1 個檔案：0 個錯誤，0 個警告\n")
        let played = try program.run(["play", path], input: "不好意思，您請說\n")
        #expect(played.output.contains("結局：圓滿解決"))
    }

    @Test(arguments: pages) func linksLeadSomewhere(page: URL) throws {
        let text = try String(contentsOf: page, encoding: .utf8)
        for match in text.matches(of: #/\]\(([^)#]+)\)/#) where !match.1.hasPrefix("http") {
            let target = page.deletingLastPathComponent().appendingPathComponent(String(match.1))
            #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
        }
    }
}
