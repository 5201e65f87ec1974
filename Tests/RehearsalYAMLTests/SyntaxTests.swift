import Rehearsal
import RehearsalYAML
import Testing

/// What libyaml cannot read, in an author's words.
@Suite struct SyntaxTests {
    static let quotesHelp = "用雙引號把整段內容括起來"
    static let openQuote = "引號從這裡開始"
    static let doubled = "結束的引號後面還有文字 | 文字裡面的「\"」寫成「\\\"」，或改用「」 | 引號從這裡開始"
    static let single = "結束的引號後面還有文字 | 文字裡面的「'」寫成「''」 | 引號從這裡開始"
    static let unclosedList = "「[」沒有關上，或是少了逗號 | 每一項用逗號隔開，最後加上「]」 | 括號從這裡開始"
    static let unclosedMap = "「{」沒有關上，或是少了逗號 | 每一項用逗號隔開，最後加上「}」 | 括號從這裡開始"
    static let misaligned = "這一行的縮排和上面各行都對不齊 | 同一層的每一行，前面的空白要一樣多"
    static let level = "\(misaligned) | 這一層從這裡開始"
    static let noColon = "這一行少了冒號 | 寫成「名稱: 內容」；如果接續上一行的文字，前面多空兩格"
    static let noDash = "清單的這一項少了「-」 | 每一項都以「- 」開頭；如果屬於上一項，前面多空兩格 | 清單從這裡開始"
    static let fullWidth = "這一行少了半形的「:」，全形的「：」不算 | 改成半形的「:」，後面空一格；如果接續上一行的文字，前面多空兩格"
    static let tight = "「:」後面少了空白 | 在「:」後面空一格；如果接續上一行的文字，前面多空兩格"
    static let deeper = "這一行比上一個名稱縮排得深，但那個名稱後面已經有內容了 | 和上一個名稱對齊；如果還是同一段文字，用雙引號把整段括起來 | 前面的內容從這裡開始"
    static let innerColon = "內容裡的「:」會被當成名稱的冒號 | \(quotesHelp)"
    static let listOnLine = "「-」清單不能和前面的文字寫在同一行 | 從下一行開始寫清單；如果是文字，用雙引號括起來"
    static let badCode = "「\\」後面的字元編號不對 | 直接寫出那個字"

    static func cannotStart(_ sign: String) -> String { "內容不能以「\(sign)」開頭 | 用雙引號把內容括起來" }
    static func blockHeader(_ sign: String) -> String {
        "「\(sign)」後面不能直接接文字 | 從下一行開始寫內容，前面多空兩格；如果是文字的一部分，用雙引號括起來"
    }
    static func stray(_ sign: String) -> String { "多了一個「\(sign)」 | 刪掉它，或補上開頭的括號" }

    private func expect(_ text: String, _ place: String, _ rest: String, _ location: SourceLocation = #_sourceLocation) {
        let reading = Reading(text)
        #expect(reading.faults == ["yaml-syntax \(place) \(rest)"], sourceLocation: location)
        #expect(reading.tree == nil, sourceLocation: location)
    }

    @Test func colons() {
        expect("a: b: c", "1:5-6", Self.innerColon)
        expect("網址: http://x: y", "1:13-14", Self.innerColon)
        expect("- 甲\n  乙: 丙", "2:4-5", Self.innerColon + " | 前面的內容從這裡開始 1:3-4")
        expect("\"a\nb\": c", "2:3-4", Self.innerColon + " | 前面的內容從這裡開始 1:1-2")
        expect("a: 1\n  b: 2\n", "2:3-4", Self.deeper + " 1:4-5")
        expect("a: 1\r\nb: 二\r\n  這: 3", "3:3-4", Self.deeper + " 2:4-5")
        expect("\u{FEFF}foo bar\na: 1\n", "1:1-8", Self.noColon)
        expect("a: 1\nfoo bar  \nb: 2\n", "2:1-8", Self.noColon)
        expect("a: 1\nfoo bar", "2:1-8", Self.noColon)
        expect("a: b\n\"c\"\nd: e", "2:1-4", Self.noColon)
        expect("a:\n- b\nc\nd: e", "3:1-2", Self.noColon)
        expect("姓名：王\n年齡: 3", "1:3-4", Self.fullWidth)
        expect("年齡: 3\n姓名：王", "2:3-4", Self.fullWidth)
        expect("年齡: 3\n姓名:王\n", "2:3-4", Self.tight)
        expect("a:b\nc: d\n", "1:2-3", Self.tight)
        expect("a: [x:,]", "1:6-7", "「:」後面少了空白 | 在「:」後面空一格")
        expect(": x", "1:1-2", "冒號前面少了名稱 | 在「:」前面寫上名稱")
        expect("- : x", "1:3-4", "冒號前面少了名稱 | 在「:」前面寫上名稱")
        expect("{: x}", "1:2-3", "冒號前面少了名稱 | 在「:」前面寫上名稱")
    }

    @Test func lists() {
        expect("a:\n  - x\n  y\n", "3:3-4", Self.noDash + " 2:3-4")
        expect("a:\n  - x\n  y: 1\n", "3:3-7", Self.noDash + " 2:3-4")
        expect("- k: v\n  m: n\nb\n", "3:1-2", Self.noDash + " 1:1-2")
        expect("- x\ny: 1\n", "2:1-5", Self.noDash + " 1:1-2")
        expect("a: 1\n- x\n", "2:1-4", "同一層不能有名稱又有「-」 | 清單寫在它的名稱下面，前面多空兩格 | 這一層從這裡開始 1:1-2")
        expect("- a\n-b\n", "2:1-2", "「-」後面少了空白 | 在「-」後面空一格")
        expect("- a\n-b: c", "2:1-2", "「-」後面少了空白 | 在「-」後面空一格")
        expect("a: - b", "1:4-5", Self.listOnLine)
        expect("--- - b", "1:5-6", Self.listOnLine)
    }

    @Test func indentation() {
        expect("a:\n  b: 1\n c: 2\n", "3:2-6", Self.level + " 1:1-2")
        expect("甲:\n  - 乙\n - 丙\n", "3:2-5", Self.level + " 1:1-2")
        expect("- - a\n  - b\n - c", "3:2-5", Self.level + " 1:1-2")
        expect("- a: 1\n b: 2", "2:2-6", Self.level + " 1:1-2")
        expect("a: 'x'\n  b: y  ", "2:3-7", Self.level + " 1:1-2")
        expect("a: |\n  x\n y\n", "3:2-3", Self.level + " 1:1-2")
        expect("  a: 1\nb: 2", "2:1-5", Self.misaligned)
    }

    @Test func quotes() {
        expect("甲: \"乙\n丙: 1\n", "3:1-1", "引號沒有關上 | 在文字的最後加上「\"」 | 引號從這裡開始 1:4-5")
        expect("甲: '乙\n  丙", "2:4-4", "引號沒有關上 | 在文字的最後加上「'」 | 引號從這裡開始 1:4-5")
        expect("a: \"x\n---\ny\"", "2:1-2", "引號沒有關上 | 在文字的最後加上「\"」 | 引號從這裡開始 1:4-5")
        expect("甲: \"乙\n丙: \"丁\"\n", "2:5-7", "前面的引號可能沒有關上 | 在那段文字的最後加上引號 | 引號從這裡開始 1:4-5")
        expect("a: \"x\" y\nb: 1\n", "1:8-9", Self.doubled + " 1:4-5")
        expect("- \"x\" y\n- b\n", "1:7-8", Self.doubled + " 1:3-4")
        expect("\"x\" y", "1:5-6", Self.doubled + " 1:1-2")
        expect("a: \"x\" - y", "1:8-11", Self.doubled + " 1:4-5")
        expect("a: \"他說\"您好\"\"", "1:8-12", Self.doubled + " 1:4-5")
        expect("a: 'it's'\n", "1:8-10", Self.single + " 1:4-5")
        expect("a: \"C:\\path\"", "1:7-9", "雙引號裡不能寫「\\p」 | 「\\」本身要寫成「\\\\」，或改用單引號")
        expect("a: \"abc\\", "1:8-9", "雙引號裡不能寫「\\」 | 「\\」本身要寫成「\\\\」，或改用單引號")
        for (code, length) in [("\\uD800", 6), ("\\u12", 4), ("\\xZZ", 2), ("\\U00110000", 10)] {
            expect("a: \"甲\(code)\"", "1:6-\(6 + length)", Self.badCode)
        }
        expect("\"甲\": {乙}: 丙", "1:9-10", Self.innerColon)
        expect("\"甲: \"乙\"", "1:6-8", Self.doubled + " 1:1-2")
        expect("- a: '我\n'馬上'", "2:2-5", "前面的引號可能沒有關上 | 在那段文字的最後加上引號 | 引號從這裡開始 1:6-7")
    }

    @Test func brackets() {
        expect("a: [1, 2\nb: 3\n", "2:2-3", Self.unclosedList + " 1:4-5")
        expect("a: {b: 1, c: 2\nd: 3\n", "2:2-3", Self.unclosedMap + " 1:4-5")
        for end in ["1", "1,", "", "[2], "] {
            expect("甲: [\(end)", "1:\(5 + end.count)-\(5 + end.count)", Self.unclosedList + " 1:4-5")
        }
        for end in ["b", "b: 1", ""] {
            expect("甲: {\(end)", "1:\(5 + end.count)-\(5 + end.count)", Self.unclosedMap + " 1:4-5")
        }
        expect("a: [b}", "1:6-7", Self.unclosedList + " 1:4-5")
        expect("a: [{b]", "1:7-8", Self.unclosedMap + " 1:5-6")
        expect("a: {姓名}您好\nb: 1\n", "1:8-10", "「}」後面還有文字 | \(Self.quotesHelp)")
        expect("a: [x] y\n", "1:8-9", "「]」後面還有文字 | \(Self.quotesHelp)")
        expect("[a] b", "1:5-6", "「]」後面還有文字 | \(Self.quotesHelp)")
        expect("a: {b: c}}", "1:10-11", Self.stray("}"))
        expect("a: b\n]", "2:1-2", Self.stray("]"))
        expect("a: ]", "1:4-5", Self.stray("]"))
        expect("a: [b,,c]", "1:7-8", "逗號前面少了內容 | 刪掉多的逗號，或補上內容")
        expect("a: [\n- b\n]", "2:1-2", "括號裡的清單不能用「-」 | 用逗號隔開每一項")
    }

    @Test func signsThatBeginNothing() {
        for sign in ["@", "`", "%"] { expect("a: \(sign)b", "1:4-5", Self.cannotStart(sign)) }
        expect("a: ,", "1:4-5", Self.cannotStart(","))
        expect("a: ? b", "1:4-5", Self.cannotStart("?"))
        expect("a: [|\nx]", "1:5-6", Self.cannotStart("|"))
        expect("甲: > 文字\n", "1:6-8", Self.blockHeader(">"))
        expect("a: | b # c\n", "1:6-11", Self.blockHeader("|"))
        expect("a: |0\n  b", "1:5-6", "這裡的縮排數字不能是 0 | 刪掉這個數字")
    }

    @Test func whatWasFoundBeforeStays() {
        let reading = Reading("a: 1\na: 2\nb: c: d")
        #expect(reading.diagnostics.map(\.rule) == [.duplicateKey, .yamlSyntax])
        #expect(reading.tree == nil)
    }
}
