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
        let question = play.question
        if question.offered.isEmpty { return deadEnd() }
        screen.show(passages.asking(question))
        let start = surroundings.clock()
        let sitting = Sitting(question: question, start: start)
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
        /// Whether leaving was just asked about.
        var confirming = false
        /// What was half typed when the line was broken off.
        var half = ""
        /// A composed text so far, and what came back from an editor.
        var draft = ""
        var edited: String?

        init(question: Question, start: Int) {
            self.question = question
            self.start = start
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
    func line(_ sitting: Sitting, prompt: String, label: Message? = nil) throws -> Line {
        let shown = (label.map(screen.text) ?? "") + (screen.theme.isPlain ? "> " : prompt)
        var request = ReadingRequest(
            prompt: shown, remembers: play.mode == .practice, milliseconds: remaining(sitting),
            completions: { [play] in completions(for: $0, play) }, initial: sitting.half)
        if remaining(sitting) != nil, !screen.theme.isPlain {
            request.countdown = { [screen] in screen.text("〔剩 \($0) 秒〕") + shown }
        }
        if !screen.theme.isPlain {
            request.resized = { [self] in
                screen.clear()
                screen.show(passages.entrance + passages.mood + passages.asking(sitting.question))
            }
        }
        sitting.half = ""
        let reading = reader.read(request)
        if !reader.isInteractive, case .line(let text) = reading { screen.echo(shown + text) }
        switch reading {
        case .line(let text):
            if sitting.confirming, ["y", "yes", "是", "好", "離開"].contains(normalized(text)) {
                try leave(.interrupt)
                return .step(.ended(.left(.interrupt)))
            }
            sitting.confirming = false
            if let command = SessionCommand.read(text) { return .step(try obey(command, sitting)) }
            return .text(text)
        case .timeUp(let partial): return .step(try timeUp(partial, sitting))
        case .interrupted(let partial):
            sitting.half = partial
            return .step(try confirmLeaving(sitting))
        case .endOfInput:
            try leave(.endOfInput)
            return .step(.ended(.left(.endOfInput)))
        }
    }

    /// Milliseconds left for this question; nil where there is no limit or no response for silence.
    private func remaining(_ sitting: Sitting) -> Int? {
        guard let seconds = sitting.question.scene.seconds, sitting.question.silent != nil else { return nil }
        return max(0, seconds * 1000 - (surroundings.clock() - sitting.start))
    }

    private func timeUp(_ partial: String, _ sitting: Sitting) throws -> Step {
        guard let silent = sitting.question.response(to: .silence) else { return .again }
        screen.show(Passage(.fair, "時間到，你沒有說話"))
        try take(silent, typed: partial, since: sitting.start, timeRanOut: true)
        return .answered
    }

    /// Ctrl-C once asks, twice leaves.
    private func confirmLeaving(_ sitting: Sitting) throws -> Step {
        if sitting.confirming {
            try leave(.interrupt)
            return .ended(.left(.interrupt))
        }
        sitting.confirming = true
        screen.show(Passage(.fair, "要離開嗎？輸入 y 或再按一次 Ctrl-C 就離開，到這裡的紀錄都會留著；要繼續就照常回答"))
        return .again
    }

    func leave(_ how: Event.Departure) throws {
        try record(.left(how))
        screen.show(Passage(.faint, "練到這裡的紀錄已經存好，用 rehearse resume 接著練"))
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
            try record(.notUnderstood(scene: play.scene.id, typed: text))
            screen.show(Passage(.fair, notUnderstood(sitting.question)))
            return .again
        }
        try take(place, typed: text, since: sitting.start)
        return .answered
    }

    private func notUnderstood(_ question: Question) -> Message {
        let client = play.casting.clientName
        if case .words = question.scene.ask { return "\(client)沒聽懂這句話，請換個說法再說一次" }
        return "\(client)沒聽懂這句話，請換個說法，或輸入 1 到 \(question.choices.count) 的號碼"
    }
}

/// Everything that may be typed next: commands, numbers, ids, names of documents.
private func completions(for typed: String, _ play: Play) -> [String] {
    let question = play.question
    var candidates = SessionCommand.allCases.filter { $0.isOffered(in: play.mode) }.map { "/" + $0.rawValue }
    candidates += play.situation.exhibits.map { "/look " + $0.id }
    if typed.hasPrefix("/") { return candidates }
    candidates += question.choices.indices.map { String($0 + 1) }
    // Ids may say too much of what an answer is worth.
    if play.mode == .practice { candidates += question.choices.map { question.scene.responses[$0].id } }
    return candidates
}
