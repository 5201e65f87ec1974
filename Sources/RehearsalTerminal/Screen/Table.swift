private import Rehearsal

/// Comma-separated values as lines in columns.
func tableLines(_ text: String, width: Int, plain: Bool) -> [String] {
    tableLines(text.split(whereSeparator: \.isNewline).map { cells(String($0)) }, width: width, plain: plain)
}

/// Rows as lines in columns under the first of them, numbers to the right, long headings on several lines; where they do not fit, or in
/// plain mode, each row as `heading: value`.
///
/// `width` is what the lines may take.
package func tableLines(_ rows: [[String]], width: Int, plain: Bool) -> [String] {
    guard let header = rows.first else { return [] }
    // Headings keep their words whole where there is room for that; else they may be cut into lines of six cells.
    let least = [header.map(widestWord), header.map { min(cellWidth($0), 6) }]
    let fitting = least.lazy.map { columnWidths($0, rows) }.first { $0.reduce(-2) { $0 + $1 + 2 } <= width }
    guard !plain, let widths = fitting else {
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

/// The width of each column: that of its widest value, and no less than its heading needs.
private func columnWidths(_ least: [Int], _ rows: [[String]]) -> [Int] {
    least.indices.map { column in
        max(least[column], rows.dropFirst().map { column < $0.count ? cellWidth($0[column]) : 0 }.max() ?? 0)
    }
}

/// The cells of a heading's longest word; Chinese may be cut anywhere, but not into less than six cells.
private func widestWord(_ text: String) -> Int {
    text.split(separator: " ").map { $0.contains { cellWidth($0) == 2 } ? min(cellWidth($0), 6) : cellWidth($0) }.max() ?? 0
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
