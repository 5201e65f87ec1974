/// How many characters Ctrl-W takes away before the cursor: the last phrase, with the spaces and marks that follow it.
///
/// A phrase of Chinese or Japanese reaches back to punctuation, a space or another script. Any other word reaches back to a
/// space or to such a script and holds the ASCII marks inside it, so that `3.5%`, `don't` and `/look` go at once.
package func wordRuboutLength(before cursor: String) -> Int {
    let text = Array(cursor)
    var start = text.count
    func back(over matches: (Character) -> Bool) {
        while start > 0, matches(text[start - 1]) { start -= 1 }
    }
    func isASCIIMark(_ character: Character) -> Bool { character.isASCII && CharacterKind(character) == .mark }

    back { CharacterKind($0) == .space }
    back { CharacterKind($0) == .mark }
    guard start > 0 else { return text.count }
    switch CharacterKind(text[start - 1]) {
    case .unspaced:
        back { CharacterKind($0) == .unspaced }
    case .word:
        back { CharacterKind($0) == .word || isASCIIMark($0) }
        // In 好,ok the comma belongs to the phrase before it.
        if start > 0, CharacterKind(text[start - 1]) != .space {
            while isASCIIMark(text[start]) { start += 1 }
        }
    case .space, .mark:
        break
    }
    return text.count - start
}
