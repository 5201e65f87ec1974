/// Takes values out of nodes, reporting every fault and stopping at none: what cannot be read is nil.
struct NodeReader {
    let findings: Findings

    /// A text of any kind: quotes make no difference.
    func text(_ node: Node?) -> Located<String>? {
        guard let node = present(node) else { return nil }
        guard case .scalar(let text, _) = node.content else {
            wrongKind(node, expected: "一段文字")
            return nil
        }
        return Located(text, at: node.range)
    }

    /// A name by which other places speak of something: kebab-case ASCII.
    func id(_ node: Node?) -> Located<String>? {
        text(node).flatMap { checkID($0) ? $0 : nil }
    }

    /// A whole number, written without quotes: YAML 1.2's decimal, `0o` and `0x` forms, at most a billion.
    func whole(_ node: Node?) -> Located<Int>? {
        guard let node = present(node) else { return nil }
        if case .scalar(let text, plain: true) = node.content {
            switch WholeNumber(text) {
            case .number(let number): return Located(number, at: node.range)
            case .tooLarge:
                tooLarge(text, at: node.range)
                return nil
            case .none: break
            }
        }
        findings.error(
            .notAWholeNumber, at: node.range, "這裡要寫整數，不能是\(node.shown)", help: "寫成不加引號的整數，例如 10 或 -5",
            fix: node.rewritten { text in
                let digits = halfWidth(text)
                return WholeNumber.isDecimal(digits) ? digits : nil
            })
        return nil
    }

    func tooLarge(_ text: String, at range: SourceRange) {
        findings.error(.numberOutOfRange, at: range, "數字太大：\(text)", help: "請用 -1000000000 到 1000000000 之間的整數")
    }

    /// `true` or `false`, without quotes.
    func truth(_ node: Node?) -> Located<Bool>? {
        guard let node = present(node) else { return nil }
        if case .scalar(let text, plain: true) = node.content {
            if ["true", "True", "TRUE"].contains(text) { return Located(true, at: node.range) }
            if ["false", "False", "FALSE"].contains(text) { return Located(false, at: node.range) }
        }
        findings.error(
            .notTrueOrFalse, at: node.range, "這裡要寫 true 或 false，不能是\(node.shown)", help: "「是」寫 true，「否」寫 false，不加引號",
            fix: node.rewritten { text in
                switch text.lowercased() {
                case "true", "yes", "on", "是": "true"
                case "false", "no", "off", "否": "false"
                default: nil
                }
            })
        return nil
    }

    /// A number that may have a fraction of at most six digits, without quotes.
    func decimal(_ node: Node?) -> Located<Decimal>? {
        guard let node = present(node) else { return nil }
        guard case .scalar(let text, plain: true) = node.content, let number = Decimal(text) else {
            findings.error(.notANumber, at: node.range, "這裡要寫數字，不能是\(node.shown)", help: "寫成不加引號的數字，例如 4.3 或 60")
            return nil
        }
        return Located(number, at: node.range)
    }

    /// The items of a list; an absent list has none.
    func items(_ node: Node?) -> [Node] {
        guard let node = present(node) else { return [] }
        guard case .sequence(let items) = node.content else {
            wrongKind(node, expected: "清單", help: "寫成 [甲, 乙]，或每項一行、前面加「- 」")
            return []
        }
        return items
    }

    func texts(_ node: Node?) -> [Located<String>] { items(node).compactMap { text($0) } }

    func ids(_ node: Node?) -> [Located<String>] { items(node).compactMap { id($0) } }

    /// Named values whose names the author chooses, in the order written; every name is checked as an id.
    func entries(_ node: Node?) -> [Node.Entry] {
        guard let node = present(node) else { return [] }
        guard case .mapping(let entries) = node.content else {
            wrongKind(node, expected: "一組「名稱: 內容」")
            return []
        }
        for entry in entries { _ = checkID(entry.key) }
        return entries
    }

    /// Named values whose names the language fixes: unknown names are reported with the nearest known one, and required ones
    /// that are not there.
    func fields(_ node: Node, of vocabulary: Vocabulary) -> Fields {
        guard let node = present(node) else { return Fields(entries: nil) }
        guard case .mapping(let entries) = node.content else {
            wrongKind(node, expected: vocabulary.name)
            return Fields(entries: nil)
        }
        let known = vocabulary.names
        for entry in entries where !known.contains(entry.key.value) && !findings.hasError(within: entry.key.range) {
            let near = didYouMean(entry.key.value, among: known)
            findings.error(
                .unknownKey, at: entry.key.range, "\(vocabulary.name)沒有「\(entry.key.value)」這個欄位",
                help: near ?? "可以用的欄位：\(known.joined(separator: ", "))")
        }
        for key in vocabulary.required where !entries.contains(where: { $0.key.value == key.name }) {
            let start = SourceRange(line: node.range.start.line, column: node.range.start.column)
            findings.error(.missingKey, at: start, "\(vocabulary.name)少了「\(key.name)」", help: key.help)
        }
        return Fields(entries: entries)
    }

    func wrongKind(_ node: Node, expected: Message, help: Message? = nil) {
        findings.error(.wrongKind, at: node.range, "這裡應該是\(expected)，不是\(node.kind)", help: help)
    }

    /// The node, unless it was left empty, which is reported.
    func present(_ node: Node?) -> Node? {
        guard let node else { return nil }
        if case .refused = node.content { return nil }
        if case .scalar(let text, plain: true) = node.content, ["", "~", "null", "Null", "NULL"].contains(text) {
            findings.error(.emptyValue, at: node.range, "這裡沒有內容", help: "補上內容，或把這個欄位整行刪掉")
            return nil
        }
        return node
    }

    private func checkID(_ name: Located<String>) -> Bool {
        guard !isID(name.value) else { return true }
        let parts = name.value.split(separator: "：", maxSplits: 1).map(String.init)
        let help: Message =
            parts.count == 2 && isID(parts[0])
            ? "冒號要用半形，後面空一格：\(parts[0]): \(trimmed(parts[1]))" : "代號用小寫英文字母、數字和連字號，例如 show-contract"
        findings.error(.notAnID, at: name.range, "「\(name.value)」不能當代號", help: help)
        return false
    }
}

extension Node {
    /// What sort of thing was written, in an author's words.
    var kind: Message {
        switch content {
        case .scalar: "一段文字"
        case .sequence: "清單"
        case .mapping: "一組「名稱: 內容」"
        case .refused: ""
        }
    }

    /// Puts another word in the place of one that stands on one line, where there is one for it.
    func rewritten(_ word: (String) -> String?) -> Fix? {
        guard case .scalar(let text, _) = content, range.start.line == range.end.line else { return nil }
        return word(text).map { .replacing(range, by: $0) }
    }

    /// The value as a message shows it.
    var shown: Message {
        guard case .scalar(let text, let plain) = content else { return kind }
        let short = text.unicodeScalars.count > 24 ? String(text.prefix(23)) + "…" : text
        return plain ? "「\(short)」" : "加了引號的「\(short)」"
    }
}

/// The values of one thing that the language names.
struct Fields {
    /// Nil where what should hold them could not be read, which has been reported.
    let entries: [Node.Entry]?

    subscript(key: String) -> Node? { entries?.first { $0.key.value == key }?.value }

    var isRead: Bool { entries != nil }

    /// Where a value stands; nil where there is none.
    func place(of key: String) -> SourceRange? { self[key]?.range }
}

/// Kebab-case ASCII: lower-case letters and digits in groups joined by single hyphens.
package func isID(_ text: String) -> Bool {
    var afterHyphen = true
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterHyphen = false
        case UInt8(ascii: "-") where !afterHyphen: afterHyphen = true
        default: return false
        }
    }
    return !afterHyphen
}
