import Rehearsal

/// Puts libyaml's events together into one tree, and reports what authors may not write.
///
/// The tree grows on a stack of its own of at most 32 frames. O(1) for each event, besides reading the text once.
struct TreeBuilder {
    enum Progress {
        case more, complete, givenUp
    }

    static let maximumDepth = 32

    let faults: FaultLog
    /// Set where the text holds nothing for whose sake each event's place in it must be looked up.
    let lines: LineTable?
    var cursor: SourceCursor
    private(set) var frames: [Frame] = []
    private(set) var root: Node?
    private var last = Before()
    /// The end of the last thing written: a block collection ends with its last part, not where libyaml notices its end.
    private var lastEnd = SourcePosition(line: 0, column: 0)
    /// The line of the last tab that was reported; several events may begin after one.
    var lastTabLine = -1

    init(file: SourceFile, start: Int, faults: FaultLog, lines: LineTable?) {
        self.faults = faults
        self.lines = lines
        cursor = SourceCursor(file.bytes, offset: start)
    }

    /// What was read last.
    var before: Before {
        var before = last
        before.frames = frames
        return before
    }

    mutating func take(_ event: Event) -> Progress {
        switch event.kind {
        case .streamStart, .documentStart: break
        case .streamEnd: return .complete
        case .documentEnd: return leave(event)
        case .alias: takeAlias(event)
        case .scalar(let text, let style): takeScalar(text, style, event)
        case .open(let kind, let inBrackets):
            guard open(kind, inBrackets: inBrackets, event) else { return .givenUp }
        case .close: close(event)
        }
        if event.isWritten { last.event = event }
        return .more
    }

    // MARK: Texts

    private mutating func takeScalar(_ text: String, _ style: Event.Style, _ event: Event) {
        let start = reach(event)
        let questionMark = lines == nil ? cursor.questionMarkBefore : nil
        let end = !event.isWritten ? start : style == .block ? endOfBlock(text, event) : event.end.position
        if style == .doubleQuoted, text.unicodeScalars.contains(where: isRefused) {
            cursor.advance(to: event.start.index)
            refuseEscapes(until: event.end)
        }
        let range = SourceRange(start: min(start, end), end: end)
        lastEnd = end
        switch frames.last?.turn {
        case .key:
            last.role = .key
            takeKey(Located(text, at: range), style, questionMark: questionMark, isRefused: event.properties > 0)
        case .value:
            last.role = .value
            add(Node(.scalar(text, plain: style == .plain), at: range))
        case .item:
            last.role = .item
            add(Node(.scalar(text, plain: style == .plain), at: range))
        case nil:
            last.role = .root
            // A document of which nothing is written has an empty text all the same.
            if event.isWritten { root = Node(.scalar(text, plain: style == .plain), at: range) }
        }
    }

    private mutating func takeKey(_ key: Located<String>, _ style: Event.Style, questionMark: SourceRange?, isRefused: Bool) {
        if let questionMark {
            refuseKey(.yamlSyntax, .cannotStart("?", at: questionMark))
        } else if key.value.isEmpty, style == .plain, isRefused {
            // Its anchor or tag, which took the name with it, has been reported.
            setTurn(.value(of: nil))
        } else if key.value.isEmpty, style == .plain {
            refuseKey(.yamlSyntax, .missingKey(at: SourceRange(line: key.range.start.line, column: key.range.start.column)))
        } else if key.value == "<<", style == .plain {
            refuseKey(.yamlAlias, .mergeKey(at: key.range))
        } else if let first = frames.last?.place(of: key.value) {
            refuseKey(.duplicateKey, .duplicateKey(key, first: first))
        } else {
            setTurn(.value(of: key))
        }
    }

    /// The value will be read for its faults and then be dropped.
    private mutating func refuseKey(_ rule: Rule, _ fault: @autoclosure () -> Fault) {
        faults.report(rule, fault())
        setTurn(.value(of: nil))
    }

    private mutating func setTurn(_ turn: Frame.Turn) { frames[frames.count - 1].turn = turn }

    private mutating func takeAlias(_ event: Event) {
        _ = reach(event)
        cursor.advance(to: event.start.index)
        let range = SourceRange(start: event.start.position, end: event.end.position)
        let offset = cursor.offset
        cursor.advance(to: event.end.index)
        faults.report(.yamlAlias, .anchorOrAlias(cursor.text(offset..<cursor.offset), at: range))
        lastEnd = range.end
        add(Node(.refused, at: range))
    }

    // MARK: Collections

    /// False if there are too many levels already.
    private mutating func open(_ kind: Event.Collection, inBrackets: Bool, _ event: Event) -> Bool {
        let start = reach(event)
        let here = SourceRange(line: start.line, column: start.column)
        guard frames.count < Self.maximumDepth else {
            faults.report(.tooDeep(Self.maximumDepth, at: here))
            return false
        }
        if case .key = frames.last?.turn { faults.report(.yamlSyntax, .collectionAsKey(at: here)) }
        var frame = Frame(kind, inBrackets: inBrackets, start: start)
        frame.hasBracket = inBrackets && event.isWritten
        frames.append(frame)
        return true
    }

    private mutating func close(_ event: Event) {
        guard let frame = frames.popLast() else { return }
        if frame.inBrackets {
            _ = reach(event)
            lastEnd = event.end.position
        }
        add(frame.node(end: lastEnd))
    }

    private mutating func add(_ node: Node) {
        if frames.isEmpty {
            root = node
        } else {
            frames[frames.count - 1].add(node)
        }
    }
}
