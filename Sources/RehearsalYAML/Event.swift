import Rehearsal

/// A place in the text as libyaml counts it: `index` in scalars from the start, without a byte order mark.
struct Mark {
    var index: Int
    var position: SourcePosition
}

/// One step of libyaml through the text.
struct Event {
    enum Style {
        case plain, singleQuoted, doubleQuoted, block

        var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
    }

    enum Collection {
        case sequence, mapping
    }

    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd, alias
        case scalar(String, Style)
        /// `inBrackets` where it was written with `[` or `{` rather than with lines and indentation.
        case open(Collection, inBrackets: Bool)
        case close(Collection)

        var isAlias: Bool {
            if case .alias = self { return true }
            return false
        }
    }

    var kind: Kind
    var start: Mark
    var end: Mark
    /// How many of an anchor and a tag stand before the value.
    var properties = 0

    /// False for an empty value, and where a block begins or ends.
    var isWritten: Bool { start.index < end.index }
}

/// Why libyaml cannot go on, in its own words.
struct Problem {
    var words: String
    var context: String
    var mark: Mark
    /// Where that began which could not be finished; only meaningful if `context` is not empty.
    var contextMark: Mark
}
