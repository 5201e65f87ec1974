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
    /// Only where it is certain what the author meant.
    package var fix: Fix?

    package init(
        _ severity: Severity, _ rule: Rule, at place: SourcePlace, _ message: Message, notes: [Note] = [],
        help: Message? = nil, fix: Fix? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.place = place
        self.message = message
        self.notes = notes
        self.help = help
        self.fix = fix
    }
}

/// Collects what is found in one file, so that reading never stops at the first fault.
package final class Findings {
    package let file: SourceFile
    package private(set) var diagnostics: [Diagnostic] = []

    package init(file: SourceFile) { self.file = file }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Whether something in this range has been reported as an error.
    package func hasError(within range: SourceRange) -> Bool {
        diagnostics.contains { found in
            found.severity == .error && found.place.range.start >= range.start && found.place.range.start <= range.end
        }
    }

    /// Takes over what was found in the same file before.
    package func add(_ earlier: [Diagnostic]) { diagnostics += earlier }

    package func error(
        _ rule: Rule, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = [], help: Message? = nil,
        fix: Fix? = nil
    ) {
        diagnostics.append(Diagnostic(.error, rule, at: place(range), message, notes: notes, help: help, fix: fix))
    }

    package func warning(
        _ rule: Rule, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = [], help: Message? = nil,
        fix: Fix? = nil
    ) {
        diagnostics.append(Diagnostic(.warning, rule, at: place(range), message, notes: notes, help: help, fix: fix))
    }

    package func note(at range: SourceRange, _ message: Message) -> Diagnostic.Note {
        Diagnostic.Note(place: place(range), message: message)
    }

    private func place(_ range: SourceRange) -> SourcePlace { SourcePlace(file: file, range: range) }
}

extension Findings {
    /// Where a part of a written value stands, which begins `offset` scalars into it.
    ///
    /// On one line it is counted off; on several, or with escapes, it is the same occurrence of the part among the lines as it is
    /// in the value; nothing at all stands for the end of the value. O(value).
    package func range(of part: String, offset: Int, in value: Located<String>) -> SourceRange {
        let whole = value.range
        let wanted = Array(part.unicodeScalars)
        if whole.start.line == whole.end.line, let line = file.line(whole.start.line).map({ Array($0.unicodeScalars) }) {
            let first = whole.start.column
            let isQuoted = first < line.count && (line[first] == "\"" || line[first] == "'")
            let start = first + offset + (isQuoted ? 1 : 0)
            if wanted.isEmpty || (start + wanted.count <= line.count && line[start..<start + wanted.count].elementsEqual(wanted)) {
                return SourceRange(line: whole.start.line, column: start, length: max(wanted.count, 1))
            }
        }
        if wanted.isEmpty { return endOfText(in: whole) }
        let before = Array(value.value.unicodeScalars)
        var occurrence = places(of: wanted, in: before).prefix { $0 < offset }.count
        for number in whole.start.line...max(whole.start.line, whole.end.line) {
            guard let line = file.line(number).map({ Array($0.unicodeScalars) }) else { break }
            let first = number == whole.start.line ? whole.start.column : 0
            for start in places(of: wanted, in: line) where start >= first {
                if occurrence == 0 { return SourceRange(line: number, column: start, length: wanted.count) }
                occurrence -= 1
            }
        }
        return whole
    }

    private func places(of part: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
        guard text.count >= part.count else { return [] }
        return (0...(text.count - part.count)).filter { text[$0] == part[0] && text[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// Just behind the last line that is not blank.
    private func endOfText(in range: SourceRange) -> SourceRange {
        for number in stride(from: range.end.line, through: range.start.line, by: -1) {
            let line = (file.line(number) ?? "").unicodeScalars
            let length = number == range.end.line && number > range.start.line ? min(range.end.column, line.count) : line.count
            let text = line.prefix(length)
            guard let last = text.lastIndex(where: { $0 != " " }) else { continue }
            return SourceRange(line: number, column: text.distance(from: text.startIndex, to: last) + 1)
        }
        return range
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
