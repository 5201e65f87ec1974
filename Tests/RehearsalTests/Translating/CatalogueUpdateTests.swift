import Rehearsal
import RehearsalExchange
import RehearsalYAML
import Testing

/// A catalogue follows its texts, and nothing that a translator wrote is lost.
@Suite struct CatalogueUpdateTests {
    private func texts(_ pairs: KeyValuePairs<String, String>) -> [TextToTranslate] {
        pairs.enumerated().map { place, pair in
            TextToTranslate(context: pair.key, text: pair.value, notes: ["note"], reference: "a.yaml:\(place + 1)")
        }
    }

    private func update(_ old: POFile?, _ pairs: KeyValuePairs<String, String>) -> CatalogueUpdate {
        CatalogueUpdate(of: old, with: texts(pairs), language: .english, project: "a")
    }

    /// A catalogue in which these texts are translated.
    private func catalogue(_ entries: [(context: String, source: String, translation: String)]) -> POFile {
        POFile(entries: entries.map { POEntry(context: $0.context, source: $0.source, translation: $0.translation) })
    }

    /// The catalogue without its header and what the program says of each text.
    private func said(_ file: POFile) -> String {
        var file = file
        file.entries.removeAll { $0.isHeader }
        for place in file.entries.indices {
            file.entries[place].notes = []
            file.entries[place].references = []
        }
        return file.text
    }

    @Test func aNewCatalogueHasEveryTextInItsOrder() {
        let update = update(nil, ["title": "漏水", "scenes.a.client": "又漏了\n"])
        #expect(
            update.file.text == """
                msgid ""
                msgstr ""
                "Project-Id-Version: a\\n"
                "PO-Revision-Date: \\n"
                "Last-Translator: \\n"
                "Language-Team: \\n"
                "Language: en\\n"
                "MIME-Version: 1.0\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Content-Transfer-Encoding: 8bit\\n"
                "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

                #. note
                #: a.yaml:1
                msgctxt "title"
                msgid "漏水"
                msgstr ""

                #. note
                #: a.yaml:2
                msgctxt "scenes.a.client"
                msgid "又漏了\\n"
                msgstr ""

                """)
        #expect(update.counts.new == 2 && update.counts.missing == 2 && update.counts.kept == 0)
    }

    @Test func aChangedTextIsFuzzyWithWhatItWas() {
        let first = update(catalogue([("title", "漏水", "A leak")]), ["title": "又漏水"])
        let changed = """
            #, fuzzy
            #| msgid "漏水"
            msgctxt "title"
            msgid "又漏水"
            msgstr "A leak"

            """
        #expect(said(first.file) == changed)
        #expect(first.counts.changed == 1 && first.counts.fuzzy == 1)
        // Changed again: the translation is still of the first.
        let second = update(first.file, ["title": "第三次漏水"])
        #expect(said(second.file) == changed.replacing("又漏水", with: "第三次漏水"))
        // And back again.
        let third = update(second.file, ["title": "漏水"])
        #expect(said(third.file) == "msgctxt \"title\"\nmsgid \"漏水\"\nmsgstr \"A leak\"\n")
        #expect(third.counts.kept == 1 && third.counts.fuzzy == 0)
    }

    @Test func anUntranslatedTextChangesWithoutAnyFuss() {
        let update = update(catalogue([("title", "漏水", "")]), ["title": "又漏水"])
        #expect(said(update.file) == "msgctxt \"title\"\nmsgid \"又漏水\"\nmsgstr \"\"\n")
        #expect(update.counts.missing == 1 && update.counts.fuzzy == 0)
    }

    @Test func aRenamedSceneTakesItsTranslationsAlong() {
        let old = catalogue([
            ("scenes.lobby.client", "好。", "Right."), ("scenes.lobby.hint", "聽。", "Listen."),
            ("scenes.lobby.responses.go.reply", "好。", "Fine."),
        ])
        let update = update(
            old,
            ["scenes.hall.client": "好。", "scenes.hall.hint": "聽。", "scenes.hall.responses.go.reply": "好。"])
        #expect(update.file.entries.dropFirst().map(\.translation) == ["Right.", "Listen.", "Fine."])
        #expect(update.file.entries.allSatisfy { !$0.isFuzzy && !$0.isObsolete })
        #expect(update.counts.kept == 3 && update.counts.obsolete == 0)
    }

    @Test func aVariantPutBeforeOthersMovesThem() {
        let old = catalogue([("s.client.0.text", "甲", "A"), ("s.client.1.text", "乙", "B")])
        let update = update(old, ["s.client.0.text": "新", "s.client.1.text": "甲", "s.client.2.text": "乙"])
        #expect(update.file.entries.dropFirst().map(\.translation) == ["", "A", "B"])
        #expect(update.counts.new == 1 && update.counts.kept == 2)
    }

    @Test func whereItCouldBeEitherItIsFuzzy() {
        let old = catalogue([("scenes.a.client", "好。", "Right."), ("scenes.b.client", "好。", "Fine.")])
        let update = update(old, ["scenes.c.client": "好。"])
        #expect(
            said(update.file) == """
                #, fuzzy
                #| msgctxt "scenes.a.client"
                #| msgid "好。"
                msgctxt "scenes.c.client"
                msgid "好。"
                msgstr "Right."

                #~ msgctxt "scenes.b.client"
                #~ msgid "好。"
                #~ msgstr "Fine."

                """)
        // The same translation in both leaves no doubt.
        let clear = catalogue([("scenes.a.client", "好。", "Right."), ("scenes.b.client", "好。", "Right.")])
        #expect(self.update(clear, ["scenes.c.client": "好。"]).counts.fuzzy == 0)
    }

    @Test func aTextThatIsTranslatedElsewhereIsSuggested() {
        let old = catalogue([("sources.a.title", "民法", "Civil Code")])
        let update = update(old, ["sources.a.title": "民法", "sources.b.title": "民法"])
        #expect(update.file.entries[1].counts)
        #expect(update.file.entries[2].isFuzzy && update.file.entries[2].translation == "Civil Code")
        #expect(update.counts.new == 1 && update.counts.kept == 1 && update.counts.fuzzy == 1)
    }

    @Test func aTextThatGoesIsKeptAndComesBack() {
        var old = catalogue([("title", "漏水", "A leak"), ("scenes.a.hint", "聽。", "Listen."), ("scenes.b.hint", "看。", "")])
        old.entries[1].comments = [" Not ‘hear’."]
        let gone = update(old, ["title": "漏水"])
        #expect(
            said(gone.file) == """
                msgctxt "title"
                msgid "漏水"
                msgstr "A leak"

                # Not ‘hear’.
                #~ msgctxt "scenes.a.hint"
                #~ msgid "聽。"
                #~ msgstr "Listen."

                """)
        #expect(gone.counts.obsolete == 1)
        #expect(update(gone.file, ["title": "漏水"]).counts.obsolete == 0)
        let back = update(gone.file, ["title": "漏水", "scenes.a.hint": "聽。"])
        #expect(back.file.entries[2].counts && back.file.entries[2].comments == [" Not ‘hear’."])
    }

    /// Ids and conditions are the same in every language, whatever a catalogue says.
    @Test func aCatalogueChangesOnlyWhatPeopleSee() throws {
        let findings = Sample.findings("id: a\ntitle: 甲\nstart: a\nscenes: {a: {client: [{when: told, text: 乙}]}}\n")
        let node = try #require(parseYAML(findings.file, findings: findings))
        let translated = node.translated(
            by: catalogue([
                ("id", "a", "x"), ("title", "甲", "A"), ("start", "a", "x"), ("scenes.a.client.0.when", "told", "x"),
                ("scenes.a.client.0.text", "乙", "B"), ("", "甲", "x"),
            ]))
        func scalars(_ node: Node) -> [String] {
            switch node.content {
            case .scalar(let text, _): [text]
            case .sequence(let items): items.flatMap(scalars)
            case .mapping(let entries): entries.flatMap { scalars($0.value) }
            case .refused: []
            }
        }
        #expect(scalars(translated) == ["a", "A", "a", "told", "B"])
    }

    @Test func lineFeedsAtTheEndsFollowTheSource() {
        let old = catalogue([("a", "一\n", "one"), ("b", "二", "two\n\n"), ("c", "\n三\n", "three\n\n")])
        let update = update(old, ["a": "一\n", "b": "二", "c": "\n三\n"])
        #expect(update.file.entries.dropFirst().map(\.translation) == ["one\n", "two", "\nthree\n\n"])
    }
}
