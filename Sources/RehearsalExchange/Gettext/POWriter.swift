extension POFile {
    /// The catalogue as it is written: entries in their order with an empty line between, each ended by a line feed.
    ///
    /// What was written so reads back the same, and `msgcat --no-wrap` leaves it as it is.
    package var text: String {
        var blocks = entries.map { $0.fileLines.joined(separator: "\n") }
        if !lastComments.isEmpty { blocks.append(lastComments.map { "#" + $0 }.joined(separator: "\n")) }
        return blocks.joined(separator: "\n\n") + (blocks.isEmpty ? "" : "\n")
    }
}

extension POEntry {
    /// The lines of the entry, in gettext's order: comments first, then what it said before, then what it says.
    fileprivate var fileLines: [String] {
        var lines = comments.map { "#" + $0 }
        lines += notes.map { $0.isEmpty ? "#." : "#. " + $0 }
        lines += references.map { "#: " + $0 }
        if !flags.isEmpty { lines.append("#, " + flags.joined(separator: ", ")) }
        let mark = isObsolete ? "#~" : ""
        if let previous {
            var before = previous.context.map { POString.lines("msgctxt", $0) } ?? []
            before += POString.lines("msgid", previous.source)
            before += previous.plural.map { POString.lines("msgid_plural", $0) } ?? []
            lines += before.map { (isObsolete ? "#~| " : "#| ") + $0 }
        }
        var statements = context.map { POString.lines("msgctxt", $0) } ?? []
        statements += POString.lines("msgid", source)
        if let plural {
            statements += POString.lines("msgid_plural", plural)
            statements += translations.enumerated().flatMap { POString.lines("msgstr[\($0)]", $1) }
        } else {
            statements += POString.lines("msgstr", translation)
        }
        return lines + statements.map { mark.isEmpty ? $0 : mark + " " + $0 }
    }
}
