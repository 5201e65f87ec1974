/// What Tab finds: the candidates that the end of the typed text begins, and the text before that end.
///
/// Unspaced Chinese is one word, so words are no guide: the longest end of the text that begins a candidate, whatever its
/// case, is what gets completed. It does not start inside a Latin word, and is empty only at the start of the text or after
/// a space or mark.
/// O(typed² · candidates).
package struct CompletionMatch: Equatable {
    /// The typed text that stays as it is.
    package let stem: String
    /// Never empty; in the order given.
    package let candidates: [String]

    /// Nil if nothing fits.
    package init?(typed: String, candidates: [String]) {
        var start = typed.startIndex
        while true {
            let end = typed[start...]
            if CompletionMatch.mayStart(at: start, in: typed) {
                let fitting = candidates.filter { begins($0, with: end) }
                if !fitting.isEmpty {
                    self.stem = String(typed[..<start])
                    self.candidates = fitting
                    return
                }
            }
            if start == typed.endIndex { return nil }
            start = typed.index(after: start)
        }
    }

    /// What all candidates have in common at their beginning, whatever its case, as the first one writes it.
    package var commonBeginning: String {
        guard let first = candidates.first else { return "" }
        var common = first[...]
        for candidate in candidates.dropFirst() {
            let length = zip(common, candidate).prefix { isSame($0, $1) }.count
            common = common.prefix(length)
        }
        return String(common)
    }

    private static func mayStart(at index: String.Index, in text: String) -> Bool {
        guard index > text.startIndex else { return true }
        let before = CharacterKind(text[text.index(before: index)])
        if index == text.endIndex { return before == .space || before == .mark }
        return !(before == .word && CharacterKind(text[index]) == .word)
    }
}

private func begins(_ text: String, with beginning: Substring) -> Bool {
    text.count >= beginning.count && zip(text, beginning).allSatisfy { isSame($0, $1) }
}

private func isSame(_ a: Character, _ b: Character) -> Bool {
    a == b || a.lowercased() == b.lowercased()
}
