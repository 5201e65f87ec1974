/// Where the texts of a document stand, so that a `#` in one is not taken for a comment.
struct WrittenTexts {
    private struct Stretch {
        let range: SourceRange
        /// A block text begins below the line of its sign, on which a comment may stand.
        let isBlock: Bool
    }

    /// In the order written; none overlaps another.
    private let stretches: [Stretch]

    init(in document: Node?, of file: SourceFile) {
        stretches = document?.textRanges.map { Stretch(range: $0, isBlock: Self.isBlock($0, file)) } ?? []
    }

    /// O(log texts).
    func contains(_ position: SourcePosition) -> Bool {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].range.start <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return false }
        let last = stretches[low - 1]
        if last.isBlock, position.line == last.range.start.line { return false }
        return position < last.range.end
    }

    private static func isBlock(_ range: SourceRange, _ file: SourceFile) -> Bool {
        guard range.end.line > range.start.line, let line = file.line(range.start.line) else { return false }
        let first = line.unicodeScalars.dropFirst(range.start.column).first
        return first == "|" || first == ">"
    }
}

extension Node {
    /// Where every key and text stands, in the order written.
    fileprivate var textRanges: [SourceRange] {
        switch content {
        case .refused, .scalar: [range]
        case .sequence(let items): items.flatMap(\.textRanges)
        case .mapping(let entries): entries.flatMap { [$0.key.range] + $0.value.textRanges }
        }
    }
}
