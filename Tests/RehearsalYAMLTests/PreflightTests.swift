import Rehearsal
import RehearsalYAML
import Testing

@Suite struct PreflightTests {
    private let saveHelp = "在編輯器裡另存新檔，編碼選「UTF-8」"

    @Test func fileOverTheLimit() {
        #expect(maximumYAMLBytes == 16_777_216)
        let reading = Reading(bytes: Array(repeating: 0x20, count: maximumYAMLBytes + 1))
        #expect(reading.faults == ["file-too-large 1:1-1 檔案有 17 MiB，超過上限 16 MiB | 拆成幾個較小的檔案"])
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"), ([0xFF, 0xFE], "UTF-16"),
            ([0x61, 0x00, 0x3A, 0x00], "UTF-16"), ([0x00, 0x61, 0x00, 0x3A], "UTF-16"),
            ([0xFF, 0xFE, 0x00, 0x00, 0x61], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
        ] as [([UInt8], String)])
    func foreignEncoding(_ bytes: [UInt8], _ name: String) {
        let reading = Reading(bytes: bytes)
        #expect(reading.faults == ["not-utf-8 1:1-1 檔案的編碼是 \(name)，不是 UTF-8 | \(saveHelp)"])
        #expect(reading.tree == nil)
    }

    /// Lone continuation, overlong, surrogate, past U+10FFFF, cut short, Big5.
    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xA4, 0xA4],
        ] as [[UInt8]])
    func badBytes(_ bad: [UInt8]) {
        let expected = ["not-utf-8 2:4-5 這裡的文字不是 UTF-8 | 用檔案原本的編碼（例如 Big5）開啟，再另存成「UTF-8」"]
        for tail: [UInt8] in [[], [0x0A]] {
            #expect(Reading(bytes: Array("甲: 乙\r\n丙: ".utf8) + bad + tail).faults == expected)
        }
    }

    @Test func columnsDoNotCountAByteOrderMark() {
        let reading = Reading(bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xFF])
        #expect(reading.faults == ["not-utf-8 1:2-3 這裡的文字不是 UTF-8 | 用檔案原本的編碼（例如 Big5）開啟，再另存成「UTF-8」"])
    }

    @Test(arguments: [
        ("\0", "U+0000"), ("\u{01}", "U+0001"), ("\u{0B}", "U+000B"), ("\u{1B}", "U+001B"), ("\u{7F}", "U+007F"),
        ("\u{80}", "U+0080"),
        ("\u{9F}", "U+009F"), ("\u{FEFF}", "U+FEFF"), ("\u{202A}", "U+202A"), ("\u{202E}", "U+202E"), ("\u{2066}", "U+2066"),
        ("\u{2069}", "U+2069"), ("\u{FFFF}", "U+FFFF"),
    ])
    func controlCharacter(_ character: String, _ name: String) {
        let reading = Reading("甲: 乙\n丙: 丁\(character)戊 \(character)")
        let expected = [5, 8].map {
            "control-character 2:\($0)-\($0 + 1) 這裡有看不見的控制字元 \(name) | 刪掉它；它通常是從別處貼上文字時帶進來的"
        }
        #expect(reading.faults == expected)
        // The rest of the file is read all the same.
        #expect(texts(in: reading.tree).count == 4)
    }

    @Test func textsMayHoldTabsLineEndsAndEmoji() {
        #expect(Reading("甲: a\tb\u{85}  c\u{2028}  d 👩‍👩‍👧 \u{200D}\u{E000}").faults == [])
    }

    @Test func controlCharactersAreReportedTwentyTimes() {
        let reading = Reading("a: " + String(repeating: "\u{07}", count: 30) + "\nb: \"\\a\"\nb: 2")
        #expect(reading.faults.count == 21)
        #expect(reading.faults.last == "duplicate-key 3:1-2 「b」在同一層寫了兩次 | 刪掉其中一個，或換一個名稱 | 第一次寫在這裡 2:1-2")
    }

    @Test func noFaultOfSyntaxIsInventedForAControlCharacter() {
        // A blank in its place makes the second line a part of the first.
        let reading = Reading("a: 1\n\u{0C}b: 2\n")
        #expect(reading.faults == ["control-character 2:1-2 這裡有看不見的控制字元 U+000C | 刪掉它；它通常是從別處貼上文字時帶進來的"])
        #expect(reading.tree == nil)
    }

    @Test(arguments: [
        "\\0", "\\a", "\\b", "\\e", "\\f", "\\v", "\\x7f", "\\u001b", "\\u202E", "\\uFEFF", "\\U0000001B", "\\x9F",
    ])
    func escapeOfAControlCharacter(_ escape: String) {
        let reading = Reading("a: \"甲\n  \\t\\n\(escape)\"")
        let start = "control-character 2:7-\(7 + escape.count) 「\(escape)」會變成控制字元 U+"
        #expect(reading.faults.count == 1)
        #expect(reading.faults.first?.hasPrefix(start) == true)
        #expect(reading.faults.first?.hasSuffix(" | 刪掉它") == true)
    }

    @Test(arguments: ["'\\u001b'", "\\u001b", "\"\\t\\n\\r\\N\\_\\L\\P\\/\\\\ \\u4E2D \\\\u001b\""])
    func otherEscapesAreFine(_ value: String) {
        #expect(Reading("a: \(value)").faults == [])
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\n", "   ", "# 註解", "# 註解\n\n  # 再一個\n", "---", "---\n...\n", "--- # 註解\n", "\r\n"])
    func emptyFile(_ text: String) {
        let reading = Reading(text)
        #expect(reading.faults == ["empty-file 1:1-1 檔案裡沒有內容 | 寫上內容，或刪掉這個檔案"])
        #expect(reading.tree == nil)
    }
}
