import Rehearsal
import RehearsalRecords

extension Diagnostic {
    /// The diagnostic as programs read it; lines and columns count from 1, ends are exclusive.
    func json(_ catalogue: Catalogue) -> JSON { .object(members(catalogue)) }

    /// The same, of something that has been mended.
    func fixedJSON(_ catalogue: Catalogue) -> JSON { .object(members(catalogue) + [("fixed", .bool(true))]) }

    private func members(_ catalogue: Catalogue) -> [(key: String, value: JSON)] {
        let notes = notes.map { note in JSON.object(Self.members(note.place) + [("message", .string(catalogue.text(note.message)))])
        }
        return [("severity", .string(severity.rawValue)), ("rule", .string(rule.id))] + Self.members(place) + [
            ("message", .string(catalogue.text(message))), ("help", .optional(help.map(catalogue.text))), ("notes", .array(notes)),
            ("fix", fix.map { .array($0.edits.map(Self.json)) } ?? .null),
        ]
    }

    private static func json(_ edit: Fix.Edit) -> JSON {
        .object(members(edit.range) + [("replacement", .string(edit.replacement))])
    }

    private static func members(_ place: SourcePlace) -> [(key: String, value: JSON)] {
        [("path", .string(place.file.path))] + members(place.range)
    }

    private static func members(_ range: SourceRange) -> [(key: String, value: JSON)] {
        [
            ("line", .integer(range.start.line + 1)), ("column", .integer(range.start.column + 1)),
            ("end_line", .integer(range.end.line + 1)), ("end_column", .integer(range.end.column + 1)),
        ]
    }
}
