import Rehearsal
import Testing

/// Plays written down as tests: their text, their replay, and what is different.
@Suite struct TranscriptTests {
    static let story = Sample.situation(
        scenes: """
            a:
              narration: |
                第一段。

                第二段。
              client: [{when: is elderly, text: 老人家}, {text: 別人}]
              exhibits: [note]
              responses:
                calm: {say: "一 {price}", like: [慢慢說], effects: {trust: +15}, evidence: {T1.1: 2}, reply: 好, next: b}
                harsh: {say: 二, critical: true, evidence: {T1.1: -2, K1: 1}, next: lost}
            b:
              ask: several
              options: {o1: 甲, o2: 乙, o3: 丙}
              responses:
                both: {pick: {all: [o1, o3]}, evidence: {K1: 3}, next: c}
                rest: {next: c}
            c:
              ask: compose
              points: {p1: [道歉], p2: [日期]}
              responses:
                full: {covers: 2, next: done}
                thin: {next: lost}
            done: {ending: resolved, narration: 好了, evidence: {T1.2: 2}}
            lost: {ending: lost}
            """)

    static let file = """
        client: lin
        seed: 3
        language: zh-Hant

        == a
          第一段。
          第二段。
          exhibits: note
          林美玉：老人家
        > 慢慢說
          response: calm
          你：一 1350 萬
          林美玉：好
          marks: T1.1 +2

        == b
        > o1 o3
          response: both
          marks: K1 +3

        == c
        > 我道歉，
        >>
        >> 日期是明天。
          response: full

        == done
          好了
          marks: T1.2 +2

          ending: resolved
          value: 7 (-1..7)
          accuracy: 100.0 %
          T1.1: 2 of 2
          T1.2: 2 of 2
          K1: 3 of 4
          critical: none

        """

    func read(_ text: String) -> TranscriptReader { TranscriptReader(Array(text.utf8)) }

    func replay(_ transcript: Transcript) throws -> TranscriptReplay {
        let (situation, _) = Sample.check(Self.story)
        let encounter = try transcript.encounter(in: try #require(situation))
        return TranscriptReplay(transcript, of: encounter, .traditionalChinese, bounds: Bounds(of: encounter))
    }

    /// The play of the file above: its answers as a person typed them.
    func played() throws -> (play: Play, typed: [String?]) {
        var play = Play(try Sample.encounter(Self.story), seed: 3, mode: .practice)
        var typed: [String?] = []
        for text in ["慢慢說", "", "我道歉，\n\n日期是明天。"] {
            // The numbers of 甲 and 丙 as this seed shows them.
            let numbers = [0, 2].map { String((play.question.options.firstIndex(of: $0) ?? 0) + 1) }
            let text = text.isEmpty ? numbers.joined(separator: " ") : text
            typed.append(text)
            play.take(try play.response(toWritten: text))
        }
        return (play, typed)
    }

    @Test func aPlayIsWrittenAsAFile() throws {
        let (play, typed) = try played()
        let transcript = Transcript(of: play, typed: typed, language: .traditionalChinese)
        #expect(transcript.answers.map(\.text) == ["慢慢說", "o1 o3", "我道歉，\n\n日期是明天。"])
        let replay = try replay(transcript)
        #expect(replay.fault == nil)
        #expect(transcript.text(replay.lines, for: "lin") == Self.file)
    }

    @Test func aFileIsReadAndPlayedAgain() throws {
        let reader = read(Self.file)
        #expect(reader.faults == [])
        let replay = try replay(reader.transcript)
        #expect(replay.fault == nil)
        #expect(LineDifference(reader.transcript.expected, replay.lines).isEmpty)
        #expect(reader.transcript.text(replay.lines, for: "lin") == Self.file)
    }

    /// Blank lines, other settings in, Windows line ends and a byte order mark change nothing.
    @Test func layoutMeansNothing() throws {
        let text =
            "\u{FEFF}" + Self.file.replacing("\n\n", with: "\n").replacing("\n  ", with: "\r\n\t   ").replacing("> ", with: ">   ")
        let reader = read(text)
        #expect(reader.faults == [])
        #expect(LineDifference(reader.transcript.expected, try replay(reader.transcript).lines).isEmpty)
    }

    @Test func commentsStayWhereTheyStand() throws {
        let text =
            "# 開頭\n"
            + Self.file.replacing("\n== a", with: "\n# 場景\n== a").replacing("> o1", with: "# 答案\n> o1").replacing(
                "== done", with: "# 結局\n== done") + "# 最後\n"
        let reader = read(text)
        #expect(
            reader.transcript.text(try replay(reader.transcript).lines, for: "lin") == text.replacing("# 最後\n", with: "\n# 最後\n"))
    }

    /// No more than answers need be written: the rest is filled in.
    @Test func answersAloneAreEnough() throws {
        let reader = read("seed: 3\n> 慢慢說\n> o3 o1\n> full\n")
        #expect(reader.faults == [])
        let replay = try replay(reader.transcript)
        #expect(replay.fault == nil)
        let filled = Self.file.replacing("> o1 o3", with: "> o3 o1").replacing(
            "> 我道歉，\n>>\n>> 日期是明天。\n  response: full", with: "> full")
        #expect(reader.transcript.text(replay.lines, for: "lin") == filled)
    }

    @Test func faultsOfTheTextAreAllFound() {
        let reader = read("clinet: x\nseed: -1\nlanguage:  法文\nseed: 3\nclient:\n==\n>\n>> x\nfoo\n> y\nseed: 1\n")
        #expect(
            reader.faults.map { "\($0.line):\($0.column) \(Catalogue.traditionalChinese.text($0.message))" } == [
                "1:1 沒有叫「clinet」的鍵", "2:7 「seed」要寫 0 以上的整數，不能是「-1」", "3:12 不能寫「法文」", "4:1 「seed」寫了兩次",
                "5:8 「client」要寫客戶的代號", "6:1 == 後面要寫場景的代號", "7:1 > 後面要寫答案", "8:1 >> 前面要有一行答案", "9:1 看不懂這一行",
                "11:1 看不懂這一行",
            ])
        #expect(reader.faults[0].help == "是不是要寫「\("client")」？")
        #expect(read("client: lin\n").faults.map(\.line) == [2])
        #expect(TranscriptReader([0x3E, 0x20, 0xFF]).faults.map(\.message) == ["這個檔案不是 UTF-8"])
    }

    @Test(arguments: [
        ("> nonsense\n", 1, "第 1 步走不下去：場景「a」不能回答「nonsense」，可以用：calm, harsh"),
        ("> calm\n> o1 o9\n", 2, "第 2 步走不下去：場景「b」不能回答「o1 o9」，可以用：both, rest：沒有「o9」這一項，請用 1 到 3"),
        ("> calm\n> both\n", 2, "第 2 步之後停在場景「c」，還沒有到結局"),
        ("> harsh\n> both\n", 2, "第 2 步多出來了：第 1 步之後已經到了結局「lost」"),
    ])
    func aPlayThatIsNoMoreSaysAtWhichStep(text: String, line: Int, message: String) throws {
        let replay = try replay(read(text).transcript)
        #expect(replay.fault?.line == line)
        #expect(replay.fault.map { Catalogue.traditionalChinese.text($0.message) } == message)
    }

    @Test func whomItMeetsMustBeThere() throws {
        let (situation, _) = Sample.check(Self.story)
        let transcript = read("seed: 1\nclient:  ling\n> calm\n").transcript
        #expect {
            try transcript.encounter(in: try #require(situation))
        } throws: { error in
            let fault = error as? TranscriptFault
            return fault?.line == 2 && fault?.column == 10 && fault?.help == "是不是要寫「\("lin")」？"
        }
    }

    @Test func differencesStandWithWhatIsAround() {
        func lines(_ text: String) -> [Transcript.Line] {
            text.enumerated().map { Transcript.Line(text: String($1), number: 10 + $0) }
        }
        func difference(_ old: String, _ new: String) -> [String] {
            LineDifference(lines(old), new.map(String.init)).hunks.map { hunk in
                "\(hunk.line): "
                    + hunk.lines.map { line in
                        switch line {
                        case .same(let text): text
                        case .expected(let text): "-" + text
                        case .now(let text): "+" + text
                        }
                    }.joined()
            }
        }
        #expect(difference("abcdefgh", "abcdefgh") == [])
        #expect(difference("abcdefgh", "abcXefgh") == ["13: bc-d+Xef"])
        #expect(difference("abcdefgh", "Xabcdefgh") == ["1: +Xab"])
        #expect(difference("abcdefgh", "abcdefghX") == ["17: gh+X"])
        #expect(difference("abcdefghij", "Xbcdefghij") == ["10: -a+Xbc"])
        #expect(difference("abcdefghij", "abXdefgYij") == ["12: ab-c+Xdefg-h+Yij"])
        #expect(difference("abcdefghijk", "abXdefghYjk") == ["12: ab-c+Xde", "18: gh-i+Yjk"])
        #expect(difference("", "ab") == ["1: +a+b"])
        #expect(difference("ab", "") == ["10: -a-b"])
    }

    /// Whatever is played can be written down, read and played again, in every kind of question.
    @Test(arguments: 0..<150)
    func everyPlayIsTheSameAgain(seed: UInt64) throws {
        var generator = SituationGenerator(seed: seed, loops: seed.isMultiple(of: 2))
        let encounter = try Sample.encounter(generator.situation(), with: seed.isMultiple(of: 3) ? "chen" : "lin")
        var random = SeededGenerator(seed: seed, purpose: "play")
        var play = Play(encounter, seed: seed, mode: .practice)
        var typed: [String?] = []
        while play.outcome == nil, play.decisions.count < 40 {
            let available = encounter.available(play.state)
            guard !available.isEmpty else { return }
            let place = available[random.below(available.count)]
            // By its id, by what people would type, or by something that leads elsewhere: the decision stands.
            let answers: [String?] = [play.scene.responses[place].id, nil, "1", "這是第0句", "o2 o1", "7", "道歉", "f1=漏水; f2=3; f3=2"]
            typed.append(answers[random.below(answers.count)])
            play.take(place)
        }
        guard play.outcome != nil else { return }
        let bounds = Bounds(of: encounter)
        let transcript = Transcript(of: play, typed: typed, language: .traditionalChinese)
        let replay = TranscriptReplay(transcript, of: encounter, .traditionalChinese, bounds: bounds)
        #expect(replay.fault == nil)
        let text = transcript.text(replay.lines, for: encounter.client.id)
        let reader = read(text)
        #expect(reader.faults == [])
        #expect(reader.transcript.answers.map(\.text) == transcript.answers.map(\.text))
        let again = TranscriptReplay(reader.transcript, of: encounter, .traditionalChinese, bounds: bounds)
        #expect(LineDifference(reader.transcript.expected, again.lines).isEmpty)
        #expect(again.lines.filter { $0.hasPrefix("  value: ") }.first?.hasPrefix("  value: \(play.value)") == true)
        #expect(reader.transcript.text(again.lines, for: encounter.client.id) == text)
    }
}
