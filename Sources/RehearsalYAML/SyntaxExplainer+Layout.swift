import Rehearsal

/// Slips in how lines follow each other: indentation, lists, and texts over several lines.
extension SyntaxExplainer {
    var layout: Fault? {
        switch problem.words {
        case "did not find expected key", "did not find expected <document start>":
            return behindText ?? strayBracket ?? lineOfAnotherKind(inList: false)
        case "did not find expected '-' indicator":
            return behindText ?? strayBracket ?? lineOfAnotherKind(inList: true)
        case "block sequence entries are not allowed in this context":
            return behindText ?? Fault(range: here, message: "「-」清單不能和前面的文字寫在同一行", help: "從下一行開始寫清單；如果是文字，用雙引號括起來")
        case "did not find expected comment or line break":
            let start = SourceLine(contextPlace.line, of: file).scalar(at: contextPlace.column)
            return Fault(
                range: restOfLine, message: "「\(start.map(String.init) ?? "|")」後面不能直接接文字",
                help: "從下一行開始寫內容，前面多空兩格；如果是文字的一部分，用雙引號括起來")
        case "found an indentation indicator equal to 0":
            return Fault(range: here, message: "這裡的縮排數字不能是 0", help: "刪掉這個數字")
        default: return nil
        }
    }

    /// A line that begins where no part of what surrounds it can.
    private func lineOfAnotherKind(inList: Bool) -> Fault? {
        if sign == ":" { return .missingKey(at: here) }
        guard line.indentation == place.column else { return nil }
        if sign == "-", line.scalar(at: place.column + 1).map({ !$0.isBlank }) == true {
            return .spaceMissing(after: "-", at: here)
        }
        guard !problem.context.isEmpty, place.column == contextPlace.column else {
            return .misaligned(at: restOfLine, level: problem.context.isEmpty ? nil : context)
        }
        if inList { return .missingDash(at: restOfLine, list: context) }
        return Fault(
            range: restOfLine, message: "同一層不能有名稱又有「-」", help: "清單寫在它的名稱下面，前面多空兩格",
            note: Located("這一層從這裡開始", at: context))
    }
}
