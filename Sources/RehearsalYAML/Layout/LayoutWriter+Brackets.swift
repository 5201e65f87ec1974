import Rehearsal

extension LayoutWriter {
    /// How a list or mapping in brackets is laid out.
    enum Form {
        case line(String)
        /// As a list or mapping without brackets.
        case lines
        /// On the lines that its author chose, because remarks stand on them.
        case asWritten
    }

    func form(_ node: Node, behind cells: Int) -> Form {
        let (start, end) = (node.range.start, node.range.end)
        if remarks.indices.contains(nextRemark), remarks[nextRemark].place < end { return .asWritten }
        let isSpokenOf = remarkBehind(line: end.line, leaves: leaves + node.leafCount) != nil || isBelowRemark(start.line)
        guard let text = onOneLine(node) else { return isSpokenOf ? .asWritten : .lines }
        if cells + cellWidth(text) <= Self.width || node.leafCount == 0 || (isSpokenOf && start.line == end.line) {
            return .line(text)
        }
        return isSpokenOf ? .asWritten : .lines
    }

    mutating func brackets(_ node: Node, _ form: Form, in indentation: Int) {
        switch form {
        case .line(let text): put(text)
        case .asWritten: asWritten(node, in: indentation)
        case .lines: return
        }
        leaves += node.leafCount
        takeRemarkBehind(line: node.range.end.line)
    }

    /// Nil where a text in it goes over several lines.
    private func onOneLine(_ node: Node) -> String? {
        switch node.content {
        case .scalar, .refused:
            return node.range.start.line == node.range.end.line ? source.text(node.range) : nil
        case .sequence(let items):
            let parts = items.compactMap(onOneLine)
            return parts.count == items.count ? "[" + parts.joined(separator: ", ") + "]" : nil
        case .mapping(let entries):
            let parts = entries.compactMap { entry in
                onOneLine(entry.value).map { source.text(entry.key.range) + ": " + $0 }
            }
            guard parts.count == entries.count else { return nil }
            let pairs = parts.joined(separator: ", ")
            // A pair in a list may do without braces.
            return node.hasBrackets(in: source) ? "{" + pairs + "}" : pairs
        }
    }

    /// Keeps each line, set in by two for each bracket that is open.
    private mutating func asWritten(_ node: Node, in indentation: Int) {
        let (start, end) = (node.range.start, node.range.end)
        var rest = Leaf.all(of: node, in: source).flatMap(\.spans)[...]
        var depth = 0
        var isParted = false
        for number in start.line...end.line {
            let columns = (number == start.line ? start.column : 0)..<(number == end.line ? end.column : source.lines[number].count)
            rest = rest.drop { $0.end.line < number }
            let isWithinText = rest.first.map { $0.start.line < number } ?? false
            let texts = rest.prefix { $0.start.line <= number }
            let isQuoted = texts.last.map { $0.end.line > number && self.isQuoted($0.start) } ?? false
            let line = continued(source.text(number, columns), isQuoted)
            let text = number == start.line ? line : line.withoutBlanksBefore
            let closes = !isWithinText && (text.first == "]" || text.first == "}")
            if number == start.line {
                put(text)
            } else if !text.isEmpty {
                if isParted { putLine("") }
                putLine(spaces(indentation + 2 * max(1, closes ? depth - 1 : depth)) + text)
            } else if isWithinText {
                putLine("")
            }
            isParted = text.isEmpty && !isWithinText
            depth += bracketsOpened(on: number, columns, besides: texts)
        }
        while remarks.indices.contains(nextRemark), remarks[nextRemark].place < end { nextRemark += 1 }
    }

    /// How many more brackets open than close on a line, outside its texts and its remark.
    private func bracketsOpened(on number: Int, _ columns: Range<Int>, besides texts: ArraySlice<SourceRange>) -> Int {
        var texts = texts
        var opened = 0
        for column in columns {
            let place = SourcePosition(line: number, column: column)
            texts = texts.drop { $0.end <= place }
            if let text = texts.first, text.start <= place { continue }
            switch source.lines[number][column] {
            case "[", "{": opened += 1
            case "]", "}": opened -= 1
            case "#": return opened
            default: continue
            }
        }
        return opened
    }
}
