package import Rehearsal

/// How easily texts are read, by what can be counted in them.
///
/// Sentences end with 。, ！, ？ or their narrow forms and a space, and at the end of a line.
package struct Readability: Sendable, Equatable {
    /// Sentences longer than this are long in Chinese, in characters and words.
    package static let longSentence = 40

    package let sentences: Int
    /// Characters and words in a sentence, on average.
    package let meanLength: Double
    /// In Chinese: how many of the sentences are long, from 0 to 1.
    package let longShare: Double?
    /// In English: Flesch's reading ease, about 0 (hard) to 100 (easy).
    package let readingEase: Double?

    /// Nil for texts without a sentence. O(length).
    package init?(_ texts: [String], in language: Language) {
        let sentences = texts.flatMap(Self.sentences)
        guard !sentences.isEmpty else { return nil }
        let lengths = sentences.map { WordCount($0).total }
        self.sentences = sentences.count
        meanLength = Double(lengths.reduce(0, +)) / Double(sentences.count)
        longShare =
            language.ofInterface == .traditionalChinese
            ? Double(lengths.count { $0 > Self.longSentence }) / Double(sentences.count) : nil
        readingEase = language.rawValue.hasPrefix("en") ? Self.readingEase(of: sentences) : nil
    }

    /// The sentences of a text that have a word in them.
    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        var mayEnd = false
        for character in text {
            // What closes a quotation belongs to the sentence before it.
            if mayEnd, !"」』）)”’\"'".contains(character) {
                mayEnd = false
                if !".!?".contains(sentence.last { !"」』）)”’\"'".contains($0) } ?? " ") || character.isWhitespace {
                    sentences.append(sentence)
                    sentence = ""
                }
            }
            if character.isNewline {
                sentences.append(sentence)
                sentence = ""
                continue
            }
            sentence.append(character)
            if "。！？.!?".contains(character) { mayEnd = true }
        }
        return (sentences + [sentence]).filter { !WordCount($0).isEmpty }
    }

    /// 206.835 − 1.015 · words per sentence − 84.6 · syllables per word (Flesch 1948, “A new readability yardstick”, Journal of
    /// Applied Psychology 32:221). Syllables are counted by rule, not from a dictionary, so that a figure may be out by a few points.
    private static func readingEase(of sentences: [String]) -> Double? {
        var words = 0
        var syllables = 0
        for sentence in sentences {
            for case .word(let word) in ReadingUnits(sentence) {
                words += 1
                syllables += syllableCount(word)
            }
        }
        guard words > 0 else { return nil }
        return 206.835 - 1.015 * Double(words) / Double(sentences.count) - 84.6 * Double(syllables) / Double(words)
    }
}
