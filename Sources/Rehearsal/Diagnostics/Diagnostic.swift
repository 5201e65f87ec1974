/// Something found in what an author wrote: where, what, and what to write instead.
package struct Diagnostic: Sendable {
    package enum Severity: String, Sendable {
        case error, warning
    }

    /// A second place that explains the first.
    package struct Note: Sendable {
        package var place: SourcePlace
        package var message: Message

        package init(place: SourcePlace, message: Message) {
            self.place = place
            self.message = message
        }
    }

    package var severity: Severity
    package var rule: Rule
    package var place: SourcePlace
    package var message: Message
    package var notes: [Note]
    package var help: Message?

    package init(
        _ severity: Severity, _ rule: Rule, at place: SourcePlace, _ message: Message, notes: [Note] = [],
        help: Message? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.place = place
        self.message = message
        self.notes = notes
        self.help = help
    }
}

/// Collects what is found in one file, so that reading never stops at the first fault.
package final class Findings {
    package let file: SourceFile
    package private(set) var diagnostics: [Diagnostic] = []

    package init(file: SourceFile) { self.file = file }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Takes over what was found in the same file before.
    package func add(_ earlier: [Diagnostic]) { diagnostics += earlier }

    package func error(
        _ rule: Rule, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = [], help: Message? = nil
    ) {
        diagnostics.append(Diagnostic(.error, rule, at: place(range), message, notes: notes, help: help))
    }

    package func warning(
        _ rule: Rule, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = [], help: Message? = nil
    ) {
        diagnostics.append(Diagnostic(.warning, rule, at: place(range), message, notes: notes, help: help))
    }

    package func note(at range: SourceRange, _ message: Message) -> Diagnostic.Note {
        Diagnostic.Note(place: place(range), message: message)
    }

    private func place(_ range: SourceRange) -> SourcePlace { SourcePlace(file: file, range: range) }
}

extension Findings {
    /// Where a part of a written value stands: `offset` scalars into it, if the value is on one line; else where the part is found.
    package func range(of part: String, offset: Int, in value: Located<String>) -> SourceRange {
        let whole = value.range
        let length = max(part.unicodeScalars.count, 1)
        for number in whole.start.line...max(whole.start.line, whole.end.line) {
            guard let line = file.line(number).map({ Array($0.unicodeScalars) }) else { break }
            let first = number == whole.start.line ? whole.start.column : 0
            let wanted = Array(part.unicodeScalars)
            if whole.start.line == whole.end.line {
                let quoted = first < line.count && (line[first] == "\"" || line[first] == "'")
                let start = first + offset + (quoted ? 1 : 0)
                if part.isEmpty || (start + wanted.count <= line.count && Array(line[start..<start + wanted.count]) == wanted) {
                    return SourceRange(line: number, column: start, length: length)
                }
            }
            guard !wanted.isEmpty, line.count >= wanted.count, first <= line.count - wanted.count else { continue }
            for start in first...(line.count - wanted.count) where Array(line[start..<start + wanted.count]) == wanted {
                return SourceRange(line: number, column: start, length: length)
            }
        }
        return whole
    }
}

extension [Diagnostic] {
    /// By file, then place, then rule: the order in which people read.
    package func sortedByPlace() -> [Diagnostic] {
        enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.place.file.path != b.place.file.path { return a.place.file.path < b.place.file.path }
            if a.place.range.start != b.place.range.start { return a.place.range.start < b.place.range.start }
            if a.rule.id != b.rule.id { return a.rule.id < b.rule.id }
            return left.offset < right.offset
        }.map(\.element)
    }

    package var hasErrors: Bool { contains { $0.severity == .error } }
}
