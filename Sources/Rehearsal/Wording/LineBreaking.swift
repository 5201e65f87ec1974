/// A paragraph cut into lines of at most `width` cells.
///
/// Chinese breaks between any two characters, except before closing punctuation and after opening punctuation; Latin words break at
/// spaces and after hyphens. What fits on no line is cut. Line feeds in the text stay breaks. `taken` cells of the first line
/// are taken already. O(length).
package func wrapped(_ text: String, to width: Int, taken: Int = 0) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { place, paragraph in
        wrapParagraph(paragraph, to: max(width, 2), taken: place == 0 ? taken : 0)
    }
}

private func wrapParagraph(_ text: Substring, to width: Int, taken: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = taken
    func close() {
        while line.last == " " { line.removeLast() }
        lines.append(line)
        line = ""
        used = 0
    }
    for unit in units(text) {
        let size = cellWidth(unit)
        let bare = unit.last == " " ? size - 1 : size
        if used + bare > width, used > 0 { close() }
        if bare > width {
            for character in unit {
                if used + cellWidth(character) > width, !line.isEmpty { close() }
                line.append(character)
                used += cellWidth(character)
            }
        } else {
            line += unit
            used += size
        }
    }
    close()
    return lines
}

/// The parts that are never broken: a word with the space after it, a Chinese character with the punctuation that clings to it.
private func units(_ text: Substring) -> [String] {
    var units: [String] = []
    var unit = ""
    for character in text {
        // A hyphen joins the parts of a word; one before a name, as in --help, does not, nor one in a name in brackets.
        let joins = unit.first != "[" && unit.dropLast().last.map { $0.isLetter || $0.isNumber } ?? false
        if let last = unit.last, last != "-" || (joins && character.isLetter), mayBreak(after: last, before: character) {
            units.append(unit)
            unit = ""
        }
        unit.append(character)
    }
    if !unit.isEmpty { units.append(unit) }
    return units
}

private func mayBreak(after last: Character, before next: Character) -> Bool {
    if next == " " { return false }
    if neverAtStart.contains(next) || neverAtEnd.contains(last) { return false }
    if last == " " || last == "-" { return true }
    return cellWidth(last) == 2 || cellWidth(next) == 2
}

private let neverAtStart: Set<Character> = Set("，。、；：？！）」』】》〉〕］｝…—～·‧％,.;:?!)]}%’”〗ー々")
private let neverAtEnd: Set<Character> = Set("（「『【《〈〔［｛([{‘“〖$#")
