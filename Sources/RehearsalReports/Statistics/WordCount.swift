/// How much there is to read: Chinese characters and kana one by one, everything else by words.
package struct WordCount: Sendable, Equatable {
    /// Han characters, kana and bopomofo.
    package var characters = 0
    /// Runs of other letters and digits; an apostrophe, hyphen or point inside a run belongs to it, a comma inside a number too.
    package var words = 0

    package init(characters: Int = 0, words: Int = 0) {
        self.characters = characters
        self.words = words
    }

    /// Counts a text. O(length).
    package init(_ text: some StringProtocol) {
        self.init()
        for unit in ReadingUnits(text) {
            switch unit {
            case .character: characters += 1
            case .word: words += 1
            case .sign: break
            }
        }
    }

    package var isEmpty: Bool { characters == 0 && words == 0 }

    /// Both together, as people count the length of a text.
    package var total: Int { characters + words }

    package static func + (a: Self, b: Self) -> Self { Self(characters: a.characters + b.characters, words: a.words + b.words) }

    package static func += (a: inout Self, b: Self) { a = a + b }
}

extension WordCount {
    /// Chinese characters read silently in a minute.
    ///
    /// 255 are read aloud (Trauzettel-Klosinski and Dietz 2012, IOVS 53:5452, IReST in Chinese), and silent reading is faster than
    /// reading aloud by 238 to 183 (Brysbaert 2019): 332, rounded. Published figures lie between 300 and 500.
    package static let charactersPerMinute = 330

    /// Words of other scripts read silently in a minute: English non-fiction (Brysbaert 2019, Journal of Memory and Language
    /// 109:104047, 190 studies; most adults between 175 and 300).
    package static let wordsPerMinute = 238

    /// Thousandths of a second that an adult takes to read so much silently.
    package var milliseconds: Int { characters * 60_000 / Self.charactersPerMinute + words * 60_000 / Self.wordsPerMinute }
}
