/// What a text is as a whole number, by YAML 1.2's core schema: decimal, or `0o` octal, or `0x` hexadecimal.
enum WholeNumber {
    /// From minus to plus a billion.
    case number(Int)
    case tooLarge
    case none

    static let limits = -1_000_000_000...1_000_000_000

    init(_ text: String) {
        if let number = Self.value(text) {
            self = Self.limits.contains(number) ? .number(number) : .tooLarge
        } else {
            // More digits than any machine number has.
            self = Self.isDecimal(text) ? .tooLarge : .none
        }
    }

    private static func value(_ text: String) -> Int? {
        for (prefix, radix) in [("0x", 16), ("0o", 8)] where text.hasPrefix(prefix) {
            let digits = text.dropFirst(prefix.count)
            // Swift would take a sign here.
            return digits.first?.isHexDigit == true ? Int(digits, radix: radix) : nil
        }
        return Int(text)
    }

    /// Whether a text is digits, with a sign before them or none.
    static func isDecimal(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
