import Rehearsal

/// A reading point that goes forward through valid UTF-8, one scalar at a time, and knows its line and column.
///
/// Lines end as libyaml ends them: at LF, CR, CR LF, NEL, LS or PS.
struct SourceCursor {
    let bytes: [UInt8]
    private(set) var offset: Int
    private(set) var index = 0
    private(set) var position = SourcePosition(line: 0, column: 0)

    init(_ bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The byte here; nil at the end.
    var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    func byte(ahead distance: Int) -> UInt8? {
        offset + distance < bytes.count ? bytes[offset + distance] : nil
    }

    var isAtBlank: Bool { byte == 0x20 || byte == 0x09 }

    var isAtLineEnd: Bool { byte == 0x0A || byte == 0x0D || isAtWideBreak }

    var isAtSpace: Bool { isAtBlank || isAtLineEnd }

    /// True at NEL, LS and PS.
    private var isAtWideBreak: Bool {
        switch byte {
        case 0xC2: byte(ahead: 1) == 0x85
        case 0xE2: byte(ahead: 1) == 0x80 && (byte(ahead: 2) == 0xA8 || byte(ahead: 2) == 0xA9)
        default: false
        }
    }

    /// The blanks just before this point, up to the start of the line.
    var blanksBefore: ArraySlice<UInt8> {
        var start = offset
        while start > 0, position.column > offset - start, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        return bytes[start..<offset]
    }

    /// Goes past one scalar; stays at the end.
    mutating func step() {
        guard offset < bytes.count else { return }
        let first = bytes[offset]
        if first >= 0x20, first < 0x80 {
            offset += 1
            index += 1
            position.column += 1
            return
        }
        let breaksLine = first == 0x0A || (first == 0x0D && byte(ahead: 1) != 0x0A) || isAtWideBreak
        offset += first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        index += 1
        if breaksLine {
            position = SourcePosition(line: position.line + 1, column: 0)
        } else if first != 0x0D {
            position.column += 1
        }
    }

    /// Goes on until `wanted` scalars lie behind; never back.
    mutating func advance(to wanted: Int) {
        while index < wanted, offset < bytes.count { step() }
    }

    mutating func skipToLineEnd() {
        while byte != nil, !isAtLineEnd { step() }
    }

    /// Goes past blanks, line ends and comments.
    mutating func skipSpace() {
        while byte != nil {
            if isAtSpace {
                step()
            } else if byte == 0x23 {
                skipToLineEnd()
            } else {
                return
            }
        }
    }
}
