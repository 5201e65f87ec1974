/// A number as ECMAScript writes it (ECMA-262, Number::toString with radix 10), as RFC 8785 §3.2.2.3 asks;
/// nil for infinity and not a number.
func ecmaScriptText(_ number: Double) -> String? {
    guard number.isFinite else { return nil }
    guard number != 0 else { return "0" }
    guard number > 0 else { return ecmaScriptText(-number).map { "-" + $0 } }
    let (digits, point) = shortestDigits(number)
    switch point {
    case digits.count...21: return digits + zeros(point - digits.count)
    case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return "0." + zeros(-point) + digits
    default:
        let fraction = digits.count == 1 ? "" : "." + digits.dropFirst()
        return digits.prefix(1) + fraction + (point > 0 ? "e+" : "e-") + String(abs(point - 1))
    }
}

/// The fewest significant digits that read back as the same number, the nearest of these, and the place of the point:
/// the number is 0.DIGITS × 10^point.
private func shortestDigits(_ number: Double) -> (digits: String, point: Int) {
    // Swift's own description has exactly these digits, laid out otherwise: 12.0, 0.001, 1e-05, 1.5e+300.
    let parts = number.description.split(separator: "e")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let sides = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let written = sides.joined()
    let digits = written.drop { $0 == "0" }
    let point = sides[0].count - (written.count - digits.count) + exponent
    let trailing = digits.reversed().prefix { $0 == "0" }.count
    return (String(digits.dropLast(trailing)), point)
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
