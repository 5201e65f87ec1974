import Rehearsal

extension LayoutWriter {
    /// The sign after which a value stands.
    enum Sign {
        case colon, dash
    }

    /// Writes a value behind its sign. `indentation` is that of the line with the sign, `column` the author's for what it is part of.
    mutating func value(_ node: Node, in indentation: Int, column: Int, after sign: Sign?) {
        let inner = indentation + 2
        open()
        let isParted = takeRemarks(before: node.range.start, in: inner) || sign == nil
        if case .scalar("", plain: true) = node.content {
            put("")
            leaves += 1
            takeRemarkBehind(line: node.range.end.line)
            return
        }
        let form = node.hasBrackets(in: source) ? form(node, behind: isParted ? inner : cells + 1) : .lines
        if case .lines = form, node.isCollection {
            lines(of: node, in: inner, isBeside: sign == .dash && !isParted)
            return
        }
        if isParted { begin(in: inner, at: node.range.start) } else { put(" ") }
        if node.isCollection { brackets(node, form, in: indentation) } else { text(node, in: inner, column: column) }
    }

    private mutating func lines(of node: Node, in indentation: Int, isBeside: Bool) {
        if isBeside { put(" ") }
        switch node.content {
        case .mapping(let entries): self.entries(entries, of: node, in: indentation, isBeside: isBeside)
        case .sequence(let items): self.items(items, of: node, in: indentation, isBeside: isBeside)
        case .scalar, .refused: break
        }
    }

    private mutating func entries(_ entries: [Node.Entry], of node: Node, in indentation: Int, isBeside: Bool) {
        let column = node.range.start.column
        for (number, entry) in entries.enumerated() {
            let isParted = takeRemarks(before: entry.key.range.start, in: indentation)
            if !isBeside || number > 0 || isParted { begin(in: indentation, at: entry.key.range.start) }
            put(source.text(entry.key.range) + ":")
            leaves += 1
            value(entry.value, in: indentation, column: column, after: .colon)
        }
        if !node.hasBrackets(in: source) { takeRemarksBelow(column: column, in: indentation) }
    }

    private mutating func items(_ items: [Node], of node: Node, in indentation: Int, isBeside: Bool) {
        let hasBrackets = node.hasBrackets(in: source)
        var last = node.range.start
        for (number, item) in items.enumerated() {
            let dash = hasBrackets ? item.range.start : dash(from: last, to: item.range.start, column: node.range.start.column)
            let isParted = takeRemarks(before: dash, in: indentation)
            if !isBeside || number > 0 || isParted { begin(in: indentation, at: dash) }
            put("-")
            value(item, in: indentation, column: node.range.start.column, after: .dash)
            last = item.range.end
        }
        if !hasBrackets { takeRemarksBelow(column: node.range.start.column, in: indentation) }
    }

    /// Where the dash of an item stands: in the list's column, and not within a remark.
    private func dash(from start: SourcePosition, to end: SourcePosition, column: Int) -> SourcePosition {
        var number = start.line
        while number < end.line {
            let place = SourcePosition(line: number, column: column)
            if place >= start, source.scalar(at: place) == "-", source.beginsLine(place) || number == start.line { return place }
            number += 1
        }
        return SourcePosition(line: end.line, column: column)
    }

    // MARK: Texts

    private mutating func text(_ node: Node, in indentation: Int, column: Int) {
        leaves += 1
        if node.isBlockText(in: source) { return blockText(node, in: indentation, column: column) }
        let (start, end) = (node.range.start, node.range.end)
        guard start.line < end.line else {
            put(source.text(node.range))
            return takeRemarkBehind(line: end.line)
        }
        let isQuoted = isQuoted(start)
        put(continued(source.text(start.line, from: start.column), isQuoted))
        for number in (start.line + 1)..<end.line {
            let rest = continued(source.text(number, from: 0).withoutBlanksBefore, isQuoted)
            putLine(rest.isEmpty ? "" : spaces(indentation) + rest)
        }
        putLine(spaces(indentation) + source.text(end.line, 0..<end.column).withoutBlanksBefore)
        takeRemarkBehind(line: end.line)
    }

    func isQuoted(_ start: SourcePosition) -> Bool { source.scalar(at: start) == "\"" || source.scalar(at: start) == "'" }

    /// A line of a text that goes on: blanks at its end mean nothing, unless they are escaped.
    func continued(_ line: String, _ isQuoted: Bool) -> String {
        let trimmed = line.withoutBlanksBehind
        return isQuoted && trimmed.unicodeScalars.last == "\\" ? line : trimmed
    }

    private mutating func blockText(_ node: Node, in indentation: Int, column: Int) {
        let block = BlockText(source, at: node.range.start, parent: column)
        put(block.laidOutHeader)
        takeRemarkBehind(line: node.range.start.line)
        for number in block.lines {
            let rest = source.text(number, from: block.indentation)
            putLine(rest.isEmpty ? "" : spaces(indentation) + rest)
        }
        lastLine = max(lastLine, block.lines.upperBound - 1)
    }
}
