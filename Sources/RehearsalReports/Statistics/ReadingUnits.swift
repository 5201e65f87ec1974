/// A text cut into what a reader takes in one by one.
enum ReadingUnit: Equatable {
    case character(Unicode.Scalar)
    case word(String)
    case sign(Unicode.Scalar)
}

/// The units of a text, in order.
struct ReadingUnits: Sequence, IteratorProtocol {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

    mutating func next() -> ReadingUnit? {
        guard place < scalars.count else { return nil }
        let first = scalars[place]
        if isWritten(alone: first) || !isPartOfWord(first) {
            place += 1
            return isWritten(alone: first) ? .character(first) : .sign(first)
        }
        var word = String.UnicodeScalarView()
        while place < scalars.count, isPartOfWord(scalars[place]) || joins(place) {
            word.append(scalars[place])
            place += 1
        }
        return .word(String(word))
    }

    /// Whether a sign stands inside a word or number: don’t, well-known, 10.40, 1,280.
    private func joins(_ place: Int) -> Bool {
        guard place > 0, place + 1 < scalars.count, isPartOfWord(scalars[place - 1]), isPartOfWord(scalars[place + 1]) else {
            return false
        }
        switch scalars[place] {
        case "'", "’", "-", "‐", "‑", ".": return true
        case ",", ":": return isDigit(scalars[place - 1]) && isDigit(scalars[place + 1])
        default: return false
        }
    }

    /// A letter or digit, or a mark upon one, of a script that is read by words.
    private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        guard !isWritten(alone: scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }
}

/// Whether a scalar is read by itself: Han, kana, bopomofo.
private func isWritten(alone scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FE, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true
    default: scalar.properties.isIdeographic
    }
}
