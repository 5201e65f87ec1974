import Rehearsal

/// Takes the lines of a catalogue one after another and makes entries of them.
struct POReader {
    /// The text to which the next quoted piece belongs.
    private enum Part {
        case context, source, plural
        case translation(Int)
        case previousContext, previousSource, previousPlural
    }

    /// False where only translations are wanted: then comments, references and entries that stand twice are not looked at.
    private let isThorough: Bool
    private(set) var entries: [POEntry] = []
    private(set) var faults: [POFile.Fault] = []
    /// The entry that has begun.
    private(set) var pending = POEntry(source: "")
    private var part: Part?
    private var text: [UInt8] = []
    private var hasSource = false
    private var hasTranslation = false
    /// Whether a line of the entry could not be read, so that what seems to be missing may be there.
    private var isFaulty = false
    private var previous: (context: String?, source: String?, plural: String?) = (nil, nil, nil)
    private var seen: Set<POEntry.Key> = []
    private var line = -1

    init(isThorough: Bool) { self.isThorough = isThorough }

    mutating func take(_ bytes: ArraySlice<UInt8>) {
        line += 1
        var bytes = bytes
        if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
        bytes = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let first = bytes.first else { return }
        guard first == UInt8(ascii: "#") else { return statement(bytes, obsolete: false) }
        switch bytes.dropFirst().first {
        case UInt8(ascii: "~"):
            let rest = bytes.dropFirst(2).drop { $0 == UInt8(ascii: " ") }
            if rest.first == UInt8(ascii: "|") {
                beginIfWhole()
                pending.isObsolete = true
                before(rest.dropFirst())
            } else if !rest.isEmpty {
                statement(rest, obsolete: true)
            }
        case UInt8(ascii: "|"):
            beginIfWhole()
            before(bytes.dropFirst(2))
        default:
            beginIfWhole()
            comment(bytes.dropFirst())
        }
    }

    /// Ends the last entry.
    mutating func finish() {
        line += 1
        if hasSource || hasTranslation || pending.context != nil || part != nil { close() }
    }

    private mutating func comment(_ rest: ArraySlice<UInt8>) {
        endPart()
        guard isThorough || rest.first == UInt8(ascii: ",") else { return }
        let text = String(decoding: rest, as: UTF8.self)
        switch rest.first {
        case UInt8(ascii: "."): pending.notes.append(behindSign(text))
        case UInt8(ascii: ":"): pending.references.append(behindSign(text))
        case UInt8(ascii: ","):
            pending.flags += text.dropFirst().split(separator: ",").map { String($0.drop { $0 == " " }) }
        default: pending.comments.append(text)
        }
    }

    private func behindSign(_ text: String) -> String {
        let rest = text.dropFirst()
        return String(rest.first == " " ? rest.dropFirst() : rest)
    }

    /// A line of what the entry said before.
    private mutating func before(_ bytes: ArraySlice<UInt8>) {
        let bytes = bytes.drop { $0 == UInt8(ascii: " ") }
        if bytes.first == UInt8(ascii: "\"") {
            append(bytes)
        } else if let rest = after("msgctxt", bytes) {
            begin(.previousContext, rest)
        } else if let rest = after("msgid_plural", bytes) {
            begin(.previousPlural, rest)
        } else if let rest = after("msgid", bytes) {
            begin(.previousSource, rest)
        } else {
            fault("看不懂這一行")
        }
    }

    private mutating func statement(_ bytes: ArraySlice<UInt8>, obsolete: Bool) {
        if bytes.first == UInt8(ascii: "\"") {
            if part != nil {
                append(bytes)
            } else if !isFaulty {
                fault("這段文字前面少了 msgid 或 msgstr")
            }
        } else if let rest = after("msgctxt", bytes) {
            if hasSource { close() }
            begin(.context, rest)
        } else if let rest = after("msgid_plural", bytes) {
            begin(.plural, rest)
        } else if let rest = after("msgid", bytes) {
            if hasSource { close() }
            hasSource = true
            pending.lines = .init(source: line, translation: line, last: line)
            begin(.source, rest)
        } else if let rest = after("msgstr", bytes) {
            translation(rest)
        } else {
            fault("看不懂這一行")
        }
        if obsolete { pending.isObsolete = true }
    }

    private mutating func translation(_ bytes: ArraySlice<UInt8>) {
        endPart()
        if !hasSource, !isFaulty { fault("這個 msgstr 前面少了 msgid") }
        var rest = bytes
        var form = 0
        if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
            form = Int(String(decoding: rest[rest.startIndex + 1..<close], as: UTF8.self)) ?? -1
            rest = rest[(close + 1)...].drop { $0 == UInt8(ascii: " ") }
        }
        if !hasTranslation {
            pending.translations = []
            pending.lines?.translation = line
        }
        if form != pending.translations.count { fault("msgstr 的編號要從 0 開始，一個接一個") }
        pending.translations.append("")
        hasTranslation = true
        begin(.translation(pending.translations.count - 1), rest)
    }

    /// The rest of a line behind a keyword; nil where it does not begin with it.
    private func after(_ keyword: StaticString, _ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let isThere = keyword.withUTF8Buffer { bytes.starts(with: $0) }
        guard isThere else { return nil }
        let rest = bytes.dropFirst(keyword.utf8CodeUnitCount)
        guard let next = rest.first, next == UInt8(ascii: " ") || next == UInt8(ascii: "[") || next == UInt8(ascii: "\"") else {
            return nil
        }
        return rest.drop { $0 == UInt8(ascii: " ") }
    }

    private mutating func begin(_ part: Part, _ bytes: ArraySlice<UInt8>) {
        endPart()
        self.part = part
        append(bytes)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        if let problem = POString.append(bytes, to: &text) { fault(problem) }
        if case .translation = part { pending.lines?.last = line }
    }

    /// Puts the text that has been gathered where it belongs.
    private mutating func endPart() {
        guard let part else { return }
        let whole = String(decoding: text, as: UTF8.self)
        switch part {
        case .context: pending.context = whole
        case .source: pending.source = whole
        case .plural: pending.plural = whole
        case .translation(let form): pending.translations[form] = whole
        case .previousContext: previous.context = whole
        case .previousSource: previous.source = whole
        case .previousPlural: previous.plural = whole
        }
        self.part = nil
        text.removeAll(keepingCapacity: true)
    }

    /// Begins a new entry where the last has its translation.
    private mutating func beginIfWhole() {
        if hasTranslation { close() }
    }

    private mutating func close() {
        endPart()
        if !hasTranslation, !isFaulty { fault("這個條目少了 msgstr", at: pending.lines?.source ?? line - 1) }
        if let source = previous.source {
            pending.previous = .init(context: previous.context, source: source, plural: previous.plural)
        }
        if hasSource {
            if isThorough, !seen.insert(pending.key).inserted { fault("這個條目前面已經有了", at: pending.lines?.source) }
        }
        if hasSource { entries.append(pending) }
        pending = POEntry(source: "")
        (hasSource, hasTranslation, isFaulty, previous) = (false, false, false, (nil, nil, nil))
    }

    private mutating func fault(_ message: Message, at place: Int? = nil) {
        isFaulty = true
        faults.append(.init(line: place ?? line, message: message))
    }
}
