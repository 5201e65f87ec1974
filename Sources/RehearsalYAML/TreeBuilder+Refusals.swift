import Rehearsal

extension TreeBuilder {
    /// Goes to where the event begins, past its anchor and tag, which are reported like a tab before it; says where that is.
    mutating func reach(_ event: Event) -> SourcePosition {
        if lines != nil, event.properties == 0 { return event.start.position }
        cursor.advance(to: event.start.index)
        if frames.last?.inBrackets == true, let tab = cursor.tabThatIndents, tab.start.line != lastTabLine {
            // Outside brackets libyaml refuses it.
            faults.report(.yamlTab, .tabIndentation(at: tab))
            lastTabLine = tab.start.line
        }
        for _ in 0..<event.properties { refuseProperty() }
        // Unlike libyaml's mark, this is right even at the end of a text without a last line break.
        return cursor.position
    }

    private mutating func refuseProperty() {
        cursor.skipSpace()
        let isTag = cursor.byte == 0x21
        let start = cursor.position
        let word = cursor.takeWord()
        let range = SourceRange(start: start, end: cursor.position)
        if isTag {
            faults.report(.yamlTag, .tag(cursor.text(word), at: range))
        } else {
            faults.report(.yamlAlias, .anchorOrAlias(cursor.text(word), at: range))
        }
        cursor.skipSpace()
    }

    /// Where the last line of a block text ends that is not blank; an empty one ends with its sign.
    mutating func endOfBlock(_ text: String, _ event: Event) -> SourcePosition {
        if let lines, let end = lines.endOfText(from: event.start.position.line, to: event.end.position.line) {
            return SourcePosition(line: end.line, column: end.column)
        }
        cursor.advance(to: event.start.index)
        let isEmpty = text.allSatisfy(\.isNewline)
        var end = cursor.position
        while cursor.index < event.end.index, cursor.byte != nil {
            let isWritten = !cursor.isAtSpace
            if isEmpty, !isWritten { break }
            cursor.step()
            if isWritten { end = cursor.position }
        }
        return end
    }

    /// Reports every escape in a double-quoted text that makes a character which may not stand in a text.
    mutating func refuseEscapes(until end: Mark) {
        while cursor.index < end.index, cursor.byte != nil {
            guard cursor.byte == 0x5C else {
                cursor.step()
                continue
            }
            let start = cursor.position
            let (written, scalar) = cursor.takeEscape()
            if let scalar, isRefused(scalar) {
                let range = SourceRange(start: start, end: cursor.position)
                faults.report(.controlCharacter, .controlEscape(cursor.text(written), scalar, at: range))
            }
        }
    }

    /// Reports another document or a directive behind this one; anything else that follows is left to libyaml to refuse.
    mutating func leave(_ event: Event) -> Progress {
        if lines != nil { return .more }
        let isMarked = event.isWritten
        cursor.advance(to: event.end.index)
        cursor.skipSpace()
        while isMarked, cursor.isAtMarker(0x2E) { cursor.skipMarker() }
        guard let byte = cursor.byte else { return .complete }
        let position = cursor.position
        if byte == 0x25, position.column == 0 {
            cursor.skipToLineEnd()
            faults.report(.directive(at: SourceRange(start: position, end: cursor.position)))
        } else if cursor.isAtMarker(0x2D) {
            faults.report(.secondDocument(at: SourceRange(line: position.line, column: 0, length: 3)))
        } else if isMarked {
            faults.report(.secondDocument(at: SourceRange(line: position.line, column: position.column)))
        } else {
            return .more
        }
        return .complete
    }
}
