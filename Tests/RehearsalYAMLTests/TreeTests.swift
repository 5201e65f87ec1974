import Rehearsal
import RehearsalYAML
import Testing

@Suite struct TreeTests {
    @Test(arguments: [
        ("甲: 乙", "{甲@1:1-2: 乙@1:4-5}@1:1-5"),
        ("a: b\r\nc: d\r\n", "{a@1:1-2: b@1:4-5, c@2:1-2: d@2:4-5}@1:1-2:5"),
        ("a: b\rc: d\r", "{a@1:1-2: b@1:4-5, c@2:1-2: d@2:4-5}@1:1-2:5"),
        ("\u{FEFF}甲: 乙\n", "{甲@1:1-2: 乙@1:4-5}@1:1-5"),
        ("a:\nb: 1", "{a@1:1-2: @1:3-3, b@2:1-2: 1@2:4-5}@1:1-2:5"),
        ("- a\n-\n- c\n", "[a@1:3-4, @2:2-2, c@3:3-4]@1:1-3:4"),
        ("a:\n- b\n\n# 註解\n\nc: d", "{a@1:1-2: [b@2:3-4]@2:1-4, c@6:1-2: d@6:4-5}@1:1-6:5"),
        ("a:\n  b:\n    c: d\n\n\n", "{a@1:1-2: {b@2:3-4: {c@3:5-6: d@3:8-9}@3:5-9}@2:3-3:9}@1:1-3:9"),
        ("text   # 註解\n", "text@1:1-5"),
        ("a: 一  \n  二   \n\n  三   \nb: 1", "{a@1:1-2: 一 二\n三@1:4-4:4, b@5:1-2: 1@5:4-5}@1:1-5:5"),
        ("a: 'it''s'   # 註解", "{a@1:1-2: \"it\\'s\"@1:4-11}@1:1-11"),
        ("\"a b\": \"\\u4e2d\\t\\n\\\"\"", "{a b@1:1-6: \"中\\t\\n\\\"\"@1:8-22}@1:1-22"),
        ("a: \"x\n  y\"", "{a@1:1-2: \"x y\"@1:4-2:5}@1:1-2:5"),
        ("a: true\nb: 'true'", "{a@1:1-2: true@1:4-8, b@2:1-2: \"true\"@2:4-10}@1:1-2:10"),
        ("[甲, 乙: 1, {丙}]", "[甲@1:2-3, {乙@1:5-6: 1@1:8-9}@1:5-9, {丙@1:12-13: @1:13-13}@1:11-14]@1:1-15"),
        ("a: [\n  1,\n  2,\n]\n", "{a@1:1-2: [1@2:3-4, 2@3:3-4]@1:4-4:2}@1:1-4:2"),
        ("[]", "[]@1:1-3"),
        ("a: {}", "{a@1:1-2: {}@1:4-6}@1:1-6"),
        ("---\na: 1\n...\n# 完\n", "{a@2:1-2: 1@2:4-5}@2:1-5"),
        ("a: x\ty\t\nb: 'q'\t# c", "{a@1:1-2: x\ty@1:4-7, b@2:1-2: \"q\"@2:4-7}@1:1-2:7"),
        ("a\u{85}  b", "a b@1:1-2:4"),
    ])
    func tree(_ text: String, _ expected: String) {
        let reading = Reading(text)
        #expect(outline(reading.tree) == expected)
        #expect(reading.faults == [])
    }

    @Test(arguments: [
        ("a: |\n  一\n  二\n\n\nb: 1", "一\n二\n", "1:4-3:4"),
        ("a: |-\n  一  \n   二", "一  \n 二", "1:4-3:5"),
        ("a: |+\n\n\nb: 1", "\n\n", "1:4-6"),
        ("a: |  # 註解\n  一\r\n\r\nb: 1", "一\n", "1:4-2:4"),
        ("a: >-   \n\nb: 1", "", "1:4-6"),
        ("a: >\n  一\n  二\n# 註解\nb: 1", "一 二\n", "1:4-3:4"),
        ("a: |", "", "1:4-5"),
        ("a: |\n  一\u{2028}\n", "一\u{2028}", "1:4-2:4"),
    ])
    func blockTextEndsWithItsLastWrittenLine(_ text: String, _ value: String, _ range: String) {
        let reading = Reading(text)
        guard case .mapping(let entries) = reading.tree?.content, let node = entries.first?.value else {
            Issue.record("no mapping")
            return
        }
        #expect(node.range == entries[0].value.range)
        #expect(outline(node) == "\(value.debugDescription)@\(range)")
        #expect(reading.faults == [])
    }

    /// What a range covers in the text is what was written: plain texts on one line are the same letter for letter.
    @Test(arguments: [sample, sample.replacing("\n", with: "\r\n"), "\u{FEFF}" + sample])
    func rangesCoverWhatWasWritten(_ text: String) {
        let reading = Reading(text)
        #expect(reading.faults == [])
        let scalars = Array(text.unicodeScalars).filter { $0 != "\u{FEFF}" }
        let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (value, plain, range) in texts(in: reading.tree) where plain && range.start.line == range.end.line {
            let line = Array(lines[range.start.line])
            let written = line[range.start.column..<range.end.column]
            #expect(String(String.UnicodeScalarView(written)) == value)
        }
    }

    @Test func everyStyleOfTheSampleIsRead() {
        let values = texts(in: Reading(sample).tree).map(\.text)
        let wanted = [
            "您好，我上週看的房子\n  漏水了！\n", "請問 怎麼處理", "我'馬上", "先\n記下來", "第一行 第二行\n第三行", "王小姐", "-1", "",
        ]
        for text in wanted { #expect(values.contains(text)) }
    }

    @Test func nestingOf32IsRead() {
        let text = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        #expect(Reading(text).tree != nil)
        #expect(Reading(text).faults == [])
    }
}
