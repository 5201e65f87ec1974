import Rehearsal

/// Says in an author's terms what libyaml could not read, where, and what to write instead.
///
/// libyaml stops at one place with one of some fifty phrases; the same phrase comes from different slips, which the text at that
/// place and what was read before it tell apart. What none of them fits gets a general message.
struct SyntaxExplainer {
    let problem: Problem
    let before: Before
    /// Where libyaml stopped, and where that began which it could not finish; neither lies past the end of the text.
    let place: SourcePosition
    let contextPlace: SourcePosition
    /// The line on which libyaml stopped.
    let line: SourceLine
    let file: SourceFile

    init(_ problem: Problem, in file: SourceFile, end: Mark, after before: Before) {
        self.problem = problem
        self.before = before
        self.file = file
        // At the end of a text without a last line break libyaml counts one more line.
        place = problem.mark.index >= end.index ? end.position : problem.mark.position
        contextPlace = problem.contextMark.index >= end.index ? end.position : problem.contextMark.position
        line = SourceLine(place.line, of: file)
    }

    /// Nil if an alias, anchor or tag that was refused already is what libyaml stumbles over.
    func explain() -> Fault? {
        let fault = refusedSign ?? quotedText ?? layout ?? brackets ?? colons
        if let fault { return fault }
        if let event = textJustBefore, event.kind.isAlias || event.properties > 0 { return nil }
        return Fault(range: here, message: "這裡的寫法讀不懂", help: "檢查這一行的冒號、引號、括號和縮排")
    }

    /// The sign at which libyaml stopped; nothing at the end of a line.
    var sign: Unicode.Scalar? { line.scalar(at: place.column) }

    var here: SourceRange { SourceRange(line: place.line, column: place.column, length: sign == nil ? 0 : 1) }

    var context: SourceRange { SourceRange(line: contextPlace.line, column: contextPlace.column) }

    var restOfLine: SourceRange { line.rest(from: place.column) }

    /// The text that ended on this line just before the sign, with nothing but blanks between.
    var textJustBefore: Event? {
        guard let event = before.event, event.end.position.line == place.line,
            line.isBlank(from: event.end.position.column, to: place.column)
        else { return nil }
        return event
    }

    /// Anchors, tags and directives that are not even well-formed, signs that begin nothing, and tabs.
    private var refusedSign: Fault? {
        switch problem.words {
        case "found a tab character where an indentation space is expected", "found a tab character that violates indentation":
            return .tabIndentation(at: here)
        case "found character that cannot start any token":
            guard let sign else { return nil }
            return sign == "\t" ? .tabIndentation(at: here) : .cannotStart(String(sign), at: here)
        case "mapping keys are not allowed in this context":
            return .cannotStart("?", at: here)
        default: break
        }
        let start = SourceLine(contextPlace.line, of: file)
        let word = start.word(at: contextPlace.column)
        switch problem.context {
        case "while scanning an anchor", "while scanning an alias":
            return .anchorOrAlias(word.value, at: word.range)
        case "while scanning a tag", "while parsing a tag":
            return .tag(word.value, at: word.range)
        case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive",
            "while parsing a %TAG directive", "while scanning a tag directive", "while parsing a tag directive":
            return .directive(at: start.rest(from: contextPlace.column))
        default:
            return problem.words == "found undefined tag handle" ? .tag(word.value, at: word.range) : nil
        }
    }
}
