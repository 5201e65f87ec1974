/// A text that was read from somewhere, with the name under which messages speak of it.
///
/// Lines end where YAML says they do: at LF, CR, CR LF, NEL, LS or PS.
package final class SourceFile: Sendable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of one line, counted from zero, without its end; nil past the last. O(file).
    package func line(_ wanted: Int) -> String? {
        var number = 0
        var start = 0
        var index = 0
        while index < bytes.count {
            let width = breakWidth(at: index)
            if width == 0 {
                index += 1
                continue
            }
            if number == wanted { return text(start..<index) }
            index += width
            start = index
            number += 1
        }
        return number == wanted ? text(start..<bytes.count) : nil
    }

    /// The text of some bytes; a byte order mark at the top is no part of the first line.
    private func text(_ range: Range<Int>) -> String {
        let marked = range.lowerBound == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && range.count >= 3
        return String(decoding: bytes[range].dropFirst(marked ? 3 : 0), as: UTF8.self)
    }

    /// How many bytes the line break at `index` takes; 0 where there is none.
    private func breakWidth(at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        switch bytes[index] {
        case 0x0A: return 1
        case 0x0D: return byte(1) == 0x0A ? 2 : 1
        case 0xC2: return byte(1) == 0x85 ? 2 : 0
        case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
        default: return 0
        }
    }
}

/// A range in a named file.
package struct SourcePlace: Sendable {
    package var file: SourceFile
    package var range: SourceRange

    package init(file: SourceFile, range: SourceRange) {
        self.file = file
        self.range = range
    }
}
