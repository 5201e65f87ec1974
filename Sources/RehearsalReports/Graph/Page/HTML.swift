import Rehearsal

/// A piece of an HTML page, written as an interpolated string: every text put into its gaps is escaped, only another piece is not.
struct HTML: ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// A text with nothing in it that means something to a browser.
    init(escaping text: String) { self.text = Self.escaped(text) }

    /// What is known to be safe: a style or a script of our own.
    init(trusting text: String) { self.text = text }

    static func + (a: HTML, b: HTML) -> HTML { HTML(trusting: a.text + b.text) }

    fileprivate static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in harmless(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ text: String) { self.text += HTML.escaped(text) }

        mutating func appendInterpolation(_ number: Int) { text += String(number) }

        mutating func appendInterpolation(_ number: Double) { text += String(Int(number.rounded())) }

        mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

        mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }
    }
}
