import Rehearsal

/// Slips with quotes and brackets.
extension SyntaxExplainer {
    var quotedText: Fault? {
        switch problem.words {
        case "found unexpected end of stream", "found unexpected document indicator":
            let quote = SourceLine(contextPlace.line, of: file).scalar(at: contextPlace.column)
            return Fault(
                range: here, message: "引號沒有關上", help: "在文字的最後加上「\(quote.map(String.init) ?? "\"")」",
                note: Located("引號從這裡開始", at: context))
        case "found unknown escape character":
            let length = line.scalar(at: place.column + 1) == nil ? 1 : 2
            let written = String(line.word(at: place.column).value.unicodeScalars.prefix(length))
            return Fault(
                range: SourceRange(line: place.line, column: place.column, length: length),
                message: "雙引號裡不能寫「\(written)」", help: "「\\」本身要寫成「\\\\」，或改用單引號")
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            // libyaml stops behind the letter of the escape.
            let start = max(0, place.column - 2)
            let digits = line.scalars.dropFirst(place.column).prefix(8).prefix { $0.properties.isASCIIHexDigit }
            return Fault(
                range: SourceRange(line: place.line, column: start, length: place.column - start + digits.count),
                message: "「\\」後面的字元編號不對", help: "直接寫出那個字")
        default: return nil
        }
    }

    /// Text on the same line behind a closing quote or bracket.
    var behindText: Fault? {
        guard let event = textJustBefore else { return nil }
        switch event.kind {
        case .scalar(_, .doubleQuoted): return behindQuote(of: event, help: "文字裡面的「\"」寫成「\\\"」，或改用「」")
        case .scalar(_, .singleQuoted): return behindQuote(of: event, help: "文字裡面的「'」寫成「''」")
        case .close(let kind) where !isBracket:
            return Fault(
                range: restOfLine, message: "「\(kind.closingSign)」後面還有文字", help: "用雙引號把整段內容括起來")
        default: return nil
        }
    }

    private func behindQuote(of event: Event, help: Message) -> Fault {
        let start = event.start.position
        let note = Located<Message>("引號從這裡開始", at: SourceRange(line: start.line, column: start.column))
        if start.line < place.line {
            return Fault(range: restOfLine, message: "前面的引號可能沒有關上", help: "在那段文字的最後加上引號", note: note)
        }
        return Fault(range: restOfLine, message: "結束的引號後面還有文字", help: help, note: note)
    }

    private var isBracket: Bool { sign == "]" || sign == "}" }

    /// A closing bracket that closes nothing.
    var strayBracket: Fault? {
        guard let sign, isBracket else { return nil }
        return Fault(range: here, message: "多了一個「\(String(sign))」", help: "刪掉它，或補上開頭的括號")
    }

    var brackets: Fault? {
        switch problem.words {
        case "did not find expected ',' or ']'": return unclosed(.sequence, at: context)
        case "did not find expected ',' or '}'": return unclosed(.mapping, at: context)
        case "did not find expected node content":
            if let open = before.bracket {
                if sign == nil { return unclosed(open.value, at: open.range) }
                if sign == ":" { return .missingKey(at: here) }
                if sign == "," { return Fault(range: here, message: "逗號前面少了內容", help: "刪掉多的逗號，或補上內容") }
                if sign == "-" { return Fault(range: here, message: "括號裡的清單不能用「-」", help: "用逗號隔開每一項") }
                if isBracket { return unclosed(open.value, at: open.range) }
            } else if let fault = strayBracket {
                return fault
            }
            return sign.map { .cannotStart(String($0), at: here) }
        default: return nil
        }
    }

    private func unclosed(_ kind: Event.Collection, at open: SourceRange) -> Fault {
        Fault(
            range: here, message: "「\(kind.openingSign)」沒有關上，或是少了逗號", help: "每一項用逗號隔開，最後加上「\(kind.closingSign)」",
            note: Located("括號從這裡開始", at: open))
    }
}

extension Event.Collection {
    var openingSign: String { self == .sequence ? "[" : "{" }
    var closingSign: String { self == .sequence ? "]" : "}" }
}
