import Rehearsal

extension SourceCursor {
    /// The first tab of the line, if nothing but blanks stands between the start of the line and this point.
    var tabThatIndents: SourceRange? {
        let blanks = blanksBefore
        guard blanks.count == position.column, let tab = blanks.firstIndex(of: 0x09) else { return nil }
        return SourceRange(line: position.line, column: tab - blanks.startIndex)
    }

    /// The `?` that makes what stands at this point a key.
    var questionMarkBefore: SourceRange? {
        let blanks = blanksBefore
        guard blanks.count < position.column, bytes[blanks.startIndex - 1] == 0x3F else { return nil }
        return SourceRange(line: position.line, column: position.column - blanks.count - 1)
    }

    /// True at three of `sign` that stand alone at the start of a line: `---` or `...`.
    func isAtMarker(_ sign: UInt8) -> Bool {
        guard position.column == 0, byte == sign, byte(ahead: 1) == sign, byte(ahead: 2) == sign else { return false }
        var behind = self
        for _ in 0..<3 { behind.step() }
        return behind.byte == nil || behind.isAtSpace
    }

    mutating func skipMarker() {
        for _ in 0..<3 { step() }
        skipSpace()
    }

    /// Goes past everything up to a space or a sign that ends an anchor or tag in brackets, and says which bytes it was.
    mutating func takeWord() -> Range<Int> {
        let start = offset
        step()
        while let byte, !isAtSpace, !endsWord(byte) { step() }
        return start..<offset
    }

    /// True for the comma and the brackets.
    private func endsWord(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Goes past an escape of a double-quoted text; says which bytes it was and which character it makes, if it makes one.
    mutating func takeEscape() -> (written: Range<Int>, scalar: Unicode.Scalar?) {
        let start = offset
        step()
        let letter = byte
        step()
        let digits: Int
        switch letter {
        case 0x30: return (start..<offset, "\0")
        case 0x61: return (start..<offset, "\u{07}")
        case 0x62: return (start..<offset, "\u{08}")
        case 0x65: return (start..<offset, "\u{1B}")
        case 0x66: return (start..<offset, "\u{0C}")
        case 0x76: return (start..<offset, "\u{0B}")
        case 0x78: digits = 2
        case 0x75: digits = 4
        case 0x55: digits = 8
        default: return (start..<offset, nil)
        }
        let first = offset
        for _ in 0..<digits { step() }
        return (start..<offset, UInt32(text(first..<offset), radix: 16).flatMap(Unicode.Scalar.init))
    }
}
