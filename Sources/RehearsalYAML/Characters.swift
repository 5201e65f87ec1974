/// True for what may not stand in a text: control characters other than tab, LF, CR and NEL, the byte order mark, marks that
/// turn the direction of writing (U+202A–202E, U+2066–2069), and U+FFFE and U+FFFF.
func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
}

/// The usual name of a scalar, such as `U+001B`.
func codeName(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// The scalar that begins at `offset`, with its width in bytes; nil if no valid UTF-8 begins there (Unicode 16, table 3-7).
func decodeScalar(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let (width, least): (Int, UInt32)
    switch first {
    case 0xC2...0xDF: (width, least) = (2, 0x80)
    case 0xE0...0xEF: (width, least) = (3, 0x800)
    case 0xF0...0xF4: (width, least) = (4, 0x10000)
    default: return nil
    }
    guard offset + width <= bytes.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for byte in bytes[offset + 1..<offset + width] {
        guard byte & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    // A surrogate or a value past U+10FFFF is no scalar.
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, width)
}

/// How many bytes the UTF-8 byte order mark takes at the start; 0 if there is none.
func byteOrderMarkWidth(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

/// A piece of the author's text as a message can hold it: at most 30 characters, on one line.
func shown(_ text: some StringProtocol) -> String {
    var result = ""
    for character in text.prefix(30) {
        result.append(character.isNewline ? " " : character)
    }
    return text.dropFirst(30).isEmpty ? result : result + "…"
}
