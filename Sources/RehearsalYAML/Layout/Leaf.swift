import Rehearsal

/// A name or value of a file, and which part of the text it covers: what is left between them is signs, blanks and remarks.
struct Leaf {
    /// One stretch, or two for a text with `|` or `>`: behind its header a remark may stand.
    let spans: [SourceRange]

    /// All leaves of a tree, in the order of the text.
    static func all(of root: Node, in source: SourceText) -> [Leaf] {
        var leaves: [Leaf] = []
        collect(root, parent: -1, in: source, into: &leaves)
        return leaves
    }

    /// True for a text with `|` or `>` at the end of a file that has no line break there, and would get one by it.
    func isOpenEnded(in source: SourceText) -> Bool {
        guard let last = spans.last, spans.count == 2, last.end.line == source.lines.count else { return false }
        return source.lines[source.lines.count - 1].isEmpty == false && !source.text(spans[0]).unicodeScalars.contains("-")
    }

    /// No deeper than the parser lets a file be.
    private static func collect(_ node: Node, parent: Int, in source: SourceText, into leaves: inout [Leaf]) {
        switch node.content {
        case .sequence(let items):
            for item in items { collect(item, parent: node.range.start.column, in: source, into: &leaves) }
        case .mapping(let entries):
            for entry in entries {
                leaves.append(Leaf(spans: [entry.key.range]))
                collect(entry.value, parent: node.range.start.column, in: source, into: &leaves)
            }
        case .scalar, .refused:
            guard node.isBlockText(in: source) else {
                leaves.append(Leaf(spans: [node.range]))
                return
            }
            let text = BlockText(source, at: node.range.start, parent: parent)
            let start = node.range.start
            let header = SourceRange(line: start.line, column: start.column, length: text.header.unicodeScalars.count)
            let end = SourcePosition(line: text.lines.upperBound, column: 0)
            leaves.append(Leaf(spans: [header, SourceRange(start: SourcePosition(line: start.line + 1, column: 0), end: end)]))
        }
    }
}

extension Node {
    /// True where it is written with `|` or `>`.
    func isBlockText(in source: SourceText) -> Bool {
        guard case .scalar(_, plain: false) = content else { return false }
        let sign = source.scalar(at: range.start)
        return sign == "|" || sign == ">"
    }

    /// True for a list or mapping in brackets.
    func hasBrackets(in source: SourceText) -> Bool {
        switch content {
        case .sequence: source.scalar(at: range.start) == "["
        case .mapping: source.scalar(at: range.start) == "{"
        case .scalar, .refused: false
        }
    }

    var isCollection: Bool {
        switch content {
        case .sequence, .mapping: true
        case .scalar, .refused: false
        }
    }

    /// How many names and values it holds.
    var leafCount: Int {
        switch content {
        case .sequence(let items): items.reduce(0) { $0 + $1.leafCount }
        case .mapping(let entries): entries.reduce(0) { $0 + 1 + $1.value.leafCount }
        case .scalar, .refused: 1
        }
    }
}
