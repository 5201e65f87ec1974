private import Rehearsal

/// Comma-separated values as lines in columns.
func tableLines(_ text: String, width: Int, plain: Bool) -> [String] {
    tableLines(text.split(whereSeparator: \.isNewline).map { cells(String($0)) }, width: width, plain: plain)
}

/// Rows as lines in columns under the first of them, numbers to the right, long headings on several lines; where they do not fit, or in
/// plain mode, each row as `heading: value`.
package func tableLines(_ rows: [[String]], width: Int, plain: Bool) -> [String] {
    guard let header = rows.first else { return [] }
    let widths = header.indices.map { column in
        // A heading may be cut into lines of six cells.
        max(min(cellWidth(header[column]), 6), rows.dropFirst().map { column < $0.count ? cellWidth($0[column]) : 0 }.max() ?? 0)
    }
    let total = widths.reduce(0) { $0 + $1 + 2 }
    guard !plain, total <= width - 4 else {
        return rows.dropFirst().flatMap { row in zip(header, row).map { "\($0): \($1)" } + [""] }
    }
    let headings = zip(header, widths).map { wrapped($0, to: $1) }
    let height = headings.map(\.count).max() ?? 0
    let top = (0..<height).map { line in headings.map { $0.indices.contains(line) ? $0[line] : "" } }
    return (top + rows.dropFirst()).map { row in
        zip(row, widths).enumerated().map { column, cell in
            let space = String(repeating: " ", count: max(0, cell.1 - cellWidth(cell.0)))
            return (column == 0 ? cell.0 + space : space + cell.0) + "  "
        }.joined()
    }
}

/// The cells of a line; quotes hold commas, doubled quotes stand for one (RFC 4180).
private func cells(_ line: String) -> [String] {
    var cells = [""]
    var quoted = false
    var last: Character?
    for character in line {
        switch character {
        case "\"":
            quoted.toggle()
            if quoted, last == "\"" { cells[cells.count - 1].append("\"") }
        case "," where !quoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
        last = character
    }
    return cells
}
