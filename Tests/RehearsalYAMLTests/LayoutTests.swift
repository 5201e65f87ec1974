import Rehearsal
import RehearsalYAML
import Testing

/// What files look like when they have been laid out.
@Suite struct LayoutTests {
    static let cases: [(name: String, old: String, new: String)] = [
        ("nothing to do", "a: 1\nb: [甲, 乙]\n", "a: 1\nb: [甲, 乙]\n"),
        ("spaces around signs", "a :   1\nb: {\"b\":[甲,乙]}\nc: { x : 1,y: 2 }\n", "a: 1\nb: {\"b\": [甲, 乙]}\nc: {x: 1, y: 2}\n"),
        ("indentation", "a:\n    b:\n          c: 1\n    d:\n    - 1\n    -   2\n", "a:\n  b:\n    c: 1\n  d:\n    - 1\n    - 2\n"),
        ("the whole file set in", "  a: 1\n  b:\n   - 2\n", "a: 1\nb:\n  - 2\n"),
        ("lists in lists", "-\n  - 1\n  -    - 2\n-  a: 1\n   b: 2\n", "- - 1\n  - - 2\n- a: 1\n  b: 2\n"),
        ("a value on its own line", "a:\n  乙\nb:\n    [1,\n  2]\nc:\n", "a: 乙\nb: [1, 2]\nc:\n"),
        ("order and quotes stay", "z: '=20'\na: \"NO\"\nm: \"+5\"\nb: 'it''s'\n", "z: '=20'\na: \"NO\"\nm: \"+5\"\nb: 'it''s'\n"),
        ("blank lines", "\n\na: 1\n\n\n\nb:\n\n  c: 1\n \n  d: 2\n\n\n", "a: 1\n\nb:\n  c: 1\n\n  d: 2\n"),
        ("blanks at ends of lines", "a: 1  \nb:  \n  - 2 \t\n# c  \n", "a: 1\nb:\n  - 2\n# c\n"),
        ("tabs between signs", "a:\t1\t# c\n", "a: 1  # c\n"),
        (
            "comments", "#top\n\na: 1   # one\n   # deeper\nb: # two\n   - 1 # three\n   # four\n  # five\n# six\nc: 2\n# end\n",
            "#top\n\na: 1   # one\n# deeper\nb: # two\n  - 1 # three\n  # four\n# five\n# six\nc: 2\n# end\n"
        ),
        (
            "comments at their depth", "a:\n   b:\n      c: 1\n      # in b\n   # in a\n# at top\nd: 2\n",
            "a:\n  b:\n    c: 1\n    # in b\n  # in a\n# at top\nd: 2\n"
        ),
        (
            "a comment between a name and its value", "a: # c\n   - 1\nb: # d\n      乙\nc:\n   # e\n   [1]\n",
            "a: # c\n  - 1\nb: # d\n  乙\nc:\n  # e\n  [1]\n"
        ),
        ("comments on dashes", "- # c\n  a: 1\n-   # d\n   2\n", "- # c\n  a: 1\n-   # d\n  2\n"),
        (
            "comments in brackets keep their lines", "a: [1, # one\n 2,\n\n\n      3 # three\n  ] # end\n",
            "a: [1, # one\n  2,\n\n  3 # three\n  ] # end\n"
        ),
        (
            "brackets in brackets keep their lines", "a: {b: [1, # one\n2], c: {\n d: 1 }}\n",
            "a: {b: [1, # one\n    2], c: {\n    d: 1 }}\n"
        ),
        (
            "brackets over several lines", "a: [甲,\n  乙,\n  丙,\n  ]\nb: {\n  x: 1,\n  y: [2] }\n",
            "a: [甲, 乙, 丙]\nb: {x: 1, y: [2]}\n"
        ),
        ("brackets over several lines with a comment behind", "a: [甲,\n  乙]  # c\n", "a: [甲, 乙]  # c\n"),
        ("pairs without braces", "a: [x: 1, y: 2]\nb: {c}\n", "a: [x: 1, y: 2]\nb: {c: }\n"),
        (
            "too long for a line", "a: {b: [\(long)], c: 1}\nd: [{e: [\(long)]}, 2]\n",
            "a:\n  b:\n    - \(lines(4))\n  c: 1\nd:\n  - e:\n      - \(lines(6))\n  - 2\n"
        ),
        (
            "too long, but silenced",
            "a: [\(long)]  # rehearse: allow some-rule, 理由\n# rehearse: allow other-rule, 理由\nb: [\(long)]\n",
            "a: [\(long)]  # rehearse: allow some-rule, 理由\n# rehearse: allow other-rule, 理由\nb: [\(long)]\n"
        ),
        (
            "too long to be joined, but silenced", "# rehearse: allow some-rule, 理由\na: [\(long),\n    又一種]\n",
            "# rehearse: allow some-rule, 理由\na: [\(long),\n  又一種]\n"
        ),
        (
            "a text over several lines", "a: 一\n       二\n\n\n     三   \nb: \"一 \\\n\n  \\ 二\"\n",
            "a: 一\n  二\n\n\n  三\nb: \"一 \\\n\n  \\ 二\"\n"
        ),
        ("quoted blanks at ends of lines", "a: \"一\\   \n   二\"\nb: '一   \n   二'\n", "a: \"一\\   \n  二\"\nb: '一\n  二'\n"),
        (
            "block texts", "a: |\n     一\n       二  \n\n     三\n\n\nb: >-  # c\n   四\nc: |+\n   五\n\n\nd: 1\n",
            "a: |\n  一\n    二  \n\n  三\n\nb: >-  # c\n  四\nc: |+\n  五\n\n\nd: 1\n"
        ),
        (
            "block texts that begin with blanks", "a:\n    - |4-\n          一\n        二\n",
            "a:\n  - |2-\n      一\n    二\n"
        ),
        ("a block text at the end without a line break", "a: |\n   一", "a: |\n  一"),
        ("a stripped one", "a: |-\n   一", "a: |-\n  一\n"),
        ("no line break at the end", "a: 1", "a: 1\n"),
        ("CR LF", "a:   1\r\nb: |\r\n    一\r\n    二\r\n", "a: 1\r\nb: |\r\n  一\r\n  二\r\n"),
        ("mixed line breaks", "a: 1\nb: 2\r\nc: 3\n", "a: 1\nb: 2\nc: 3\n"),
        ("byte order mark", "\u{FEFF}a:  1\n", "\u{FEFF}a: 1\n"),
        ("markers of the document", "# c\n---   # d\na:  1\n...\n", "# c\n---   # d\na: 1\n...\n"),
        ("emoji and combining letters", "🙂:   \"é 🙂\"   # 🙂\ne\u{301}: [🙂,é]\n", "🙂: \"é 🙂\"   # 🙂\ne\u{301}: [🙂, é]\n"),
    ]

    static let words = (1...20).map { "第\($0)種說法" }
    static let long = words.joined(separator: ", ")

    static func lines(_ margin: Int) -> String { words.joined(separator: "\n" + spaces(margin) + "- ") }

    private func laidOut(_ text: String) -> String {
        let file = SourceFile(path: "sample.yaml", text: text)
        switch layout(file, findings: Findings(file: file)) {
        case .same: return text
        case .changed(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .unreadable: return "unreadable"
        case .impossible(let reason): return "impossible: \(Catalogue.traditionalChinese.text(reason))"
        }
    }

    @Test(arguments: cases.indices) func filesAreLaidOut(number: Int) {
        let (name, old, new) = Self.cases[number]
        let result = laidOut(old)
        let isRight = result.utf8.elementsEqual(new.utf8)
        #expect(isRight, "\(name):\n\(result)")
        let isStable = laidOut(new).utf8.elementsEqual(new.utf8)
        #expect(isStable, "\(name)")
    }

    @Test(arguments: [
        ("a: [1, 2\n", "unreadable"), ("a:\n\tb: 1\n", "unreadable"), ("a: [\n\t1]\n", "unreadable"), ("a: &x 1\n", "unreadable"),
        ("a: 1\na: 2\n", "unreadable"), ("", "unreadable"), ("# only this\n", "unreadable"), ("a: 1\n---\nb: 2\n", "unreadable"),
        ("a: \"一\u{2028}二\"\nb:   1\n", "impossible: 檔案裡有看不見的換行字元 U+2028，請換成一般的換行"),
    ])
    func whatCannotBeLaidOutIsLeft(text: String, result: String) {
        #expect(laidOut(text) == result)
    }
}
