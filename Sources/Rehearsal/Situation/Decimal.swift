/// An exact number with at most six digits after the point, from −10¹² to 10¹².
package struct Decimal: Hashable, Sendable, Comparable {
    /// Millionths.
    package let millionths: Int

    package init(millionths: Int) { self.millionths = millionths }

    package init(_ whole: Int) { millionths = whole * 1_000_000 }

    /// Reads `-12.5` or `+3`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var digits = Substring(text)
        let negative = digits.hasPrefix("-")
        if negative || digits.hasPrefix("+") { digits = digits.dropFirst() }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard let first = parts.first, !first.isEmpty, first.count <= 12, !fraction.isEmpty, fraction.count <= 6,
            (first + fraction).utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let whole = Int(first), let part = Int(fraction + String(repeating: "0", count: 6 - fraction.count))
        else { return nil }
        millionths = (negative ? -1 : 1) * (whole * 1_000_000 + part)
    }

    package static func < (a: Decimal, b: Decimal) -> Bool { a.millionths < b.millionths }
}

extension Decimal: CustomStringConvertible {
    /// The shortest text that reads back as the same number.
    package var description: String {
        let size = abs(millionths)
        var text = String(size / 1_000_000)
        let part = size % 1_000_000
        if part > 0 {
            var digits = String(part)
            digits = String(repeating: "0", count: 6 - digits.count) + digits
            while digits.hasSuffix("0") { digits.removeLast() }
            text += "." + digits
        }
        return millionths < 0 ? "-" + text : text
    }
}
