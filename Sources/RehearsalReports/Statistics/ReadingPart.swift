import Rehearsal

/// What a text is to the trainee who reads it.
package enum ReadingPart: String, Sendable, CaseIterable {
    case narration, client, others, choices, feedback, hints, exhibits
}

/// The texts of a situation as a trainee reads them, with names and facts filled in.
struct ReadingTexts {
    let situation: Situation
    /// The first client's name, and the wordings of the first form.
    let casting: Casting

    init?(_ situation: Situation) {
        guard let client = situation.clients.first else { return nil }
        self.situation = situation
        casting = Casting(Encounter(situation, with: client), seed: 0)
    }

    /// Every text of the situation by its part, each as often as it is written.
    var byPart: [ReadingPart: [String]] {
        var texts: [ReadingPart: [String]] = [:]
        func add(_ part: ReadingPart, _ text: Text?) {
            if let text { texts[part, default: []].append(casting.fill(text)) }
        }
        for scene in situation.scenes {
            add(.narration, scene.narration)
            add(.hints, scene.hint)
            for speech in scene.client + scene.lines + scene.responses.flatMap(\.reply) { add(part(of: speech), speech.text) }
            for text in offers(scene) + scene.responses.map(\.say) { add(.choices, text) }
            for response in scene.responses { add(.feedback, response.feedback) }
        }
        for exhibit in situation.exhibits { add(.exhibits, exhibit.text) }
        return texts
    }

    /// What a question lays before the trainee besides its responses: options, and blanks with theirs.
    func offers(_ scene: Scene) -> [Text?] {
        switch scene.ask {
        case .several(let options), .order(let options, _): options.map(\.text)
        case .form(let fields):
            fields.flatMap { field in
                if case .choice(let options) = field.kind { [field.label] + options.map(\.text) } else { [field.label] }
            }
        default: []
        }
    }

    private func part(of speech: Speech) -> ReadingPart { speech.who == .client ? .client : .others }

    /// Thousandths of a second to read a text.
    func time(_ text: Text?) -> Int { text.map { WordCount(casting.fill($0)).milliseconds } ?? 0 }
}
