import Rehearsal
import RehearsalReports
import Testing

/// How texts are counted.
@Suite struct WordCountTests {
    @Test(arguments: [
        ("", 0, 0), ("您好，我是客服主任。", 8, 0), ("don’t well-known 10.40 1,280 a.m. x", 0, 6), ("用LINE回覆，3天內", 5, 2),
        ("ひらがなカタカナ漢字", 10, 0), ("Nguyễn Thị Hoa", 0, 3), ("한국어 문장", 0, 2), ("— … ！", 0, 0), ("ㄅㄆ々〇ー", 5, 0), ("B 棟 7 樓", 2, 2),
        ("e\u{301}te\u{301}", 0, 1), ("「好」", 1, 0), ("a/b, c", 0, 3),
    ])
    func charactersAndWords(text: String, characters: Int, words: Int) {
        #expect(WordCount(text) == WordCount(characters: characters, words: words))
    }

    @Test func readingTakesItsTime() {
        #expect(WordCount(characters: 330).milliseconds == 60_000)
        #expect(WordCount(words: 238).milliseconds == 60_000)
        #expect(WordCount(characters: 33, words: 119).milliseconds == 36_000)
    }

    /// By hand: two sentences of 9 and 3 words; 12 words of 19 syllables.
    @Test func fleschsFormulaIsFleschsFormula() throws {
        let text = "The woman waited at the table with a letter. Nobody came, sadly."
        let readability = try #require(Readability([text], in: .english))
        #expect(readability.sentences == 2)
        #expect(readability.meanLength == 6)
        #expect(abs((readability.readingEase ?? 0) - (206.835 - 1.015 * 6 - 84.6 * 19 / 12)) < 0.0001)
        #expect(readability.longShare == nil)
    }

    @Test func chineseSentencesEndWhereTheyEnd() throws {
        let long = String(repeating: "長", count: 41)
        let texts = ["先坐。您說「不要！」我聽。", "他說：「好。」然後走了", "一\n\n二？！", "\(long)。", "……對，3.5 天。"]
        let readability = try #require(Readability(texts, in: .traditionalChinese))
        // 先坐 | 您說不要 | 我聽 | 他說好 | 然後走了 | 一 | 二 | 長… | 對3.5天
        #expect(readability.sentences == 9)
        #expect(readability.meanLength == Double(2 + 4 + 2 + 3 + 4 + 1 + 1 + 41 + 3) / 9)
        #expect(readability.longShare == 1.0 / 9)
        #expect(readability.readingEase == nil)
    }

    @Test func nothingToReadHasNoReadability() {
        #expect(Readability([], in: .english) == nil)
        #expect(Readability(["……", "—"], in: .traditionalChinese) == nil)
    }

    @Test func otherLanguagesHaveOnlyTheLengthOfTheirSentences() throws {
        let vietnamese = try #require(Language(rawValue: "vi"))
        let readability = try #require(Readability(["Tôi nghe. Anh nói đi!"], in: vietnamese))
        #expect(readability.sentences == 2 && readability.meanLength == 2.5)
        #expect(readability.longShare == nil && readability.readingEase == nil)
    }
}
