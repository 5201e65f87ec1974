/// A text as its author wrote it, taken apart into words and gaps; what the gaps stand for is not looked at.
package struct WrittenText: Sendable {
    package enum Piece: Sendable, Equatable {
        case literal(String)
        /// The name in `{name}`; `offset` counts the scalars before the brace.
        case gap(String, offset: Int)
        /// The name in `[name]`; `offset` counts the scalars before the bracket.
        case citation(String, offset: Int)
        /// A brace that opens and is not closed; nothing is read after it.
        case unclosed(offset: Int)
    }

    package private(set) var pieces: [Piece] = []

    /// Takes a text apart; `citing` where `[source]` may stand in it. O(text).
    package init(_ text: String, citing: Bool) {
        // Most texts have no gaps.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || (citing && $0 == UInt8(ascii: "[")) }) else {
            pieces = [.literal(text)]
            return
        }
        let scalars = Array(text.unicodeScalars)
        var literal = String.UnicodeScalarView()
        var index = 0

        func close(with piece: Piece?) {
            if !literal.isEmpty { pieces.append(.literal(String(literal))) }
            literal.removeAll()
            if let piece { pieces.append(piece) }
        }
        while index < scalars.count {
            if scalars[index] == "{", index + 1 < scalars.count, scalars[index + 1] == "{" {
                literal.append("{")
                index += 2
            } else if scalars[index] == "{" {
                guard let name = Self.name(in: scalars, from: index + 1, to: "}") else {
                    close(with: .unclosed(offset: index))
                    return
                }
                close(with: .gap(name, offset: index))
                index += name.unicodeScalars.count + 2
            } else if citing, scalars[index] == "[", let name = Self.name(in: scalars, from: index + 1, to: "]"), isID(name) {
                close(with: .citation(name, offset: index))
                index += name.unicodeScalars.count + 2
            } else {
                literal.append(scalars[index])
                index += 1
            }
        }
        close(with: nil)
    }

    /// The words up to a closing sign on the same line; nil if there is none within 64 scalars.
    private static func name(in scalars: [Unicode.Scalar], from start: Int, to end: Unicode.Scalar) -> String? {
        var name = String.UnicodeScalarView()
        for scalar in scalars[start...].prefix(64) {
            if scalar == end { return String(name) }
            if scalar == "\n" || scalar == "{" { return nil }
            name.append(scalar)
        }
        return nil
    }
}
