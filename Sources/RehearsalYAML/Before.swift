import Rehearsal

/// What was read before libyaml stopped, for explaining to the author what it stumbled over.
struct Before {
    /// What the last text was to what is around it.
    enum Role {
        case root, item, key, value
    }

    /// The last event of the tree that is written, as an empty value or the end of a block is not.
    var event: Event?
    var role = Role.root
    /// The lists and mappings that are still open, from the outermost.
    var frames: [Frame] = []

    /// The innermost bracket that is still open.
    var bracket: Located<Event.Collection>? {
        frames.last { $0.hasBracket }.map { frame in
            Located(frame.kind, at: SourceRange(line: frame.start.line, column: frame.start.column))
        }
    }

    /// Where the list began whose items stand in `column`; nil if names stand there as well.
    func list(inColumn column: Int) -> SourceRange? {
        let level = frames.filter { !$0.inBrackets && $0.start.column == column }
        guard let list = level.last, level.allSatisfy({ $0.kind == .sequence }) else { return nil }
        return SourceRange(line: list.start.line, column: list.start.column)
    }
}
