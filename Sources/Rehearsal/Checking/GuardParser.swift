/// What the names in a guard stand for.
struct GuardNames {
    var slots: [String: Int]
    var meterCount: Int
    var traits: [String]
    /// Set where some names could not be read, so that an unknown one may be one of them.
    var isIncomplete = false
    var knowsAllTraits = true

    func isMeter(_ slot: Int) -> Bool { slot < meterCount }
}

/// Reads a guard by the grammar of the language, reporting each fault at its own column.
struct GuardParser {
    struct Token {
        enum Kind: Equatable {
            case name, number, sign, end
        }

        var kind: Kind
        var text: String
        var offset: Int
    }

    static let words = ["and", "or", "not", "is"]
    static let maximumDepth = 32

    let source: Located<String>
    let names: GuardNames
    let findings: Findings
    var tokens: [Token] = []
    private var position = 0
    private var depth = 0
    private var failed = false

    /// The guard, or nil after reporting what is wrong with it.
    static func parse(_ source: Located<String>, names: GuardNames, findings: Findings) -> Guard? {
        var parser = GuardParser(source: source, names: names, findings: findings)
        guard parser.tokenize(), let result = parser.or() else { return nil }
        if parser.token.kind != .end, !parser.failed { parser.syntax("這裡多了「\(parser.token.text)」", help: "條件之間用 and 或 or 連接") }
        return parser.failed ? nil : result
    }

    private init(source: Located<String>, names: GuardNames, findings: Findings) {
        self.source = source
        self.names = names
        self.findings = findings
    }

    private var token: Token { tokens[position] }

    private mutating func take() -> Token {
        let taken = tokens[position]
        if taken.kind != .end { position += 1 }
        return taken
    }

    private mutating func takes(_ text: String) -> Bool {
        guard token.kind != .end, token.text == text else { return false }
        position += 1
        return true
    }

    private mutating func or() -> Guard? {
        guard let first = and() else { return nil }
        var parts = [first]
        while takes("or") {
            guard let part = and() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .any(parts)
    }

    private mutating func and() -> Guard? {
        guard let first = not() else { return nil }
        var parts = [first]
        while takes("and") {
            guard let part = not() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .all(parts)
    }

    private mutating func not() -> Guard? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            syntax("條件的括號或 not 疊太多層", help: "最多 \(Self.maximumDepth) 層，請拆成幾個旗標")
            return nil
        }
        if takes("not") { return not().map { .not($0) } }
        if takes("(") {
            guard let inner = or() else { return nil }
            guard takes(")") else {
                syntax("少了右括號", help: "在這裡補上「)」")
                return nil
            }
            return inner
        }
        if takes("is") { return trait() }
        return comparison()
    }

    private mutating func trait() -> Guard? {
        let name = take()
        guard name.kind == .name, !Self.words.contains(name.text) else {
            position = tokens.count - 1
            syntax("is 後面要寫客戶的特質", at: name, help: "例如 is elderly")
            return nil
        }
        if !names.traits.contains(name.text), names.knowsAllTraits {
            unknown(.unknownTrait, name, "沒有客戶有「\(name.text)」這個特質", among: names.traits)
        }
        return .trait(name.text)
    }

    private mutating func comparison() -> Guard? {
        let left = take()
        guard let first = operand(left) else { return nil }
        guard token.kind == .sign, let comparison = Guard.Comparison(rawValue: token.text) else {
            return loneFlag(left, first)
        }
        _ = take()
        let right = take()
        if isFlag(first, left) { return .always }
        guard let second = operand(right), !isFlag(second, right) else { return nil }
        return .compare(first, comparison, second)
    }

    /// Whether a side of a comparison is a flag, which is reported.
    private mutating func isFlag(_ side: Guard.Operand, _ name: Token) -> Bool {
        guard case .slot(let slot) = side, slot >= 0, !names.isMeter(slot) else { return false }
        syntax("「\(name.text)」是旗標，不能比大小", at: name, help: "旗標直接寫名字，或 not \(name.text)")
        return true
    }

    private mutating func loneFlag(_ name: Token, _ operand: Guard.Operand) -> Guard? {
        guard case .slot(let slot) = operand else {
            syntax("數字不能單獨當條件", at: name, help: "寫成比較，例如 trust >= 30")
            return nil
        }
        if slot >= 0, names.isMeter(slot) {
            syntax("「\(name.text)」是量表，要和數字比較", at: name, help: "例如 \(name.text) >= 30")
        }
        return .flag(max(slot, 0))
    }

    /// An operand; an unknown name is reported and stands for slot −1 so that reading goes on.
    private mutating func operand(_ token: Token) -> Guard.Operand? {
        switch token.kind {
        case .number:
            guard case .number(let number) = WholeNumber(token.text) else {
                syntax("數字太大：\(token.text)", at: token)
                return .number(0)
            }
            return .number(number)
        case .name where !Self.words.contains(token.text):
            if let slot = names.slots[token.text] { return .slot(slot) }
            guard !names.isIncomplete else {
                failed = true
                return .slot(-1)
            }
            unknown(.unknownMeterOrFlag, token, "沒有叫「\(token.text)」的量表或旗標", among: names.slots.keys.sorted())
            return .slot(-1)
        case .end:
            syntax("條件在這裡斷了", at: token, help: "例如 trust >= 30 and not contract-shown")
            return nil
        default:
            syntax("這裡不能寫「\(token.text)」", at: token, help: "例如 trust >= 30 and not contract-shown")
            return nil
        }
    }

    private mutating func unknown(_ rule: Rule, _ token: Token, _ message: Message, among known: [String]) {
        failed = true
        let near = didYouMean(token.text, among: known)
        findings.error(rule, at: place(of: token), message, help: near)
    }

    mutating func syntax(_ message: Message, at token: Token? = nil, help: Message? = nil) {
        failed = true
        findings.error(.guardSyntax, at: place(of: token ?? self.token), message, help: help)
    }

    private func place(of token: Token) -> SourceRange {
        findings.range(of: token.text, offset: token.offset, in: source)
    }
}
