package import Rehearsal

/// A moment of a play as passages to read: what is told, said, laid on the table and asked.
package struct ScenePassages {
    let play: Play
    let theme: Theme
    /// Percent by which limits of time are longer.
    package var extraTime = 0
    /// Whether a text may be written in an editor of one's own.
    package var hasEditor = true

    package init(_ play: Play, theme: Theme) {
        self.play = play
        self.theme = theme
    }

    /// The title, the part the trainee plays and whom they meet.
    package var opening: [Passage] {
        let situation = play.situation
        var passages: [Passage] = [Passage(.title, .verbatim(situation.title))]
        if let role = situation.role { passages.append(Passage(.body, .verbatim(role), label: "你是：")) }
        passages.append(Passage(.body, .verbatim(play.casting.clientName), label: "你遇到："))
        let mode: Message =
            play.mode == .practice ? "練習：隨時可以輸入 /help 看能做什麼" : "評量：沒有提示，不能收回；/help 看能做什麼"
        passages.append(Passage(.faint, mode))
        if play.encounter.origin != nil {
            let scene = play.situation.scenes[play.encounter.start.scene].id
            passages.append(Passage(.faint, "從場景「\(scene)」試練，不算練過這個情境"))
        }
        return passages
    }

    /// What is told and said on entering the scene.
    package var entrance: [Passage] {
        var passages: [Passage] = [.blank]
        if let narration = play.scene.narration { passages.append(Passage(.narration, filled(narration))) }
        let seen = Set(play.decisions.flatMap { play.situation.scenes[$0.state.scene].exhibits })
        for id in play.scene.exhibits where !seen.contains(id) {
            let exhibit = play.situation.exhibits[id]
            passages.append(Passage(.faint, "桌上有《\(exhibit.title)》，輸入 /look \(exhibit.id) 來看"))
        }
        passages += play.speeches.map(speech)
        return passages
    }

    func speech(_ speech: Speech) -> Passage {
        Passage(.speech, filled(speech.text), label: "\(play.casting.name(of: speech.who))：")
    }

    /// The client's mood as a quiet line of words and bars; in practice only.
    var mood: [Passage] {
        guard play.mode == .practice, !play.situation.meters.isEmpty else { return [] }
        // A word for each length of the bar.
        let words: [Message] = ["很低", "很低", "偏低", "普通", "不錯", "很高"]
        let parts = zip(play.situation.meters, play.state.slots).map { meter, value in
            let share = Double(Int(value) - meter.min) / Double(meter.max - meter.min)
            let fifths = min(5, max(0, Int((share * 5).rounded())))
            let bar = String(repeating: "▰", count: fifths) + String(repeating: "▱", count: 5 - fifths)
            return theme.isPlain ? "\(meter.label) \(words[fifths])" as Message : "\(meter.label) \(bar) \(words[fifths])"
        }
        return [Passage(.faint, Message.joined(parts) { "\($0)　\($1)" })]
    }

    /// What is asked: choices, options, blanks, and how to answer.
    func asking(_ question: Question) -> [Passage] {
        var passages: [Passage] = [.blank]
        switch question.scene.ask {
        case .one:
            for (number, place) in question.choices.enumerated() {
                guard let say = question.scene.responses[place].say else { continue }
                passages.append(Passage(.choice, filled(say), label: "\(number + 1). ", depth: 1))
            }
            if question.scene.takesWords {
                passages.append(Passage(.faint, question.choices.isEmpty ? "用自己的話回答" : "輸入號碼，或用自己的話回答"))
            }
        case .words: passages.append(Passage(.faint, "用自己的話回答"))
        case .several(let options):
            passages += numbered(question.options.map { options[$0].text })
            passages.append(Passage(.faint, "可以勾好幾項：輸入號碼，例如 1 3；都不勾輸入 0"))
        case .order(let options, _):
            passages += numbered(question.options.map { options[$0].text })
            passages.append(Passage(.faint, "排出先後：依序輸入全部號碼，例如 \(example(options.count))"))
        case .number: passages.append(Passage(.faint, "輸入一個數字"))
        case .compose:
            passages.append(
                Passage(.faint, hasEditor ? "寫一段文字，可以分行；寫完單獨輸入一個句點，/edit 用編輯器寫" : "寫一段文字，可以分行；寫完單獨輸入一個句點"))
        case .form: passages.append(Passage(.faint, "一欄一欄填；選填的欄位可以直接按 Enter 跳過"))
        }
        if let seconds = question.scene.seconds.map({ lengthened($0, percent: extraTime) }) {
            passages.append(Passage(.faint, "要在 \(seconds) 秒內回答"))
        }
        return passages
    }

    private func numbered(_ texts: [Text]) -> [Passage] {
        texts.enumerated().map { Passage(.choice, filled($1), label: "\($0 + 1). ", depth: 1) }
    }

    private func example(_ count: Int) -> String {
        count < 2 ? "1" : ([2, 1] + (count > 2 ? Array(3...count) : [])).map(String.init).joined(separator: " ")
    }

    func filled(_ text: Text) -> Message { .verbatim(play.casting.fill(text)) }

    /// A document laid on the table; a table of values is set in columns where it fits.
    func exhibit(_ exhibit: Situation.Exhibit, width: Int) -> [Passage] {
        let text = play.casting.fill(exhibit.text)
        // Set in by two cells, with a margin of two at either side.
        let body = exhibit.isTable ? tableLines(text, width: width - 6, plain: theme.isPlain) : [text]
        return [.blank, Passage(.heading, .verbatim(exhibit.title))] + body.map { Passage(.body, .verbatim($0), depth: 1) }
    }
}
