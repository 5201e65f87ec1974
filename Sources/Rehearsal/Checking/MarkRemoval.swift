extension ResponseDocument.Mark {
    /// Takes a mark of zero out of its list, with the sign that parts it from its neighbour.
    ///
    /// Nil where nothing would be left of the list, and where more than the mark stands on its lines.
    static func removal(of place: Int, from marks: [Self], in file: SourceFile) -> Fix? {
        guard let kept = marks.firstIndex(where: { $0.mark.value != 0 }) else { return nil }
        let mark = marks[place]
        if mark.standsAlone(in: file) { return .removingLine(mark.range.start.line) }
        let neighbour = marks[place < kept ? place + 1 : place - 1]
        let (first, second) = place < kept ? (mark, neighbour) : (neighbour, mark)
        let between = SourceRange(start: first.range.end, end: second.range.start)
        guard first.range.start.line == second.range.end.line,
            file.text(in: between)?.filter({ $0 != " " }) == ","
        else { return nil }
        let range =
            place < kept
            ? SourceRange(start: mark.range.start, end: neighbour.range.start)
            : SourceRange(start: neighbour.range.end, end: mark.range.end)
        return .replacing(range, by: "")
    }

    private var range: SourceRange { SourceRange(start: element.range.start, end: mark.range.end) }

    private func standsAlone(in file: SourceFile) -> Bool {
        guard range.start.line == range.end.line, let line = file.line(range.start.line) else { return false }
        return line.filter { $0 != " " } == file.text(in: range)?.filter { $0 != " " }
    }
}
