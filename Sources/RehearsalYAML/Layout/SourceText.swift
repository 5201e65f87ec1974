import Rehearsal

/// A file's lines in Unicode scalars, as places in it are counted, and what the spots hold that no value covers.
struct SourceText {
    let lines: [[Unicode.Scalar]]

    init(_ file: SourceFile) {
        var lines: [[Unicode.Scalar]] = []
        while let line = file.line(lines.count) { lines.append(Array(line.unicodeScalars)) }
        self.lines = lines
    }

    func scalar(at place: SourcePosition) -> Unicode.Scalar? {
        guard lines.indices.contains(place.line), lines[place.line].indices.contains(place.column) else { return nil }
        return lines[place.line][place.column]
    }

    /// The text of a range on one line.
    func text(_ range: SourceRange) -> String { text(range.start.line, range.start.column..<range.end.column) }

    func text(_ line: Int, _ columns: Range<Int>) -> String { string(lines[line][columns.clamped(to: 0..<lines[line].count)]) }

    /// The text from a column to the end of its line.
    func text(_ line: Int, from column: Int) -> String { string(lines[line].dropFirst(column)) }

    func isBlank(_ line: Int) -> Bool { lines[line].allSatisfy(\.isBlank) }

    /// How many spaces stand at the start of a line.
    func indentation(_ line: Int) -> Int { lines[line].prefix { $0 == " " }.count }

    /// True where nothing but blanks stands before a place on its line.
    func beginsLine(_ place: SourcePosition) -> Bool { lines[place.line].prefix(place.column).allSatisfy(\.isBlank) }
}

func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

extension String {
    var withoutBlanksBefore: String { string(unicodeScalars.drop(while: \.isBlank)) }

    var withoutBlanksBehind: String {
        var view = unicodeScalars
        while view.last?.isBlank == true { view.removeLast() }
        return String(view)
    }
}
