import Rehearsal
import Testing

@Suite struct WordingTests {
    @Test func linesBreakWithinChineseButNotBeforeClosingPunctuation() {
        #expect(wrapped("您好，我是客服主任。", to: 6) == ["您好，", "我是客", "服主", "任。"])
        #expect(wrapped("他說「好」就走", to: 6) == ["他說", "「好」", "就走"])
        #expect(wrapped("等一下……好嗎", to: 6) == ["等一", "下……好", "嗎"])
    }

    @Test func wordsAreKeptWholeUnlessTheyFitNowhere() {
        #expect(wrapped("call me back today", to: 8) == ["call me", "back", "today"])
        #expect(wrapped("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
        #expect(wrapped("用LINE回覆", to: 7) == ["用LINE", "回覆"])
        #expect(wrapped("a well-known case", to: 8) == ["a well-", "known", "case"])
        #expect(wrapped("a [well-known] case", to: 12) == ["a", "[well-known]", "case"])
    }

    @Test func lineFeedsAndEmptyLinesStay() {
        #expect(wrapped("一\n\n二", to: 10) == ["一", "", "二"])
        #expect(wrapped("", to: 10) == [""])
    }

    @Test(arguments: [
        ("a", 1), ("好", 2), ("，", 2), ("é", 1), ("e\u{301}", 1), ("👍", 2), ("👩‍👧", 2), ("☎️", 2), ("▰", 1), ("Ａ", 2), ("・", 2),
    ])
    func cellsAreCountedAsTerminalsCountThem(text: String, cells: Int) {
        #expect(cellWidth(text) == cells)
    }

    @Test func nothingHarmfulGetsThrough() {
        #expect(harmless("紅\u{1B}[31m\u{202E}\u{9B}1m\r\n\t") == "紅\u{FFFD}[31m\u{FFFD}\u{FFFD}1m\u{FFFD}\n ")
        #expect(harmless("好，OK…") == "好，OK…")
    }

    @Test func normalisingForgetsWidthCaseSpacesAndPunctuation() {
        #expect(normalized("Ｈｅｌｌｏ，　World！「好」５％") == "helloworld好5%")
        #expect(normalized("。，！") == "")
        #expect(normalized("-3") != normalized("3"))
    }

    @Test func aMessageIsTranslatedWithWhatFillsIt() {
        let inner: Message = "場景「\("a{2}b")」"
        let message: Message = "少了 \(inner)，第 \(3) 行"
        #expect(message.template == "少了 {1}，第 {2} 行")
        #expect(Catalogue.traditionalChinese.text(message) == "少了 場景「a{2}b」，第 3 行")
        let translations = ["少了 {1}，第 {2} 行": "line {2} lacks {1}", "場景「{1}」": "scene “{1}”"]
        let english = Catalogue(language: .english) { translations[$0] }
        #expect(english.text(message) == "line 3 lacks scene “a{2}b”")
    }

    @Test(
        arguments: [("turst", "trust"), ("TRUST", nil), ("patienc", "patience"), ("zzz", nil), ("shwon", "shown")]
            as [(String, String?)])
    func theNearestNameIsSuggested(name: String, expected: String?) {
        #expect(suggestion(for: name, among: ["trust", "patience", "shown"]) == expected)
    }

    @Test func decimalsAreExact() {
        #expect(Decimal("0.1").map(\.description) == "0.1")
        #expect(Decimal("-12.50").map(\.description) == "-12.5")
        #expect(Decimal("1e3") == nil)
        #expect(Decimal("1.0000001") == nil)
        #expect(Decimal(".5") == nil)
    }

    @Test func aSeedAlwaysGivesTheSameNumbers() {
        // The first outputs of SplitMix64 from 1234567, as its authors' reference prints them.
        var generator = SeededGenerator(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
        var shuffler = SeededGenerator(seed: 9)
        #expect(shuffler.shuffled(Array(0..<100)).sorted() == Array(0..<100))
    }
}

@Suite struct LanguageTests {
    @Test(arguments: ["zh-Hant", "en", "ja", "vi", "zh-Hans", "pt-BR", "es-419", "fil", "sr-Latn-RS"])
    func aTagIsALanguage(tag: String) {
        #expect(Language(rawValue: tag)?.rawValue == tag)
    }

    @Test(arguments: ["", "e", "EN", "engl", "en_GB", "en-", "-en", "en--GB", "en-a", "en-abcdefghi", "../en", "en/x", "é", "en-é"])
    func anythingElseIsNone(tag: String) {
        #expect(Language(rawValue: tag) == nil)
    }

    @Test(arguments: [("zh-Hant", "zh-Hant"), ("zh-Hans", "zh-Hant"), ("en", "en"), ("ja", "en"), ("zhx", "en")])
    func theInterfaceSpeaksOneOfTwo(tag: String, interface: String) {
        #expect(Language(rawValue: tag)?.ofInterface.rawValue == interface)
    }
}
