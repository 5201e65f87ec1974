import Rehearsal

/// A text written with `|` or `>`: its header, and the lines that belong to it.
struct BlockText {
    /// The sign with what stands at it, such as `>-` or `|2+`.
    let header: String
    /// The lines of its content, of which the last is not blank unless the blank lines belong to the text.
    let lines: Range<Int>
    /// How far its content is set in.
    let indentation: Int

    /// `parent` is the column of the list or mapping in which it stands; -1 where it stands in none. O(its lines).
    init(_ source: SourceText, at start: SourcePosition, parent: Int) {
        let line = source.lines[start.line].dropFirst(start.column)
        header = string(line.prefix { !$0.isBlank && $0 != "#" })
        let first = start.line + 1
        var written = first
        while written < source.lines.count, source.isBlank(written) { written += 1 }
        if let digit = header.unicodeScalars.first(where: { ("1"..."9").contains($0) }) {
            indentation = max(parent, 0) + Int(digit.value - 0x30)
        } else {
            indentation = written < source.lines.count ? max(source.indentation(written), parent + 1) : parent + 1
        }
        var end = first
        while end < source.lines.count, source.isBlank(end) || source.indentation(end) >= indentation { end += 1 }
        // Blank lines at the end are layout, but for `+`, and for those with spaces that are part of the text.
        if !header.unicodeScalars.contains("+") {
            while end > first, source.isBlank(end - 1), source.lines[end - 1].count <= indentation { end -= 1 }
        } else if end == source.lines.count, end > first, source.lines[end - 1].isEmpty {
            // What stands behind the last line feed is no line.
            end -= 1
        }
        lines = first..<end
    }

    /// The header where the content is set in by two from what it stands in.
    var laidOutHeader: String {
        string(header.unicodeScalars.map { ("1"..."9").contains($0) ? "2" : $0 })
    }
}
