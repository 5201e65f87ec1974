import Rehearsal

/// One line of a text, by scalars.
struct SourceLine {
    let number: Int
    let scalars: [Unicode.Scalar]

    /// A line of `file`, counted from zero; empty past the last. A byte order mark is no part of it. O(file).
    init(_ number: Int, of file: SourceFile) {
        self.number = number
        var cursor = SourceCursor(file.bytes, offset: byteOrderMarkWidth(file.bytes))
        while cursor.byte != nil, cursor.position.line < number { cursor.step() }
        var scalars: [Unicode.Scalar] = []
        while cursor.byte != nil, !cursor.isAtLineEnd, let (scalar, _) = decodeScalar(file.bytes, at: cursor.offset) {
            scalars.append(scalar)
            cursor.step()
        }
        self.scalars = scalars
    }

    func scalar(at column: Int) -> Unicode.Scalar? { scalars.indices.contains(column) ? scalars[column] : nil }

    func isBlank(from start: Int, to end: Int) -> Bool {
        guard start <= end else { return false }
        return scalars[min(start, scalars.count)..<min(end, scalars.count)].allSatisfy(\.isBlank)
    }

    /// The column of the first sign that is not blank.
    var indentation: Int { scalars.firstIndex { !$0.isBlank } ?? scalars.count }

    /// The line from `column` on, without blanks at its end.
    func rest(from column: Int) -> SourceRange {
        let end = (scalars.lastIndex { !$0.isBlank } ?? -1) + 1
        return SourceRange(line: number, column: column, length: max(0, end - column))
    }

    /// What stands at `column` up to the next blank; of a long word only as much as a message can show.
    func word(at column: Int) -> Located<String> {
        let start = min(column, scalars.count)
        let word = scalars[start...].prefix { !$0.isBlank }
        var text = ""
        text.unicodeScalars.append(contentsOf: word.prefix(200))
        return Located(text, at: SourceRange(line: number, column: start, length: word.count))
    }

    /// The first place of `sign` from `column` on at which `condition` holds for what follows it.
    func column(of sign: Unicode.Scalar, from column: Int, where condition: (Unicode.Scalar?) -> Bool = { _ in true }) -> Int? {
        scalars.indices.dropFirst(column).first { scalars[$0] == sign && condition(scalar(at: $0 + 1)) }
    }
}

extension Unicode.Scalar {
    var isBlank: Bool { self == " " || self == "\t" }
}
