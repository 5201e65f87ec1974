import Rehearsal

/// Writes a tree anew in the project's layout, word for word as its author wrote it and in the same order.
///
/// Only blanks, line breaks, and brackets that turn into lines change. Whatever has a remark in it or behind it keeps its lines, so
/// that a remark always speaks of what it spoke of before.
struct LayoutWriter {
    /// Cells in a line of brackets; a longer one is written as lines.
    static let width = 132

    let source: SourceText
    let remarks: [Remark]
    /// Lines within a text that are blank.
    private let coveredBlanks: Set<Int>
    private let loneRemarks: Set<Int>
    /// The last answer of `columnOfNextContent`, which holds for all remarks before that line.
    private var nextContent = (line: -1, column: -1)
    /// The next remark to write.
    var nextRemark = 0
    /// How many names and values have been written.
    var leaves = 0
    /// The author's line of what has been written last.
    var lastLine = -1
    private var lines: [String] = []
    /// The line that is being written; nil before anything is.
    private var line: String?
    private var hasRemark = false
    /// True until something stands below what was opened last, so that no blank line comes first.
    private var isOpening = true

    init(_ source: SourceText, leaves: [Leaf]) {
        self.source = source
        remarks = Remark.all(in: source, leaves: leaves)
        loneRemarks = Set(remarks.filter(\.isAlone).map(\.place.line))
        coveredBlanks = Set(
            leaves.flatMap(\.spans).filter { $0.start.line < $0.end.line }.flatMap { span in
                ((span.start.column == 0 ? span.start.line : span.start.line + 1)..<span.end.line).filter(source.isBlank)
            })
    }

    /// The lines of the whole file.
    mutating func write(_ root: Node) -> [String] {
        value(root, in: -2, column: -1, after: nil)
        while nextRemark < remarks.count { takeRemark(in: 0) }
        endLine()
        return lines
    }

    // MARK: Lines

    /// Begins a line, after a blank one if its author left one and something stands above it.
    mutating func begin(in indentation: Int, at place: SourcePosition) {
        endLine()
        let isParted = source.beginsLine(place) && place.line > 0 && isBlank(place.line - 1)
        if isParted, !isOpening { lines.append("") }
        line = spaces(indentation)
        isOpening = false
    }

    mutating func put(_ text: String) {
        line = (line ?? "") + text
        isOpening = false
    }

    /// A further line of the same value, as it is.
    mutating func putLine(_ text: String) {
        endLine()
        line = text
        isOpening = false
    }

    /// What stands below comes first in what was opened.
    mutating func open() { isOpening = true }

    var cells: Int { cellWidth(line ?? "") }

    /// Whether a remark stands alone above a line, which then speaks of this line.
    func isBelowRemark(_ number: Int) -> Bool {
        var above = number - 1
        while above >= 0, source.isBlank(above) { above -= 1 }
        return loneRemarks.contains(above)
    }

    private func isBlank(_ number: Int) -> Bool { source.isBlank(number) && !coveredBlanks.contains(number) }

    private mutating func endLine() {
        if let line { lines.append(line) }
        line = nil
        hasRemark = false
    }

    // MARK: Remarks

    /// Writes the next remark: behind the line where it stood behind something, else on a line of its own.
    mutating func takeRemark(in indentation: Int) {
        let remark = remarks[nextRemark]
        nextRemark += 1
        lastLine = remark.place.line
        if remark.isAlone || hasRemark || line == nil {
            begin(in: remark.isMarker ? 0 : indentation, at: remark.place)
            put(remark.text)
            hasRemark = !remark.isMarker
        } else {
            let wasOpening = isOpening
            put(spaces(remark.gap) + remark.text)
            (hasRemark, isOpening) = (true, wasOpening)
        }
    }

    /// Writes the remarks that stand before a place; true if there were any.
    mutating func takeRemarks(before place: SourcePosition, in indentation: Int) -> Bool {
        let first = nextRemark
        while nextRemark < remarks.count, remarks[nextRemark].place < place { takeRemark(in: indentation) }
        return nextRemark > first
    }

    /// The remark behind what has just been written up to that line.
    func remarkBehind(line: Int, leaves: Int) -> Remark? {
        guard remarks.indices.contains(nextRemark) else { return nil }
        let remark = remarks[nextRemark]
        return !remark.isAlone && remark.place.line == line && remark.leaves == leaves ? remark : nil
    }

    /// Writes the remark that stands behind a value which ends on that line.
    mutating func takeRemarkBehind(line: Int) {
        lastLine = line
        if remarkBehind(line: line, leaves: leaves) != nil { takeRemark(in: 0) }
    }

    /// Writes the remarks below the last part of a list or mapping that are set in as far as it is, and further than what comes next.
    mutating func takeRemarksBelow(column: Int, in indentation: Int) {
        while remarks.indices.contains(nextRemark) {
            let remark = remarks[nextRemark]
            let between = (min(lastLine, remark.place.line - 1) + 1)..<remark.place.line
            guard remark.isAlone, !remark.isMarker, between.allSatisfy({ source.isBlank($0) || loneRemarks.contains($0) }),
                remark.place.column >= column, remark.place.column > columnOfNextContent(after: remark.place.line)
            else { return }
            takeRemark(in: indentation)
        }
    }

    /// Where the next line begins that is neither blank nor a remark; -1 where there is none before the document's end.
    private mutating func columnOfNextContent(after line: Int) -> Int {
        if line < nextContent.line { return nextContent.column }
        var number = line + 1
        while number < source.lines.count, source.isBlank(number) || loneRemarks.contains(number) { number += 1 }
        nextContent = (number, number < source.lines.count ? source.indentation(number) : -1)
        return nextContent.column
    }
}
