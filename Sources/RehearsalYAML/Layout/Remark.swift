import Rehearsal

/// A comment, or the marker of a document, which is kept in the same way.
struct Remark {
    let place: SourcePosition
    let text: String
    /// True where it has its line for itself.
    let isAlone: Bool
    let isMarker: Bool
    /// How many names and values stand before it in the file.
    let leaves: Int
    /// How many spaces stand before it on its line, where it is not alone.
    let gap: Int

    /// The remarks of a text, in their order, given what stands in it otherwise.
    static func all(in source: SourceText, leaves: [Leaf]) -> [Remark] {
        var remarks: [Remark] = []
        var place = SourcePosition(line: 0, column: 0)
        for (number, leaf) in leaves.enumerated() {
            for span in leaf.spans {
                collect(
                    from: place, to: span.start, in: source, leaves: span == leaf.spans[0] ? number : number + 1, into: &remarks)
                place = span.end
            }
        }
        collect(
            from: place, to: SourcePosition(line: source.lines.count, column: 0), in: source, leaves: leaves.count, into: &remarks)
        return remarks
    }

    private static func collect(
        from start: SourcePosition, to end: SourcePosition, in source: SourceText, leaves: Int, into remarks: inout [Remark]
    ) {
        guard start < end else { return }
        for number in start.line...min(end.line, source.lines.count - 1) {
            let line = source.lines[number]
            let first = number == start.line ? start.column : 0
            let last = number == end.line ? min(end.column, line.count) : line.count
            guard first < last else { continue }
            if first == 0, isMarker(line) {
                remarks.append(
                    Remark(
                        place: SourcePosition(line: number, column: 0), text: string(line.prefix(3)), isAlone: true, isMarker: true,
                        leaves: leaves, gap: 0))
            }
            guard let sign = line[first..<last].firstIndex(of: "#") else { continue }
            let blanks = line[..<sign].reversed().prefix { $0.isBlank }
            let isAlone = blanks.count == sign
            remarks.append(
                Remark(
                    place: SourcePosition(line: number, column: sign), text: string(line[sign...]).withoutBlanksBehind,
                    isAlone: isAlone, isMarker: false, leaves: leaves,
                    gap: blanks.isEmpty || blanks.contains("\t") ? 2 : blanks.count))
        }
    }

    /// True for `---` and `...` that stand alone at the start of a line.
    private static func isMarker(_ line: [Unicode.Scalar]) -> Bool {
        let sign = string(line.prefix(3))
        return (sign == "---" || sign == "...") && (line.count == 3 || line[3].isBlank)
    }
}
