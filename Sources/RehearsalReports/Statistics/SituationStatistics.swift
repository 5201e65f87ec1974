package import Rehearsal

/// A situation in figures: how much there is to read and to decide, and what it can show.
package struct SituationStatistics: Sendable {
    /// From the least to the most over all plays with any of the clients; nil where there is none or no bound.
    package struct Span: Sendable, Equatable {
        package var fewest: Int?
        package var most: Int?
    }

    /// How many responses and endings give evidence of an element, for and against it.
    package struct Evidence: Sendable, Equatable {
        package let element: String
        package var positive = 0
        package var negative = 0
        package var positiveEndings = 0
        package var negativeEndings = 0
    }

    package let id: String
    package let title: String
    package let language: Language
    /// What the author says a play takes.
    package let minutes: Int?
    package let clients: Int
    package let scenes: Int
    package let endings: Int
    package let exhibits: Int
    /// How many scenes ask in each way, in the order of the language's description; ways that none asks in are left out.
    package let asks: [(kind: String, count: Int)]
    /// Responses that can be chosen, by scene; those that silence takes are not counted.
    package let choices: [Int]
    /// How many of those responses have a condition.
    package let conditional: Int
    package let reading: [(part: ReadingPart, count: WordCount)]
    package let decisions: Span
    /// Thousandths of a second to read what a play shows.
    package let readingTime: Span
    package let evidence: [Evidence]
    /// How many elements the unit has.
    package let unitElements: Int
    package let readability: Readability?

    /// Explores the situation with each of its clients. O(states + edges). `language` is that of the situation's texts.
    package init(_ situation: Situation, in language: Language) {
        id = situation.id
        title = situation.title
        self.language = language
        minutes = situation.minutes
        clients = situation.clients.count
        scenes = situation.scenes.count
        endings = situation.scenes.count { $0.ending != nil }
        exhibits = situation.exhibits.count
        asks = Self.asks(situation)
        let chosen = situation.scenes.filter { $0.ending == nil }.map { $0.responses.filter { !$0.silent } }
        choices = chosen.map(\.count)
        conditional = chosen.reduce(0) { $0 + $1.count { $0.when != .always } }
        let texts = ReadingTexts(situation)
        let byPart = texts?.byPart ?? [:]
        reading = ReadingPart.allCases.compactMap { part in
            byPart[part].map { (part, $0.reduce(WordCount()) { $0 + WordCount($1) }) }
        }
        // A document is laid out in lines and columns, which are no sentences.
        readability = Readability(ReadingPart.allCases.filter { $0 != .exhibits }.flatMap { byPart[$0] ?? [] }, in: language)
        evidence = Self.evidence(situation)
        unitElements = situation.unit.elements.count
        (decisions, readingTime) = Self.spans(situation, texts)
    }

    private static func spans(_ situation: Situation, _ texts: ReadingTexts?) -> (decisions: Span, time: Span) {
        var decisions: [PlayLengths] = []
        var times: [PlayLengths] = []
        for client in situation.clients {
            let graph = StateGraph(exploring: Encounter(situation, with: client))
            decisions.append(PlayLengths(graph, state: { _ in 0 }, edge: { _, _ in 1 }))
            guard let texts else { continue }
            let time = PlayTime(graph, texts)
            times.append(PlayLengths(graph, state: time.reading, edge: time.reading))
        }
        return (span(decisions), span(times))
    }

    private static func span(_ lengths: [PlayLengths]) -> Span {
        let most = lengths.map(\.most)
        return Span(fewest: lengths.compactMap(\.fewest).min(), most: most.contains(nil) ? nil : most.compactMap { $0 }.max())
    }

    private static func asks(_ situation: Situation) -> [(kind: String, count: Int)] {
        let kinds = ["one", "words", "several", "order", "number", "compose", "form"]
        let asked = situation.scenes.filter { $0.ending == nil }.map(\.ask.name)
        return kinds.map { kind in (kind, asked.count { $0 == kind }) }.filter { $0.count > 0 }
    }

    private static func evidence(_ situation: Situation) -> [Evidence] {
        var result = situation.claims.map { Evidence(element: $0.element.id) }
        for scene in situation.scenes {
            for mark in scene.responses.flatMap(\.marks) {
                if mark.mark > 0 { result[mark.element].positive += 1 } else { result[mark.element].negative += 1 }
            }
            for mark in scene.marks {
                if mark.mark > 0 { result[mark.element].positiveEndings += 1 } else { result[mark.element].negativeEndings += 1 }
            }
        }
        return result
    }
}

extension SituationStatistics {
    package var total: WordCount { reading.reduce(WordCount()) { $0 + $1.count } }

    /// Responses to choose from in a scene, on average; nil where nothing is asked.
    package var meanChoices: Double? { choices.isEmpty ? nil : Double(choices.reduce(0, +)) / Double(choices.count) }

    package var mostChoices: Int { choices.max() ?? 0 }

    /// How many of all responses have a condition, from 0 to 1.
    package var conditionalShare: Double? {
        let all = choices.reduce(0, +)
        return all == 0 ? nil : Double(conditional) / Double(all)
    }
}

extension Ask {
    /// The word by which the language names the kind of question.
    fileprivate var name: String {
        switch self {
        case .one: "one"
        case .words: "words"
        case .several: "several"
        case .order: "order"
        case .number: "number"
        case .compose: "compose"
        case .form: "form"
        }
    }
}
