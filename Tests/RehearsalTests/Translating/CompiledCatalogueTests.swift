import Rehearsal
import Testing

@testable import RehearsalExchange

/// What is looked up one message at a time is what reading the whole catalogue gives.
@Suite struct CompiledCatalogueTests {
    /// Kept for as long as the tests run, as a constant of the program is.
    private func compiled(_ text: String) -> CompiledCatalogue {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
        bytes.copyBytes(from: text.utf8)
        return CompiledCatalogue(UnsafeRawBufferPointer(bytes))
    }

    private func expectSame(_ text: String, sources: [String]) {
        let whole = POFile(Array(text.utf8)).translations
        let compiled = compiled(text)
        for source in sources {
            let found = compiled.translation(of: source)
            #expect(found.map { ExactText($0) } == whole[ExactText(source)].map { ExactText($0) }, "\(source)")
        }
    }

    @Test func entriesAreFoundHoweverTheyAreLaidOut() {
        let text = #"""
            msgid ""
            msgstr "Language: en\n"
            # no blank line between these two
            msgid "甲"
            msgstr "A"
            msgid "乙"
            msgstr "B"

            msgctxt "elsewhere"
            msgid "丙"
            msgstr "not this"

            msgid ""
            "wrap"
            "ped, \"quoted\" \\ \t\n"
            "twice"
            msgstr ""
            "in"
            " pieces"

            msgid "one"
            msgid_plural "many"
            msgstr[0] "uno"
            msgstr[1] "muchos"

            #, fuzzy
            msgid "unsure"
            msgstr "perhaps"

            #~ msgid "gone"
            #~ msgstr "weg"

            msgid "empty"
            msgstr ""

            msgid "丙"
            msgstr "C"
            """#
        expectSame(
            text,
            sources: ["", "甲", "乙", "丙", "wrapped, \"quoted\" \\ \t\ntwice", "one", "many", "unsure", "gone", "empty", "not there"])
        #expect(compiled(text).translation(of: "wrapped, \"quoted\" \\ \t\ntwice") == "in pieces")
        #expect(compiled(text).translation(of: "丙") == "C")
        #expect(compiled("").translation(of: "甲") == nil)
    }

    @Test(arguments: UInt64(0)..<50) func everyEntryOfAnyCatalogueIsFound(seed: UInt64) {
        var random = SeededGenerator(seed: seed, purpose: "compiled")
        let entries = (0..<40).map { number in
            var entry = POEntry(
                context: random.below(6) == 0 ? "context \(number)" : nil, source: "\(number) \(Nasty.text(&random))",
                translation: random.below(6) == 0 ? "" : Nasty.text(&random))
            if random.below(6) == 0 { entry.isFuzzy = true }
            if random.below(6) == 0 { entry.isObsolete = true }
            if random.below(3) == 0 { entry.comments = [" \(Nasty.text(&random).split(separator: "\n").first ?? "")"] }
            return entry
        }
        expectSame(POFile(entries: entries).text, sources: entries.map(\.source))
    }
}
