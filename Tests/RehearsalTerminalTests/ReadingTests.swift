import Glibc
import RehearsalTerminal
import Testing

@Suite struct CleanTextTests {
    @Test(arguments: [
        ("甲方同意", "甲方同意"),
        ("一\n二\t三\r\n四", "一 二 三  四"),
        ("\u{1B}[31m紅\u{7}\u{7F}\u{9B}", "[31m紅"),
        ("\u{202E}反\u{2066}轉\u{2069}\u{FEFF}", "反轉"),
        ("👩‍👧 e\u{301}", "👩‍👧 e\u{301}"),
        ("", ""),
    ])
    func dropsWhatCommandsATerminal(text: String, expected: String) {
        #expect(cleaned(text) == expected)
    }
}

@Suite struct PromptMarksTests {
    @Test(arguments: [
        ("答> ", "答> "),
        ("\u{1B}[1;32m答\u{1B}[0m> ", "\u{1}\u{1B}[1;32m\u{2}答\u{1}\u{1B}[0m\u{2}> "),
        ("\u{1B}[1m\u{1B}[31m!\u{1B}[0m", "\u{1}\u{1B}[1m\u{1B}[31m\u{2}!\u{1}\u{1B}[0m\u{2}"),
        ("一\n二", "一\n二"),
        ("\u{1B}答\u{7}\u{1}", "答"),
        ("答\u{1B}[3", "答[3"),
        ("\u{1B}[0m", "\u{1}\u{1B}[0m\u{2}"),
    ])
    func marksEscapeSequences(prompt: String, expected: String) {
        #expect(markedForReadline(prompt) == expected)
    }
}

@Suite struct WordRuboutTests {
    /// What is left of the text before the cursor after one Ctrl-W.
    @Test(arguments: [
        ("", ""),
        ("我想問，買方的contract", "我想問，買方的"),
        ("我想問，買方的", "我想問，"),
        ("我想問，", ""),
        ("好。「再見」", "好。「"),
        ("付 訂金　", "付 "),
        ("please look  ", "please "),
        ("/look", ""),
        ("rate 3.5%", "rate "),
        ("I don't", "I "),
        ("好,ok", "好,"),
        ("好，ok", "好，"),
        ("第12章", "第12"),
        ("第12", "第"),
        ("カタカナとkanji", "カタカナと"),
        ("說 --", "說 "),
        ("   ", ""),
    ])
    func takesThePhraseBeforeTheCursor(before: String, left: String) {
        #expect(String(before.dropLast(wordRuboutLength(before: before))) == left)
    }

    @Test func alwaysTakesSomething() {
        let alphabet = Array("好ア，。 a1'/　😀")
        for a in alphabet {
            for b in alphabet {
                for c in alphabet {
                    let text = String([a, b, c])
                    #expect((1...text.count).contains(wordRuboutLength(before: text)), "\(text)")
                }
            }
        }
    }
}

@Suite struct CompletionMatchTests {
    private let candidates = ["合約", "合約條款", "印花稅", "Stamp duty", "order", "/look contract", "/look client"]

    @Test(arguments: [
        ("我想問合", "我想問", ["合約", "合約條款"]),
        ("合約條", "", ["合約條款"]),
        ("the STAM", "the ", ["Stamp duty"]),
        ("/look c", "", ["/look contract", "/look client"]),
        ("/LOOK CON", "", ["/look contract"]),
        ("買方stamp d", "買方", ["Stamp duty"]),
        ("or", "", ["order"]),
    ])
    func completesTheLongestEndThatBeginsACandidate(typed: String, stem: String, expected: [String]) throws {
        let match = try #require(CompletionMatch(typed: typed, candidates: candidates))
        #expect(match.stem == stem)
        #expect(match.candidates == expected)
    }

    @Test(arguments: ["color", "xyz", "我想問"])
    func findsNothing(typed: String) {
        #expect(CompletionMatch(typed: typed, candidates: candidates) == nil)
    }

    @Test(arguments: ["", "我想問，", "about "])
    func offersEverythingWhereAWordMayBegin(typed: String) {
        #expect(CompletionMatch(typed: typed, candidates: candidates)?.candidates == candidates)
        #expect(CompletionMatch(typed: typed, candidates: []) == nil)
    }

    @Test(arguments: [
        ("合", "合約"), ("/lo", "/look c"), ("印", "印花稅"),
    ])
    func knowsTheCommonBeginning(typed: String, expected: String) {
        #expect(CompletionMatch(typed: typed, candidates: candidates)?.commonBeginning == expected)
    }

    @Test func commonBeginningIgnoresCase() {
        #expect(CompletionMatch(typed: "s", candidates: ["Stamp", "STAY"])?.commonBeginning == "Sta")
    }
}

@Suite struct StreamReaderTests {
    private let question = ReadingRequest(prompt: "> ")

    @Test func readsLinesToTheEnd() {
        let script = Script("一\r\n\n二\u{1B}[0m\n三", closed: true)
        #expect(
            script.readings(of: question, count: 6) == [
                .line("一"), .line(""), .line("二[0m"), .line("三"), .endOfInput(partial: ""), .endOfInput(partial: ""),
            ])
        #expect(!script.reader.isInteractive)
    }

    @Test func repairsWhatIsNotUTF8() {
        let script = Script("")
        script.write([0x61, 0xFF, 0xE4, 0xB8, 0x0A])
        #expect(script.read(question) == .line("a\u{FFFD}\u{FFFD}"))
    }

    @Test func readsLinesLongerThanAChunk() {
        let long = String(repeating: "長", count: 20_000)
        #expect(Script(long + "\n短\n").readings(of: question, count: 2) == [.line(long), .line("短")])
    }

    @Test func givesAwayWhatHasComeWhenTimeIsUp() {
        let script = Script("半句")
        var timed = question
        timed.milliseconds = 20
        // Half of a character is still to come.
        script.write([0xE8, 0xA9])
        #expect(script.read(timed) == .timeUp(partial: "半句"))
        script.write([0xB1, 0x0A])
        timed.initial = "半句"
        #expect(script.read(timed) == .line("半句話"))
    }

    @Test func countsWhatHasComeInTime() {
        var timed = question
        timed.milliseconds = 0
        #expect(Script("一\n").read(timed) == .line("一"))
        #expect(Script("").read(timed) == .timeUp(partial: ""))
        #expect(Script("", closed: true).read(timed) == .endOfInput(partial: ""))
    }

    @Test func keepsTheTimeLimit() {
        var timed = question
        timed.milliseconds = 50
        let script = Script("")
        let elapsed = ContinuousClock().measure { _ = script.read(timed) }
        #expect(elapsed >= .milliseconds(49))
    }
}

/// A pipe that someone else writes to, and its reader.
private final class Script {
    let reader: StreamReader
    private let ends: [Int32]
    private var isClosed = false

    init(_ text: String, closed: Bool = false) {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        self.ends = ends
        reader = StreamReader(descriptor: ends[0])
        write(Array(text.utf8))
        if closed { close() }
    }

    deinit {
        close()
        _ = Glibc.close(ends[0])
    }

    func write(_ bytes: [UInt8]) { _ = Glibc.write(ends[1], bytes, bytes.count) }

    func read(_ request: ReadingRequest) -> Reading { reader.read(request) }

    func readings(of request: ReadingRequest, count: Int) -> [Reading] {
        (0..<count).map { _ in reader.read(request) }
    }

    private func close() {
        if !isClosed { _ = Glibc.close(ends[1]) }
        isClosed = true
    }
}
