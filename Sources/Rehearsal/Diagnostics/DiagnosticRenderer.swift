/// Writes diagnostics as people read them: place, message, the line with a caret under the fault, notes and help.
package struct DiagnosticRenderer: Sendable {
    let catalogue: Catalogue
    /// Cells of an excerpt, beside its margin and the signs where it is cut.
    private let room: Int

    /// `columns` is what an excerpt may take in cells, at least 30.
    package init(_ catalogue: Catalogue, columns: Int = 80) {
        self.catalogue = catalogue
        room = max(columns, 30) - 10
    }

    /// One diagnostic as lines of plain text.
    package func lines(_ diagnostic: Diagnostic) -> [String] {
        let kind = diagnostic.severity.rawValue
        var lines = [head(diagnostic.place, kind, diagnostic.message) + " [\(diagnostic.rule.id)]"]
        lines += excerpt(diagnostic.place)
        for note in diagnostic.notes {
            lines.append(head(note.place, "note", note.message))
            lines += excerpt(note.place)
        }
        if let help = diagnostic.help { lines.append("help: \(catalogue.text(help))") }
        return lines.map(harmless)
    }

    private func head(_ place: SourcePlace, _ kind: String, _ message: Message) -> String {
        let start = place.range.start
        return "\(place.file.path):\(start.line + 1):\(start.column + 1): \(kind): \(catalogue.text(message))"
    }

    /// The line with a caret below; a long line is cut around the fault.
    private func excerpt(_ place: SourcePlace) -> [String] {
        guard let line = place.file.line(place.range.start.line) else { return [] }
        // As it will be shown: one sign for each scalar.
        let scalars = Array(harmless(line).unicodeScalars)
        let column = min(place.range.start.column, scalars.count)
        // A fault far to the right is shown with what leads up to it.
        var first = 0
        if cells(scalars[..<column]) > room - 10 {
            first = column
            while first > 0, cells(scalars[(first - 1)..<column]) <= room * 4 / 7 { first -= 1 }
        }
        var last = first
        while last < scalars.count, last <= column || cells(scalars[first...last]) <= room { last += 1 }
        if last - first <= 0 { return [] }
        let isOneLine = place.range.end.line == place.range.start.line
        let end = max(column, min(isOneLine ? place.range.end.column : scalars.count, last))
        let margin = String(place.range.start.line + 1)
        let blank = String(repeating: " ", count: margin.count)
        let cut = first > 0 ? "…" : ""
        let before = cells(scalars[first..<column]) + cut.count
        let under = max(1, cells(scalars[column..<end]))
        return [
            " \(margin) | \(cut)\(text(scalars[first..<last]))\(last < scalars.count ? "…" : "")",
            " \(blank) | \(String(repeating: " ", count: before))\(String(repeating: "^", count: under))",
        ]
    }

    private func cells(_ scalars: ArraySlice<Unicode.Scalar>) -> Int { scalars.reduce(0) { $0 + cellWidth($1) } }

    /// Tabs become one space, so that the caret stands right.
    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
        return String(view)
    }
}

/// A text in which nothing can move a terminal's cursor, change its colours or turn the writing around: such scalars become U+FFFD.
///
/// Line feeds stay, a tab becomes a space. Where there is nothing to replace the text is returned as it is.
package func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        view.append(scalar == "\t" ? " " : isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(view)
}

private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}
