/// What a character is to someone who deletes or completes by words.
enum CharacterKind {
    /// White space, also the ideographic one.
    case space
    /// Punctuation and symbols.
    case mark
    /// A letter of a script that is written without spaces between words, such as 合 or の.
    case unspaced
    /// A letter or digit of any other script.
    case word

    init(_ character: Character) {
        if character.isWhitespace {
            self = .space
        } else if character.unicodeScalars.contains(where: CharacterKind.isUnspaced) {
            self = .unspaced
        } else if character.isLetter || character.isNumber {
            self = .word
        } else {
            self = .mark
        }
    }

    /// Whether the scalar belongs to Han, Bopomofo or Kana, by the blocks of Unicode 16.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C, 0x3041...0x30FA,
            0x30FC...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFD:
            true
        default:
            false
        }
    }
}
