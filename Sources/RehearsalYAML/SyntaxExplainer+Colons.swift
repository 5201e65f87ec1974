import Rehearsal

/// Slips with colons: one too many, none, or one that does not count.
extension SyntaxExplainer {
    var colons: Fault? {
        switch problem.words {
        case "could not find expected ':'": return missingColon(from: contextPlace)
        case "found unexpected ':'": return .spaceMissing(after: ":", at: here)
        case "mapping values are not allowed in this context": return colonTooMany
        default: return nil
        }
    }

    private var colonTooMany: Fault {
        guard let event = textJustBefore, case .scalar(_, let style) = event.kind, event.start.position.line < place.line else {
            return colonInText(nil)
        }
        let start = event.start.position
        let note = Located<Message>("前面的內容從這裡開始", at: SourceRange(line: start.line, column: start.column))
        switch before.role {
        case .root, .key: return style.isQuoted ? colonInText(note) : missingColon(from: start)
        case .item: return colonInText(note)
        case .value:
            if let fault = fullWidthColon(in: SourceLine(start.line, of: file), from: start.column) { return fault }
            let key = SourceRange(line: place.line, column: line.indentation, length: place.column - line.indentation)
            return Fault(
                range: key, message: "這一行比上一個名稱縮排得深，但那個名稱後面已經有內容了",
                help: "和上一個名稱對齊；如果還是同一段文字，用雙引號把整段括起來", note: note)
        }
    }

    /// A full-width colon where a name should end; nil where the line has none.
    private func fullWidthColon(in line: SourceLine, from start: Int) -> Fault? {
        line.column(of: "：", from: start).map { column in
            Fault(
                range: SourceRange(line: line.number, column: column), message: "這一行少了半形的「:」，全形的「：」不算",
                help: "改成半形的「:」，後面空一格；如果接續上一行的文字，前面多空兩格")
        }
    }

    private func colonInText(_ note: Located<Message>?) -> Fault {
        Fault(range: here, message: "內容裡的「:」會被當成名稱的冒號", help: "用雙引號把整段內容括起來", note: note)
    }

    /// A line that should name something: with a full-width colon, with no blank after a sign, or with no colon at all.
    private func missingColon(from start: SourcePosition) -> Fault {
        let line = SourceLine(start.line, of: file)
        let first = line.scalar(at: start.column)
        let isDash = first == "-" && line.scalar(at: start.column + 1).map { !$0.isBlank } == true
        if isDash {
            return .spaceMissing(after: "-", at: SourceRange(line: start.line, column: start.column))
        }
        if first == "!" {
            let tag = line.word(at: start.column)
            return .tag(tag.value, at: tag.range)
        }
        if let fault = fullWidthColon(in: line, from: start.column) { return fault }
        if let column = line.column(of: ":", from: start.column, where: { $0.map { !$0.isBlank } ?? false }) {
            return Fault(
                range: SourceRange(line: start.line, column: column), message: "「:」後面少了空白",
                help: "在「:」後面空一格；如果接續上一行的文字，前面多空兩格")
        }
        if let list = before.list(inColumn: start.column) {
            return .missingDash(at: line.rest(from: start.column), list: list)
        }
        return Fault(
            range: line.rest(from: start.column), message: "這一行少了冒號", help: "寫成「名稱: 內容」；如果接續上一行的文字，前面多空兩格")
    }
}
