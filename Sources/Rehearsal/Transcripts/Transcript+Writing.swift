extension Transcript {
    /// The transcript of a finished play; `typed` is what was typed at each decision.
    ///
    /// An answer is written so that it outlives a shuffle: ids in place of the numbers that were shown. Where what was typed does not lead
    /// to the decision (time ran out, say), the response's id stands for it.
    package init(of play: Play, typed: [String?], language: Language) {
        self.init(client: play.encounter.client.id, seed: play.seed, language: language)
        var again = Play(play.encounter, seed: play.seed, mode: .practice)
        for (place, decision) in play.decisions.enumerated() {
            let id = play.response(of: decision).id
            let written = typed.indices.contains(place) ? typed[place].map { again.lasting($0) } ?? id : id
            let leadsThere = (try? again.response(toWritten: written)) == decision.response
            answers.append(Answer(text: leadsThere ? written : id, line: 0))
            again.take(decision.response)
        }
    }

    /// The file's text, given the lines of a replay: the head, then the lines with a blank one before each scene, and every comment kept.
    package func text(_ lines: [String], for client: String) -> String {
        var comments = comments
        var result: [String] = []
        func comment(_ anchor: Anchor) { result += comments.removeValue(forKey: anchor) ?? [] }
        comment(.head)
        result += ["client: \(client)", "seed: \(seed)", "language: \(language.rawValue)"]
        var (scenes, answers) = (0, 0)
        for line in lines {
            if line.hasPrefix("==") {
                result.append("")
                comment(.scene(scenes))
                scenes += 1
            } else if line.hasPrefix(">"), !line.hasPrefix(">>") {
                comment(.answer(answers))
                answers += 1
            } else if line.hasPrefix("  ending: ") {
                result.append("")
            }
            result.append(line)
        }
        let left = comments.sorted { $0.key.order < $1.key.order }.flatMap(\.value)
        return (result + (left.isEmpty ? [] : [""] + left)).joined(separator: "\n") + "\n"
    }
}

extension Transcript.Anchor {
    /// Where it stands among the others.
    fileprivate var order: Int {
        switch self {
        case .head: -1
        case .scene(let number): 2 * number
        case .answer(let number): 2 * number + 1
        case .end: .max
        }
    }
}

extension Play {
    /// What was typed, with ids in place of numbers that depend on the order shown.
    fileprivate func lasting(_ typed: String) -> String {
        let question = question
        if AnswerReader(question).response(id: typed) != nil { return trimmed(halfWidth(typed)).lowercased() }
        guard let answer = try? AnswerReader(question).read(typed) else { return typed }
        func ids(_ places: [Int]) -> String { places.map { question.optionList[$0].id }.joined(separator: " ") }
        switch answer {
        case .response(let place): return scene.responses[place].id
        case .ticks(let ticks): return ticks.isEmpty ? "0" : ids(ticks.sorted())
        case .order(let order): return ids(order)
        case .number(let number): return number.description
        case .words(let text), .composition(let text): return trimmed(text)
        case .form(let values):
            guard case .form(let fields) = scene.ask else { return typed }
            return AnswerReader.formLine(fields, values)
        case .silence: return typed
        }
    }
}
