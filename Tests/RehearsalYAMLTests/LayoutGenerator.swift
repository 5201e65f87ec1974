/// Writes YAML at random and carelessly: any indentation, brackets and lines, remarks and blank lines anywhere, every kind of text.
///
/// Not everything that it writes can be read.
struct LayoutGenerator {
    private var random: SplitMix64
    private var lines: [String] = []
    private var names = 0
    private var remarks = 0

    init(seed: UInt64) { random = SplitMix64(state: seed) }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    private mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

    mutating func text() -> String {
        if chance(10) { lines.append("---") }
        mapping(in: chance(90) ? 0 : below(4), depth: 0)
        noise(in: 0)
        if chance(5) { lines.append("...") }
        let lineBreak = chance(15) ? "\r\n" : "\n"
        return lines.joined(separator: lineBreak) + (chance(85) ? lineBreak : "")
    }

    private mutating func mapping(in indentation: Int, depth: Int, behind first: String? = nil) {
        for number in 0..<(1 + below(4)) {
            var head = spaces(indentation)
            if number == 0, let first { head = first } else { noise(in: indentation) }
            names += 1
            let name = pick(["名\(names)", "n\(names)", "\"q \(names)\"", "'a: \(names)'", "two words \(names)"])
            lines.append(head + name + (chance(10) ? " :" : ":"))
            value(in: indentation, depth: depth + 1, isItem: false)
        }
    }

    private mutating func list(in indentation: Int, depth: Int, behind first: String? = nil) {
        for number in 0..<(1 + below(3)) {
            var head = spaces(indentation)
            if number == 0, let first { head = first } else { noise(in: indentation) }
            lines.append(head + "-")
            value(in: indentation, depth: depth + 1, isItem: true)
        }
    }

    /// What stands behind the sign at the end of the last line.
    private mutating func value(in indentation: Int, depth: Int, isItem: Bool) {
        let inner = indentation + 1 + below(4)
        switch below(depth > 4 ? 9 : 13) {
        case 0...3: finish(" " + spaces(below(3)) + scalar())
        case 4:
            remarkBehind()
            noise(in: inner, chance: 10)
            lines.append(spaces(inner) + scalar())
            remarkBehind()
        case 5: blockText(in: inner, indentation)
        case 6: severalLines(in: inner)
        case 7, 8: brackets(in: inner)
        case 9, 10:
            if isItem, chance(70) {
                let last = lines.removeLast() + spaces(1 + below(2))
                mapping(in: last.unicodeScalars.count, depth: depth, behind: last)
            } else {
                remarkBehind()
                mapping(in: inner, depth: depth)
            }
        case 11:
            if isItem {
                let last = lines.removeLast() + " "
                list(in: last.unicodeScalars.count, depth: depth, behind: last)
            } else {
                remarkBehind()
                list(in: chance(50) ? indentation : inner, depth: depth)
            }
        default: remarkBehind()
        }
    }

    private mutating func scalar() -> String {
        pick([
            "詞", "word", "兩個 詞", "+10", "\"=20\"", "'NO'", "007", "true", "\"true\"", "2026-11-01", "a#b", "\"a # b\"", "'it''s'",
            "🙂 好",
            "\"\\n\\t\\u597d\"", "e\u{301}", "é", "https://example.org/?a=1&b=2", "-x", "a, b", "[]", "{}", "=20", "甲：乙", "\"\"",
        ])
    }

    private mutating func severalLines(in indentation: Int) {
        let quote = pick(["", "'", "\""])
        finish(" " + quote + "第一行" + spaces(below(2)))
        for _ in 0..<(1 + below(3)) {
            if chance(30) { lines.append(spaces(below(3))) }
            lines.append(
                spaces(indentation + below(2)) + pick(["又一行", "- 不是清單", "a: b 裡", "more"].prefix(quote.isEmpty ? 2 : 4).map { $0 }))
            if quote == "\"", chance(30) { lines[lines.count - 1] += pick([" \\", "\\ ", "\\n"]) }
        }
        lines.append(spaces(indentation) + "完" + quote)
        remarkBehind()
    }

    private mutating func blockText(in indentation: Int, _ outer: Int) {
        let leads = chance(20)
        let digit = leads ? "\(indentation - outer)" : ""
        finish(" " + pick(["|", ">"]) + digit + pick(["", "-", "+"]))
        if chance(15) { remarkBehind() }
        for number in 0..<(1 + below(4)) {
            if chance(20), number > 0 || !leads { lines.append(spaces(below(indentation + 3))) }
            let extra = leads ? 1 + below(2) : number > 0 ? below(3) : 0
            lines.append(spaces(indentation + extra) + pick(["文字", "# 不是註解", "a: b", "- c", "行尾空白  ", "🙂"]))
        }
        for _ in 0..<below(3) { lines.append(spaces(below(indentation + 1))) }
    }

    private mutating func brackets(in indentation: Int) {
        finish(" " + pick(["[", "{"]))
        let isList = lines[lines.count - 1].hasSuffix("[")
        for number in 0..<(1 + below(chance(10) ? 40 : 4)) {
            if number > 0 { lines[lines.count - 1] += pick([",", ", ", " ,"]) }
            breakLine(in: indentation)
            names += 1
            let key = isList ? "" : "k\(names): "
            lines[lines.count - 1] += key + (chance(20) ? pick(["[甲, 乙]", "{x: 1,  y: \"2\"}", "[ ]"]) : bracketScalar())
        }
        if chance(10) { lines[lines.count - 1] += "," }
        breakLine(in: indentation)
        lines[lines.count - 1] += isList ? "]" : "}"
        remarkBehind()
    }

    private mutating func bracketScalar() -> String {
        pick(["詞", "+1", "\"a, b\"", "'=20'", "兩個 詞", "true", "\"#\"", "x#y"])
    }

    private mutating func breakLine(in indentation: Int) {
        guard chance(15) else { return }
        if chance(20) { remark() }
        lines.append(spaces(indentation + below(3)))
        if chance(10) {
            lines[lines.count - 1] += nextRemark()
            lines.append(spaces(indentation))
        }
    }

    // MARK: Noise

    private mutating func finish(_ text: String) {
        lines[lines.count - 1] += text
        if !text.hasSuffix("["), !text.hasSuffix("{"), !text.hasSuffix("|"), !text.hasSuffix(">") { remarkBehind(chance: 10) }
    }

    private mutating func remarkBehind(chance percent: Int = 15) {
        guard chance(percent) else { return }
        remark()
    }

    private mutating func remark() { lines[lines.count - 1] += spaces(1 + below(3)) + nextRemark() }

    private mutating func nextRemark() -> String {
        remarks += 1
        return pick(["# 註 \(remarks)", "#\(remarks)", "# rehearse: allow some-rule, 理由 \(remarks)", "# - a: [\(remarks)"])
    }

    private mutating func noise(in indentation: Int, chance percent: Int = 20) {
        for _ in 0..<2 where chance(percent) {
            if chance(50) { lines.append(spaces(below(4))) } else { lines.append(spaces(below(indentation + 3)) + nextRemark()) }
        }
    }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
