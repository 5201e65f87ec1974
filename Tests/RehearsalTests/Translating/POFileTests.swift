import Rehearsal
import RehearsalExchange
import Testing

/// A catalogue is read whole and written whole.
@Suite struct POFileTests {
    static let whole = #"""
        # 譯者：某人
        #
        #no space
        msgid ""
        msgstr ""
        "Language: en\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        # What the translator wrote.
        #. 林美玉 → 學員，場景 lobby
        #.
        #: situations/presale/a.yaml:81
        #: situations/presale/a.yaml:82
        #, fuzzy, no-wrap
        #| msgctxt "scenes.hall.client"
        #| msgid ""
        #| "old\n"
        #| "source\n"
        msgctxt "scenes.lobby.client"
        msgid "quote \" backslash \\ tab \t bell \a {{brace}} {client}"
        msgstr "a very long line that goes on and on and on and on and on and on and on and on and on and on and on and on"

        msgctxt "a"
        msgid ""
        "one\n"
        "\n"
        "two"
        msgstr ""
        "eins\n"
        "\n"
        "zwei"

        msgid "file"
        msgid_plural "files"
        msgstr[0] "plik"
        msgstr[1] "pliki"

        # kept
        #, fuzzy
        #~| msgid "older"
        #~ msgctxt "gone"
        #~ msgid ""
        #~ "gone\n"
        #~ "for ever"
        #~ msgstr "weg"

        # the end

        """#

    @Test func everythingIsReadAndWrittenBack() {
        let file = POFile(Array(Self.whole.utf8))
        #expect(file.faults.isEmpty)
        #expect(file.text == Self.whole)
        #expect(file.lastComments == [" the end"])
        let entry = file.entries[1]
        #expect(entry.comments == [" What the translator wrote."])
        #expect(entry.notes == ["林美玉 → 學員，場景 lobby", ""])
        #expect(entry.references == ["situations/presale/a.yaml:81", "situations/presale/a.yaml:82"])
        #expect(entry.isFuzzy && entry.flags == ["fuzzy", "no-wrap"])
        #expect(entry.previous == .init(context: "scenes.hall.client", source: "old\nsource\n"))
        #expect(entry.source == "quote \" backslash \\ tab \t bell \u{7} {{brace}} {client}")
        #expect(file.entries[3].plural == "files" && file.entries[3].translations == ["plik", "pliki"])
        #expect(file.entries[4].isObsolete && file.entries[4].source == "gone\nfor ever")
    }

    /// As other tools write it: wrapped, with other escapes, line ends and spaces.
    @Test func otherWaysOfWritingMeanTheSame() {
        let text = """
            \u{FEFF}msgctxt   "a"\r
              msgid "wrap"\r
            "ped \\x41\\102\\303\\251" \r
            msgstr""\r
            "done"\r
            #,fuzzy
            msgid "b"
            msgstr "c"
            """
        let file = POFile(Array(text.utf8))
        #expect(file.faults.map(\.line) == [])
        #expect(file.entries.map(\.source) == ["wrapped ABé", "b"])
        #expect(file.entries.map(\.translation) == ["done", "c"])
        #expect(file.entries.map(\.isFuzzy) == [false, true])
        let lines = file.entries[0].lines
        #expect(lines?.source == 1 && lines?.translation == 3 && lines?.last == 4)
    }

    @Test func onlyWholeTranslationsCount() {
        let text = """
            msgid "a"
            msgstr "A"

            #, fuzzy
            msgid "b"
            msgstr "B"

            msgid "c"
            msgstr ""

            msgctxt "x"
            msgid "d"
            msgstr "D"

            #~ msgctxt "y"
            #~ msgid "e"
            #~ msgstr "E"
            """
        let file = POFile(Array(text.utf8))
        #expect(file.translations == ["a": "A"])
        #expect(file.translationsInContext.mapValues(\.translation) == ["x": "D"])
    }

    @Test(arguments: [
        ("msgid \"a\nmsgstr \"b\"\n", [0]), ("msgid \"a\"\nmsgstr \"b\" c\n", [1]), ("msgid \"a\"\nmsgstr \"\\q\"\n", [1]),
        ("msgid \"a\"\n", [0]), ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"\n", [0]), ("msgstr \"a\"\n", [0]),
        ("\"a\"\n", [0]), ("hello\nmsgid \"a\"\nmsgstr \"\"\n", [0]), ("msgid \"a\"\nmsgstr[1] \"\"\n", [1]),
        ("msgid \"a\"\nmsgstr \"\"\nmsgid \"a\"\nmsgstr \"\"\n", [2]), ("msgctxt \"a\"\n", [0]), ("", []), ("# only\n", []),
    ])
    func aLineThatMakesNoSenseIsNamed(text: String, lines: [Int]) {
        #expect(POFile(Array(text.utf8)).faults.map(\.line) == lines)
    }

    @Test func theHeaderIsCompletedAndKept() {
        let old = "X-Generator: Poedit 3.4\nLanguage: \nContent-Type: text/plain; charset=Big5\nLast-Translator: 王小明 <w@x>\n"
        let header = POHeader(old).completed(project: "leak", language: .english)
        let text = """
            Project-Id-Version: leak
            PO-Revision-Date: \("")
            Last-Translator: 王小明 <w@x>
            Language-Team: \("")
            Language: en
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit
            Plural-Forms: nplurals=2; plural=(n != 1);
            X-Generator: Poedit 3.4

            """
        #expect(header.text == text)
        #expect(POHeader(text).completed(project: "other", language: .english).text == text)
    }
}
