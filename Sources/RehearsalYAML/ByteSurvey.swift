/// One quick look over all bytes of a file, which tells whether the careful looks are needed at all.
///
/// Most files hold nothing but texts, names and lists, and are then read in a third less time.
struct ByteSurvey {
    /// True where the text is valid UTF-8 without control characters, invisible marks, directives or a byte order mark.
    private(set) var isHarmless = true
    /// True where nothing stands in the text for whose sake each event's place must be looked up: no tab, no `? ` key, no marker
    /// of a document, and a line feed at the end.
    private(set) var needsNoCursor = true

    /// O(bytes).
    init(_ bytes: [UInt8]) {
        needsNoCursor = bytes.last == 0x0A
        bytes.withUnsafeBufferPointer { text in
            isHarmless = String(validating: text, as: UTF8.self) != nil
            var previous: UInt8 = 0x0A
            for place in text.indices {
                let byte = text[place]
                if byte < 0x40 || byte >= 0x7F { look(at: byte, after: previous, place, text) }
                previous = byte
            }
        }
    }

    private mutating func look(at byte: UInt8, after previous: UInt8, _ place: Int, _ text: UnsafeBufferPointer<UInt8>) {
        func ahead(_ distance: Int) -> UInt8 { place + distance < text.count ? text[place + distance] : 0 }
        switch byte {
        case 0x0A: break
        case 0x09: needsNoCursor = false
        case 0x00...0x1F, 0x7F: isHarmless = false
        case 0x25 where previous == 0x0A: isHarmless = false
        case 0x2D, 0x2E: if previous == 0x0A, ahead(1) == byte, ahead(2) == byte { needsNoCursor = false }
        case 0x3F: if ahead(1) == 0x20 || ahead(1) == 0x0A { needsNoCursor = false }
        // C1 controls and NEL; marks of direction and line separators; the byte order mark, U+FFFE and U+FFFF.
        case 0xC2: if ahead(1) < 0xA0 { isHarmless = false }
        case 0xE2: if (ahead(1) == 0x80 && ahead(2) >= 0xA8) || ahead(1) == 0x81 { isHarmless = isHarmless && isOrdinary(ahead(1), ahead(2)) }
        case 0xEF: if ahead(1) >= 0xBB { isHarmless = isHarmless && !(ahead(1) == 0xBB && ahead(2) == 0xBF) && !(ahead(1) == 0xBF && ahead(2) >= 0xBE) }
        default: break
        }
    }

    /// Of U+2028…U+207F, those that are not separators or marks of direction.
    private func isOrdinary(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 ? third > 0xAE : !(0xA6...0xA9).contains(third)
    }
}
