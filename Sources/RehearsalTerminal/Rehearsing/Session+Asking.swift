import Rehearsal

extension Session {
    /// What came of one line.
    enum Step {
        case again
        case answered
        case ended(Ending)
    }

    /// Asks until a response is taken; returns an ending if the person leaves instead.
    func ask() throws -> Ending? {
        let question = self.question
        if question.offered.isEmpty { return deadEnd() }
        screen.show(passages.asking(question))
        // Leaving does not stop the clock of a question: what was spent on it stays spent.
        let start = surroundings.clock() - spentBefore
        spentBefore = 0
        let sitting = Sitting(question: question, start: start)
        sitting.continue(unsent)
        unsent = []
        showTimeLeft()
        while true {
            switch try step(sitting) {
            case .again: continue
            case .answered: return nil
            case .ended(let ending): return ending
            }
        }
    }

    /// A question as it stands before the person: when it was put, and what was already filled in.
    final class Sitting {
        let question: Question
        let start: Int
        /// What was half typed when the line was broken off.
        var half = ""
        /// What was written before the line in the same answer: blanks of a form, lines of a text.
        var before: [String] = []
        /// What came back from an editor.
        var edited: String?

        init(question: Question, start: Int) {
            self.question = question
            self.start = start
        }

        /// A half-typed line together with what was written before it in the same answer.
        func whole(_ partial: String) -> String { question.written(before + [partial]) }

        /// Goes on with an answer that was broken off.
        func `continue`(_ parts: [String]) {
            before = parts.dropLast()
            half = parts.last ?? ""
        }

        func takeEdited() -> String? {
            defer { edited = nil }
            return edited
        }
    }

    private func deadEnd() -> Ending {
        screen.show(Passage(.poor, "這裡沒有任何可用的回應，情境寫錯了；紀錄已經存好"))
        return .left(.quit)
    }

    private func step(_ sitting: Sitting) throws -> Step {
        if isScript { return try scripted(sitting) }
        switch sitting.question.scene.ask {
        case .form(let fields): return try fill(fields, sitting)
        case .compose: return try compose(sitting)
        default: break
        }
        switch try line(sitting, prompt: "› ") {
        case .text(let text): return try answer(text, sitting)
        case .step(let step): return step
        }
    }

    /// A line of text, or what else came of asking for one.
    enum Line {
        case text(String)
        case step(Step)
    }

    /// Asks for one line; commands, leaving and the end of time are dealt with here.
    ///
    /// `keepsLines` where a pasted text may have several.
    func line(_ sitting: Sitting, prompt: String, label: Message? = nil, keepsLines: Bool = false) throws -> Line {
        let shown = (label.map(screen.text) ?? "") + (screen.theme.isPlain ? screen.theme.prompt : prompt)
        var request = request(sitting, shown)
        request.keepsLines = keepsLines
        request.initial = sitting.half
        sitting.half = ""
        switch ask(request, shown) {
        case .line(let text): return try take(text, sitting)
        case .interrupted(let partial): return try confirmLeaving(sitting, request, shown, partial)
        case .timeUp(let partial): return .step(try timeUp(partial, sitting))
        case .endOfInput(let partial): return .step(try leaving(.endOfInput, partial, sitting))
        }
    }

    private func request(_ sitting: Sitting, _ shown: String) -> ReadingRequest {
        var request = ReadingRequest(
            prompt: shown, remembers: play.mode == .practice, milliseconds: remaining(sitting),
            completions: { [self] in completions(for: $0) })
        if let station { request.passing = { station.beat(sitting.before + [$0]) } }
        guard !screen.theme.isPlain else { return request }
        request.resized = { [screen] in screen.showPageAnew() }
        if remaining(sitting) != nil {
            request.countdown = { [self] _ in (clock(sitting).map(screen.text) ?? "") + shown }
        }
        return request
    }

    /// Reads a line, and leaves it on the page.
    private func ask(_ request: ReadingRequest, _ shown: String) -> Reading {
        let reading = reader.read(request)
        if case .line(let text) = reading {
            if reader.isInteractive { screen.note(shown + text) } else { screen.echo(shown + text) }
        }
        return reading
    }

    private func take(_ text: String, _ sitting: Sitting) throws -> Line {
        if let command = SessionCommand.read(text) { return .step(try obey(command, sitting)) }
        return .text(text)
    }

    /// Milliseconds left for this question; nil where there is no limit or no response for silence.
    func questionLeft(_ sitting: Sitting) -> Int? {
        guard let seconds = sitting.question.scene.seconds, sitting.question.silent != nil else { return nil }
        let limit = lengthened(seconds * 1000, percent: station?.extraTime ?? 0)
        return max(0, limit - (surroundings.clock() - sitting.start))
    }

    /// Milliseconds until the question or the station ends; nil where nothing does.
    private func remaining(_ sitting: Sitting) -> Int? {
        [questionLeft(sitting), station.map { max(0, $0.left()) }].compactMap { $0 }.min()
    }

    private func timeUp(_ partial: String, _ sitting: Sitting) throws -> Step {
        if let station, station.left() <= 0 { return try stationTimeUp(partial, sitting) }
        guard let silent = sitting.question.response(to: .silence) else { return .again }
        screen.show(Passage(.fair, "時間到，你沒有說話"))
        try take(silent, typed: sitting.whole(partial), since: sitting.start, timeRanOut: true)
        return .answered
    }

    /// Ctrl-C asks; y or Ctrl-C again leaves; a no goes on with what was half typed; anything else is the answer.
    private func confirmLeaving(
        _ sitting: Sitting, _ request: ReadingRequest, _ shown: String, _ partial: String
    ) throws -> Line {
        screen.show(
            Passage(
                .fair,
                station == nil
                    ? "要離開嗎？輸入 y 或再按一次 Ctrl-C 就離開，到這裡的紀錄都會留著；要繼續就照常回答"
                    : "要請評量者來嗎？輸入 y 或再按一次 Ctrl-C，畫面會鎖住，時間繼續走；要繼續就照常回答"))
        var request = request
        request.initial = partial
        request.milliseconds = remaining(sitting)
        switch ask(request, shown) {
        case .interrupted(let typed): return .step(try leaving(.interrupt, typed, sitting))
        case .endOfInput(let typed): return .step(try leaving(.endOfInput, typed, sitting))
        case .timeUp(let typed): return .step(try timeUp(partial + typed, sitting))
        case .line(let text):
            // A yes or no may have been typed behind what stood in the line.
            let reply = normalized(String(text.hasPrefix(partial) ? text.dropFirst(partial.count) : text[...]))
            if ["y", "yes", "是", "好", "離開"].contains(reply) { return .step(try leaving(.interrupt, partial, sitting)) }
            guard ["n", "no", "否", "不"].contains(reply) else { return try take(text, sitting) }
            sitting.half = partial
            return .step(.again)
        }
    }

    /// Leaves with what is half written, in case the play goes on.
    func leaving(_ how: Event.Departure, _ partial: String, _ sitting: Sitting) throws -> Step {
        unsent = sitting.before + [partial]
        try record(.left(how))
        if station == nil { screen.show(Passage(.faint, "練到這裡的紀錄已經存好，用 rehearse resume 接著練")) }
        return .ended(.left(how))
    }

    /// Reads a line as an answer, and takes the response to which it leads.
    func answer(_ text: String, _ sitting: Sitting) throws -> Step {
        let answer: Answer
        do throws(Misreading) {
            answer = try AnswerReader(sitting.question).read(text)
        } catch {
            screen.show(Passage(.fair, error.message))
            return .again
        }
        guard let place = sitting.question.response(to: answer) else {
            if let command = SessionCommand(rawValue: normalized(text)), offers(command) {
                screen.show(Passage(.fair, "指令前面要加斜線：/\(command.rawValue)"))
                return .again
            }
            try record(.notUnderstood(scene: play.scene.id, typed: text))
            screen.show(Passage(.fair, notUnderstood(sitting.question)))
            return .again
        }
        try take(place, typed: text, since: sitting.start)
        return .answered
    }

    private func notUnderstood(_ question: Question) -> Message {
        let client = play.casting.clientName
        if question.choices.isEmpty { return "\(client)沒聽懂這句話，請換個說法再說一次" }
        return "\(client)沒聽懂這句話，請換個說法，或輸入 1 到 \(question.choices.count) 的號碼"
    }

    /// Everything that may be typed next: commands, numbers, ids, documents on the table.
    private func completions(for typed: String) -> [String] {
        let question = self.question
        var candidates = SessionCommand.allCases.filter(offers).map { "/" + $0.rawValue }
        if case .compose = question.scene.ask, station == nil { candidates.append("/edit") }
        candidates += table.map { "/look " + play.situation.exhibits[$0].id }
        if typed.hasPrefix("/") { return candidates }
        candidates += question.choices.indices.map { String($0 + 1) }
        // Ids may say too much of what an answer is worth.
        if play.mode == .practice { candidates += question.choices.map { question.scene.responses[$0].id } }
        return candidates
    }
}
