import Foundation
import Rehearsal
import RehearsalExchange
import RehearsalYAML
import Testing

/// Every rule has its page, and its examples are what they say.
@Suite struct RuleTests {
    static let ids = Rule.all.map(\.id)

    /// Rules whose pages are kept as they are: three of those that have a folder of faults, and all that have none.
    static let pages =
        ["client-start-outside-range", "seconds-without-silent", "unknown-scene"] + ids.filter { !FaultTests.rules.contains($0) }

    private func diagnostics(_ example: RuleExample, _ catalogue: Catalogue) -> [Diagnostic] {
        example.findings(in: catalogue) { parseYAML($0, findings: $1) }
    }

    private func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) } }

    @Test(arguments: Rule.all, Language.allCases) func theExamplesAreBadAndGood(rule: Rule, language: Language) {
        let catalogue = interfaceCatalogue(language).withRules
        guard rule.bad.frame != .words else { return }
        let bad = diagnostics(rule.bad, catalogue)
        #expect(bad.contains { $0.rule == rule })
        // An error that is allowed is there to be seen.
        let others = bad.filter { $0.severity == .error && $0.rule != rule }.map(\.rule.id)
        #expect(others == (rule == .allowanceOfError ? ["unknown-scene"] : []))
        let height = rule.bad.shown(in: catalogue).split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(bad.allSatisfy { $0.place.range.start.line < height }, "a place that the page does not show")
        let good = diagnostics(rule.good, catalogue).flatMap(DiagnosticRenderer(catalogue).lines)
        #expect(good == [])
    }

    /// Rules about files as a whole, and about how the files of a library stand together.
    static let toldInWords = ["file-too-deep", "file-too-large", "file-unreadable", "same-id-twice", "stereotyped-trait"]

    @Test func onlyWhatNoTextCanShowIsToldInWords() {
        #expect(Rule.all.filter { $0.bad.frame == .words }.map(\.id) == Self.toldInWords)
        for rule in Rule.all { #expect((rule.bad.frame == .words) == (rule.good.frame == .words)) }
    }

    @Test(arguments: Rule.all) func whyIsAFewSentencesInBothLanguages(rule: Rule) {
        let why = Catalogue.traditionalChinese.text(rule.why)
        #expect(why.hasSuffix("。"))
        #expect((1...4).contains(why.count { $0 == "。" }))
        let english = interfaceCatalogue(.english).withRules.text(rule.why)
        #expect(english.hasSuffix("."))
        #expect(!isChinese(english))
    }

    @Test func theListHoldsEveryRuleOnce() throws {
        #expect(Self.ids == Self.ids.sorted())
        #expect(Set(Self.ids).count == Self.ids.count)
        #expect(Self.ids.allSatisfy(isID))
        for group in RuleGroup.all { #expect(group.rules.map(\.id) == group.rules.map(\.id).sorted()) }
        let sources = Program.root.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var written: [String] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            written += text.matches(of: #/static let \w+(?:: Rule)? = (?:Rule|\.init|Self)\(\s*"([^"]+)",\s*why:/#).map {
                String($0.1)
            }
        }
        #expect(written.sorted() == Self.ids)
    }

    @Test(arguments: pages, ["zh-Hant", "en"])
    func aWholePage(rule: String, language: String) throws {
        let result = try Program().run(["explain", rule, "--lang", language])
        #expect(result.status == 0)
        #expect(result.errors == "")
        let kept = Program.root.appendingPathComponent("Tests/RehearseTests/Pages/\(rule).\(language).txt")
        let difference = try expectGolden(result.output, kept)
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// Every page, and the list of all: within the page's width, no closing punctuation at a line's start, in one language.
    @Test(arguments: ids + [""]) func pagesFitNarrowTerminals(rule: String) throws {
        let program = try Program()
        for (language, columns) in [("zh-Hant", 40), ("en", 40), ("en", 80)] {
            program.environment["COLUMNS"] = String(columns)
            let result = try program.run(["explain"] + (rule.isEmpty ? [] : [rule]) + ["--lang", language])
            #expect(result.status == 0)
            for line in result.output.components(separatedBy: "\n") {
                #expect(cellWidth(line) <= columns, "\(line)")
                let first = line.drop { $0 == " " }.first
                #expect(first.map { !"，。、；：？！）」』》".contains($0) } ?? true, "\(line)")
                // What is translated is Chinese.
                #expect(language == "zh-Hant" || !isChinese(line) || isAboutCatalogues(rule), "\(line)")
            }
        }
    }

    /// Whether its examples hold Chinese in every language: catalogues, and wordings of a surface that must be read.
    private func isAboutCatalogues(_ id: String) -> Bool {
        id == "seed-changes-meaning" || Rule.all.first { $0.id == id }?.bad.frame == .catalogue
    }

    @Test func everyPageKeptIsARules() throws {
        let folder = Program.root.appendingPathComponent("Tests/RehearseTests/Pages").path
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        #expect(Set(kept) == Set(Self.pages.flatMap { ["\($0).zh-Hant.txt", "\($0).en.txt"] }))
    }

    @Test(arguments: ["zh-Hant", "en"]) func theListNamesEveryRuleOnALineOfItsOwn(language: String) throws {
        let output = try Program().run(["explain", "--lang", language]).output
        let lines = output.split(separator: "\n").filter { $0.hasPrefix("  ") }
        #expect(lines.compactMap { $0.split(separator: " ").first.map(String.init) }.sorted() == Self.ids)
    }

    @Test func programsReadTheSamePages() throws {
        let program = try Program()
        let lines = try program.run(["explain", "--json"]).output.split(separator: "\n")
        let pages = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        #expect(pages.compactMap { $0["rule"] as? String } == Self.ids)
        let page = try #require(pages.first { $0["rule"] as? String == "mark-of-zero" })
        #expect(page["severity"] as? String == "warning")
        #expect((page["bad"] as? [String: String])?["frame"] == "scenes")
        #expect((page["diagnostics"] as? [[String: Any]])?.map { $0["line"] as? Int } == [7])
        let alone = try program.run(["explain", "mark-of-zero", "--json"]).output
        #expect(lines.map { $0 + "\n" }.contains(alone[...]))
    }
}

extension Rule: CustomTestStringConvertible {
    package var testDescription: String { id }
}
