private import Rehearsal

/// Comma-separated values as lines in columns; where they do not fit, or in plain mode, each row as `heading: value`.
func tableLines(_ text: String, width: Int, plain: Bool) -> [String] {
    let rows = text.split(whereSeparator: \.isNewline).map { cells(String($0)) }
    guard let header = rows.first else { return [] }
    let widths = header.indices.map { column in
        rows.map { column < $0.count ? cellWidth($0[column]) : 0 }.max() ?? 0
    }
    let total = widths.reduce(0) { $0 + $1 + 2 }
    if !plain, total <= width - 4 {
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - cellWidth($0) + 2) }.joined()
        }
    }
    return rows.dropFirst().flatMap { row in
        zip(header, row).map { "\($0): \($1)" } + [""]
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
