/// A change to a file that surely mends what was found in it.
package struct Fix: Sendable, Hashable {
    /// What takes the place of a stretch of the text.
    package struct Edit: Sendable, Hashable {
        package var range: SourceRange
        package var replacement: String

        package init(_ range: SourceRange, _ replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// None of them overlaps another.
    package var edits: [Edit]

    package init(_ edits: [Edit]) { self.edits = edits }

    package static func replacing(_ range: SourceRange, by replacement: String) -> Fix { Fix([Edit(range, replacement)]) }

    /// Takes a whole line away, with its break.
    package static func removingLine(_ line: Int) -> Fix {
        let (start, end) = (SourcePosition(line: line, column: 0), SourcePosition(line: line + 1, column: 0))
        return Fix([Edit(SourceRange(start: start, end: end), "")])
    }

    /// From the beginning of its first edit to the end of its last.
    package var span: SourceRange {
        let starts = edits.map(\.range.start)
        let ends = edits.map(\.range.end)
        return SourceRange(start: starts.min() ?? SourceRange.top.start, end: ends.max() ?? SourceRange.top.end)
    }
}

extension [Fix] {
    /// Those that can be made together, from the top of the file: none begins before the one above it has ended. O(n log n).
    package var withoutOverlaps: [Fix] {
        var end = SourceRange.top.start
        return sorted { $0.span.start < $1.span.start }.filter { fix in
            guard fix.span.start >= end, !fix.edits.isEmpty else { return false }
            end = fix.span.end
            return true
        }
    }
}
