/// A name that has changed or was never right, and what to write instead.
package struct CurrentName: Sendable, Hashable {
    package let written: String
    package let now: String
    /// From when it is so called; nil where the written name was never right.
    package let since: Date?
    package let source: String?
}

/// Finds names in texts that are called otherwise now.
struct OutdatedNames {
    struct Occurrence {
        /// Counted in scalars from the beginning of the text.
        let offset: Int
        let name: CurrentName
    }

    private struct Pattern {
        let name: CurrentName
        let written: [Unicode.Scalar]
        let now: [Unicode.Scalar]
    }

    /// By their first scalar, longest first.
    private let patterns: [Unicode.Scalar: [Pattern]]

    init(_ names: [CurrentName]) {
        let all = names.map {
            Pattern(name: $0, written: Array($0.written.unicodeScalars), now: Array($0.now.unicodeScalars))
        }.filter { !$0.written.isEmpty }
        patterns = Dictionary(grouping: all) { $0.written[0] }.mapValues { $0.sorted { $0.written.count > $1.written.count } }
    }

    /// Where old names stand: the longest at each place, and none that is only a part of a name as it is now. O(text).
    func occurrences(in text: String) -> [Occurrence] {
        guard text.unicodeScalars.contains(where: { patterns[$0] != nil }) else { return [] }
        let scalars = Array(text.unicodeScalars)
        var found: [Occurrence] = []
        var place = 0
        while place < scalars.count {
            let matching = patterns[scalars[place]]?.first { stands($0.written, in: scalars, at: place) }
            if let matching, !isPartOfCurrent(matching, in: scalars, at: place) {
                found.append(Occurrence(offset: place, name: matching.name))
            }
            place += matching?.written.count ?? 1
        }
        return found
    }

    /// The text with every name as it is now.
    func corrected(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var end = 0
        for occurrence in occurrences(in: text) {
            result.append(contentsOf: scalars[end..<occurrence.offset])
            result.append(contentsOf: occurrence.name.now.unicodeScalars)
            end = occurrence.offset + occurrence.name.written.unicodeScalars.count
        }
        result.append(contentsOf: scalars[end...])
        return String(result)
    }

    private func stands(_ part: [Unicode.Scalar], in text: [Unicode.Scalar], at place: Int) -> Bool {
        place >= 0 && place + part.count <= text.count && text[place..<place + part.count].elementsEqual(part)
    }

    private func isPartOfCurrent(_ pattern: Pattern, in text: [Unicode.Scalar], at place: Int) -> Bool {
        (0..<max(pattern.now.count, 1)).contains { offset in
            stands(pattern.written, in: pattern.now, at: offset) && stands(pattern.now, in: text, at: place - offset)
        }
    }
}
