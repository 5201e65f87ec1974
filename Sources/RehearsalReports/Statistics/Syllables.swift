/// How many syllables an English word has: its groups of vowels, but for an e that is not heard. A figure counts as one, as Flesch
/// counts it.
func syllableCount(_ word: String) -> Int {
    let parts = word.lowercased().split { "-‐‑".contains($0) }
    return max(1, parts.reduce(0) { $0 + syllables(of: $1.filter { $0.isLetter }) })
}

private func syllables(of word: String) -> Int {
    let letters = Array(word)
    guard !letters.isEmpty else { return 1 }
    var count = 0
    for place in letters.indices where isVowel(letters[place]) && (place == 0 || !isVowel(letters[place - 1])) { count += 1 }
    if endsSilently(letters) { count -= 1 }
    return max(1, count)
}

/// Whether the last e is not heard: in make, makes, called, but not in table, boxes, wanted.
private func endsSilently(_ letters: [Character]) -> Bool {
    func letter(_ fromEnd: Int) -> Character { letters.count > fromEnd ? letters[letters.count - 1 - fromEnd] : " " }
    /// As in ta-ble, set-tled.
    func isHeardAfterL(_ place: Int) -> Bool { letter(place) == "l" && !isVowel(letter(place + 1)) && letter(place + 1) != "l" }
    if letter(0) == "e" { return !isVowel(letter(1)) && !isHeardAfterL(1) }
    guard letter(1) == "e", !isVowel(letter(2)), !isHeardAfterL(2) else { return false }
    switch letter(0) {
    case "s": return !"sxzcg".contains(letter(2)) && !(letter(2) == "h" && "cs".contains(letter(3)))
    case "d": return !"td".contains(letter(2))
    default: return false
    }
}

private func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
