import Synchronization

/// A text that was read from somewhere, with the name under which messages speak of it.
///
/// Lines end where YAML says they do: at LF, CR, CR LF, NEL, LS or PS.
package final class SourceFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    private let table = Mutex<[Int]?>(nil)

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package convenience init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of one line, counted from zero, without its end; nil past the last. O(line), after O(file) once.
    package func line(_ wanted: Int) -> String? {
        let starts = lineStarts
        guard starts.indices.contains(wanted) else { return nil }
        let end = wanted + 1 < starts.count ? starts[wanted + 1] : bytes.count
        var line = starts[wanted]..<end
        while let last = line.last, wanted + 1 < starts.count, isPartOfBreak(last, line) { line = line.lowerBound..<last }
        return text(line)
    }

    /// How many lines there are; what follows the last break counts as one. O(1), after O(file) once.
    package var lineCount: Int { lineStarts.count }

    /// Where each line begins, worked out when it is first asked for.
    var lineStarts: [Int] {
        table.withLock { known in
            if let known { return known }
            var starts = [0]
            var index = 0
            while index < bytes.count {
                let width = breakWidth(at: index)
                index += max(width, 1)
                if width > 0 { starts.append(index) }
            }
            known = starts
            return starts
        }
    }

    /// Whether the byte at the end of a line belongs to the break after it.
    private func isPartOfBreak(_ place: Int, _ line: Range<Int>) -> Bool {
        for start in max(line.lowerBound, place - 2)...place where breakWidth(at: start) > place - start { return true }
        return false
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
