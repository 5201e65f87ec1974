/// One quick look over all bytes of a file, which tells whether the careful looks are needed at all.
///
/// Most files hold nothing but texts, names and lists, and are then read in half the time.
struct ByteSurvey {
    /// True where the text is valid UTF-8 without control characters, invisible marks, directives or a byte order mark.
    private(set) var isHarmless = true
    /// True where nothing stands in the text for whose sake each event's place must be looked up: no tab, no `? ` key, no marker
    /// of a document, and a line feed at the end.
    private(set) var needsNoCursor: Bool
    /// The byte at which each line begins, while the text is harmless.
    private(set) var lineStarts = [0]

    /// O(bytes).
    init(_ bytes: [UInt8]) {
        needsNoCursor = bytes.last == 0x0A
        isHarmless = (try? UTF8Span(validating: bytes.span)) != nil
        bytes.withUnsafeBufferPointer { text in
            var place = 0
            while place < text.count, isHarmless {
                switch text[place] {
                case 0x40..<0x7F, 0x80...0xC1, 0xC3...0xE1, 0xE3...0xEE: break
                default: look(place, text)
                }
                place += 1
            }
        }
    }

    /// Looks at a byte that may be more than text.
    private mutating func look(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) {
        func ahead(_ distance: Int) -> UInt8 { place + distance < text.count ? text[place + distance] : 0 }
        let beginsLine = place == lineStarts[lineStarts.count - 1]
        switch text[place] {
        case 0x0A: lineStarts.append(place + 1)
        case 0x09: needsNoCursor = false
        case 0x00...0x1F, 0x7F: isHarmless = false
        case 0x25 where beginsLine: isHarmless = false
        case 0x2D, 0x2E: if beginsLine, ahead(1) == text[place], ahead(2) == text[place] { needsNoCursor = false }
        case 0x3F: if ahead(1) == 0x20 || ahead(1) == 0x0A { needsNoCursor = false }
        // C1 controls and NEL.
        case 0xC2: if ahead(1) < 0xA0 { isHarmless = false }
        // U+2028 to U+202E and U+2066 to U+2069: separators and marks of direction.
        case 0xE2:
            if (ahead(1) == 0x80 && (0xA8...0xAE).contains(ahead(2))) || (ahead(1) == 0x81 && (0xA6...0xA9).contains(ahead(2))) {
                isHarmless = false
            }
        // The byte order mark, U+FFFE and U+FFFF.
        case 0xEF: if (ahead(1) == 0xBB && ahead(2) == 0xBF) || (ahead(1) == 0xBF && ahead(2) >= 0xBE) { isHarmless = false }
        default: break
        }
    }
}

/// Where the lines of a harmless text stand, for looking up a place without reading all that is before it.
struct LineTable {
    let bytes: [UInt8]
    let starts: [Int]

    /// Where the last line that is not blank ends, of those from `first` up to but without `end`; nil if all are blank.
    func endOfText(from first: Int, to end: Int) -> (line: Int, column: Int)? {
        for line in stride(from: min(end, starts.count - 1) - 1, to: first, by: -1) {
            let text = bytes[starts[line]..<(starts[line + 1] - 1)]
            guard let last = text.lastIndex(where: { $0 != 0x20 }) else { continue }
            // Scalars are counted by the bytes that begin one.
            return (line, text[...last].count { $0 & 0xC0 != 0x80 })
        }
        return nil
    }
}
