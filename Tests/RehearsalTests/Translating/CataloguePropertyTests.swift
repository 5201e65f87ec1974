import Foundation
import Rehearsal
import RehearsalExchange
import RehearsalYAML
import Testing

/// What holds of every catalogue: updating twice is updating once, nothing is lost, and gettext's own tools agree.
@Suite struct CataloguePropertyTests {
    /// The texts of a situation as an author wrote it.
    private func texts(_ yaml: String) throws -> [TextToTranslate] {
        let (situation, diagnostics) = Sample.check(yaml)
        guard let situation else { throw Sample.Unsound(diagnostics: diagnostics) }
        let findings = Sample.findings(yaml)
        let node = try #require(parseYAML(findings.file, findings: findings))
        return TextToTranslate.all(in: node, of: situation, path: "situations/complaint/test.yaml")
    }

    private func update(_ old: POFile?, _ texts: [TextToTranslate]) -> CatalogueUpdate {
        CatalogueUpdate(of: old, with: texts, language: .english, project: "test")
    }

    private func read(_ text: String) -> POFile { POFile(Array(text.utf8)) }

    /// Translates some of the entries, each by a text that no other has, marks some, and comments on some.
    private func translated(_ file: POFile, _ seed: UInt64) -> POFile {
        var random = SeededGenerator(seed: seed, purpose: "translate")
        var file = file
        for place in file.entries.indices where !file.entries[place].isHeader && !file.entries[place].isTranslated {
            guard random.below(4) > 0 else { continue }
            let end = file.entries[place].source.hasSuffix("\n") ? "\n" : ""
            file.entries[place].translations = ["T\(seed)-\(place) \(Nasty.text(&random))\(end)"]
            if random.below(8) == 0 { file.entries[place].isFuzzy = true }
            if random.below(4) == 0 { file.entries[place].comments = [" comment \(seed)-\(place)"] }
        }
        return file
    }

    @Test(arguments: UInt64(0)..<100) func updatingTwiceIsUpdatingOnce(seed: UInt64) throws {
        var generator = SituationGenerator(seed: seed)
        var other = SituationGenerator(seed: seed + 1000)
        let first = try texts(generator.situation())
        let second = try texts(other.situation())
        var file = update(nil, first).file
        // As translators and authors take turns.
        for (round, texts) in [first, second, first, second].enumerated() {
            let before = translated(file, seed * 10 + UInt64(round))
            let once = update(before, texts)
            let written = once.file.text
            let twice = update(read(written), texts)
            #expect(twice.file.text == written)
            #expect(twice.counts.new == 0 && twice.counts.changed == 0 && twice.counts.obsolete == 0)
            #expect(twice.counts.missing == once.counts.missing && twice.counts.fuzzy == once.counts.fuzzy)
            expectNothingLost(before, once.file)
            let live = once.file.entries.filter { !$0.isObsolete && !$0.isHeader }
            #expect(live.map(\.context) == texts.map(\.context) && live.map(\.source) == texts.map(\.text))
            file = once.file
        }
    }

    /// Every translation and every comment is still there, and a live one that counts is of the text that it was made for.
    private func expectNothingLost(_ before: POFile, _ after: POFile) {
        func key(_ text: String) -> String { String(text.prefix { $0 != " " }) }
        let sources = Dictionary(before.entries.map { (key($0.translation), $0.previous?.source ?? $0.source) }) { first, _ in first
        }
        let kept = Set(after.entries.map { key($0.translation) })
        let comments = Set(after.entries.flatMap(\.comments))
        for entry in before.entries where !entry.isHeader {
            if entry.isTranslated { #expect(kept.contains(key(entry.translation))) }
            for comment in entry.comments { #expect(comments.contains(comment)) }
        }
        for entry in after.entries where entry.counts && !entry.isHeader {
            #expect(sources[key(entry.translation)] == entry.source)
        }
    }

    static let tools = ["/usr/bin/msgfmt", "/usr/bin/msgcat"].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

    /// `make test` installs gettext.
    @Test(.enabled(if: tools), arguments: UInt64(0)..<20) func gettextAgrees(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed, purpose: "nasty")
        let said = (0..<6).map { _ in Nasty.yaml(Nasty.text(&random)) }
        let block = Nasty.text(&random).split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let yaml = Sample.situation(
            scenes: """
                a:
                  narration: |
                    \(block.isEmpty ? "    x" : block)
                  client: [{when: is elderly, text: \(said[0])}, {when: trust > 3, text: \(said[1])}, {text: \(said[2])}]
                  responses:
                    go: {say: \(said[3]), reply: \(said[4]), feedback: \(said[5]), next: z}
                z: {ending: resolved}
                """.replacing("        ", with: "    "))
        let old = update(nil, try texts(yaml)).file
        // Gettext drops what is obsolete and has no translation.
        let gone = translated(old, seed + 1).entries.filter { $0.isTranslated && !$0.isHeader }.map { entry in
            var entry = entry
            entry.isObsolete = true
            entry.context = entry.context.map { "gone." + $0 }
            return entry
        }
        let mended = POFile(entries: update(translated(old, seed), try texts(yaml)).file.entries + gone)
        try expectGettextAgrees(old.text)
        try expectGettextAgrees(mended.text)
    }

    /// Gettext would put a space before one comment and drop the last, and it warns of the bell.
    @Test(.enabled(if: tools)) func gettextAgreesOnEveryKindOfEntry() throws {
        let whole = POFileTests.whole.replacing("#no space", with: "# no space")
        try expectGettextAgrees(whole.replacing(" bell \\a", with: "").replacing("\n# the end\n", with: ""))
    }

    /// `msgfmt --check` says nothing, and `msgcat` writes the same.
    private func expectGettextAgrees(_ text: String) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-\(UUID().uuidString).po")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(text.utf8).write(to: path)
        // Without the header's fields, which that of the example lacks, and with what else `--check` looks at.
        let options = text.contains("Project-Id-Version") ? ["--check"] : ["--check-format", "--check-domain"]
        let checked = try run("/usr/bin/msgfmt", options + ["-o", "/dev/null", path.path])
        #expect(checked.status == 0 && checked.output == "", "\(checked.output)\n\(text)")
        // It joins places that fit on a line, and our places stand on lines of their own.
        let written = try run("/usr/bin/msgcat", ["--no-wrap", "--no-location", path.path])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#: ") }
        #expect(written.output == lines.joined(separator: "\n"))
    }

    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// Texts with everything that a catalogue must escape, break or leave alone.
enum Nasty {
    static func text(_ random: inout SeededGenerator) -> String {
        let pieces = [
            "「好」", "\"quoted\"", "back\\slash", "\ttab", "{client}", "{{", "}", "%s %d", "#: not a place", "msgid \"x\"", "\\n",
            "[act]", "é",
            "👩‍👧", String(repeating: "很長的一句話，", count: 20), "a b  c", "'", "~", "|", "\n", "\n\n", "#~ old",
        ]
        return (0..<(1 + random.below(6))).map { _ in pieces[random.below(pieces.count)] }.joined(separator: " ")
    }

    /// The text as a double-quoted scalar.
    static func yaml(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return "\"\(result)\""
    }
}
