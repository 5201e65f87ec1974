/// What the trainee is asked at one moment, in the order in which it is shown.
package struct Question: Sendable {
    package let scene: Scene
    /// Responses that can be chosen by number, by their places in the scene; silent ones are never shown.
    package let choices: [Int]
    /// Options in the order shown, by their places in the author's list.
    package let options: [Int]
    /// Responses whose guard holds and that are not spent, in the author's order.
    package let offered: [Int]
    let casting: Casting

    /// The options of a question that has them.
    package var optionList: [Option] {
        switch scene.ask {
        case .several(let options), .order(let options, _): options
        default: []
        }
    }

    /// The same question where nothing is shown to choose from: a choice is answered in words only.
    package var inWordsOnly: Question {
        guard case .one = scene.ask else { return self }
        return Question(scene: scene, choices: [], options: options, offered: offered, casting: casting)
    }

    /// The response that silence takes when time runs out; nil where there is none.
    package var silent: Int? { scene.seconds == nil ? nil : offered.first { scene.responses[$0].silent } }

    /// The response to which an answer leads; nil if it leads to none (it was not understood).
    package func response(to answer: Answer) -> Int? {
        let spoken = offered.filter { !scene.responses[$0].silent }
        switch answer {
        case .response(let place): return offered.contains(place) ? place : nil
        case .silence: return silent
        case .words(let text): return understood(text, among: spoken)
        default:
            guard let facts = facts(answer) else { return nil }
            return spoken.first { facts.meets(scene.responses[$0].condition) }
        }
    }

    /// The response whose examples are these after normalisation, or whose words as shown to choose from; else the one that takes the rest.
    private func understood(_ text: String, among spoken: [Int]) -> Int? {
        let said = normalized(text)
        guard !said.isEmpty else { return nil }
        let meant = spoken.first { place in
            let response = scene.responses[place]
            let shown = choices.isEmpty ? nil : response.say.map(casting.fill)
            return (response.like + [shown ?? ""]).contains { normalized($0) == said }
        }
        return meant ?? spoken.first { scene.responses[$0].otherwise }
    }

    private func facts(_ answer: Answer) -> AnswerSpace.Facts? {
        var facts = AnswerSpace.Facts()
        switch (answer, scene.ask) {
        case (.ticks(let ticks), .several): facts.ticked = ticks.reduce(0) { $0 | 1 << $1 }
        case (.order(let order), .order(_, let key)): facts.agreement = agreement(order, key)
        case (.number(let number), .number): facts.number = number
        case (.composition(let text), .compose(let points, let slips)):
            facts.covered = found(points, in: text).count
            facts.slipped = !found(slips, in: text).isEmpty
        case (.form(let values), .form(let fields)):
            facts.correct = zip(fields, values).count { $0.accepts($1) }
        default: return nil
        }
        return facts
    }

    /// 100 · pairs in the key's relative order / all pairs, rounded down; 100 where there is no pair.
    private func agreement(_ order: [Int], _ key: [Int]) -> Int {
        let rank = Dictionary(key.enumerated().map { ($1, $0) }) { first, _ in first }
        let ranks = order.compactMap { rank[$0] }
        var pairs = 0
        var agreeing = 0
        for (i, first) in ranks.enumerated() {
            for second in ranks[(i + 1)...] {
                pairs += 1
                if first < second { agreeing += 1 }
            }
        }
        return pairs == 0 ? 100 : 100 * agreeing / pairs
    }
}

/// The points or slips of which some wording occurs in a text, by their places.
package func found(_ wordings: [Wordings], in text: String) -> [Int] {
    let said = normalized(text)
    return wordings.indices.filter { place in wordings[place].wordings.contains { contains(said, normalized($0)) } }
}

extension Field {
    /// Whether a value fills this blank rightly; an empty one never does.
    package func accepts(_ value: String) -> Bool {
        guard !normalized(value).isEmpty else { return false }
        switch accept {
        case .anything: return true
        case .wordings(let wordings): return wordings.contains { contains(normalized(value), normalized($0)) }
        case .numbers(let low, let high): return AnswerReader.number(value).map { (low...high).contains($0) } ?? false
        case .dates(let first, let last): return AnswerReader.date(value).map { (first...last).contains($0) } ?? false
        case .options(let accepted):
            guard case .choice(let options) = kind, let chosen = AnswerReader.option(value, among: options) else { return false }
            return accepted.contains(chosen)
        }
    }
}
