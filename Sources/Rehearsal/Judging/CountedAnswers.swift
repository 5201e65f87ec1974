/// The response that counts for each decision of a play once its markers have placed what the program did not understand.
struct CountedAnswers {
    /// A response to what was asked at one moment, with the words for it.
    private struct Given {
        let state: State
        /// From 1.
        let decision: Int
        /// Nil where a marker placed the words on no response.
        let response: Int?
        let said: String
    }

    private let play: Play
    /// All answers that could be understood, in the order in which they were given.
    private var given: [Given] = []
    /// The first of each decision.
    private var counted: [Given] = []

    init(_ play: Play, _ waiting: [WaitingAnswer], _ placed: [Int: WaitingMark], _ said: (Int) -> String) {
        self.play = play
        for number in 1...(play.decisions.count + 1) {
            let tries = waiting.filter { $0.decision == number }
            var here = tries.filter { $0.taken == nil }.compactMap { answer in
                play.place(of: placed[answer.line], answer).map {
                    Given(state: answer.state, decision: number, response: $0, said: answer.typed)
                }
            }
            if play.decisions.indices.contains(number - 1) {
                let decision = play.decisions[number - 1]
                var response: Int? = decision.response
                if let answer = tries.first(where: { $0.taken != nil }), let mark = placed[answer.line] {
                    response = play.place(of: mark, answer)
                }
                here.append(Given(state: decision.state, decision: number, response: response, said: said(number - 1)))
            }
            given += here
            if let first = here.first { counted.append(first) }
        }
    }

    private func response(_ given: Given) -> Response? {
        given.response.map { play.encounter.scene(given.state).responses[$0] }
    }

    var critical: [CriticalError] {
        given.compactMap { answer in
            guard let place = answer.response, let response = response(answer), response.critical else { return nil }
            let claims = play.situation.claims
            let marked = response.marks.map { claims[$0.element].element.id }
            let elements = marked.isEmpty ? claims.map(\.element.id).filter(play.situation.unit.critical.contains) : marked
            return CriticalError(decision: answer.decision, response: place, said: answer.said, elements: elements)
        }
    }

    /// Earned by what counts, out of what was offered, by claim.
    var marks: [ElementMarks] {
        var earned = Array(repeating: 0, count: play.situation.claims.count)
        var offered = earned
        for answer in counted {
            var best = play.bestMarks(in: answer.state)
            for mark in response(answer)?.marks ?? [] {
                earned[mark.element] += mark.mark
                // Words may mean a response to which no answer leads by itself.
                best[mark.element] = max(best[mark.element], mark.mark)
            }
            for (element, best) in best.enumerated() { offered[element] += best }
        }
        for mark in play.scene.marks {
            earned[mark.element] += mark.mark
            offered[mark.element] += max(0, mark.mark)
        }
        return zip(earned, offered).map { ElementMarks(earned: $0, offered: $1) }
    }

    func observations(of claim: Int) -> [Proposal.Observation] {
        let shown = counted.flatMap { answer in
            (response(answer)?.marks ?? []).filter { $0.element == claim }.map { mark in
                Proposal.Observation(decision: answer.decision, mark: mark.mark, said: answer.said)
            }
        }
        return shown
            + play.scene.marks.filter { $0.element == claim }.map { .init(decision: 0, mark: $0.mark, said: "") }
    }
}

extension Play {
    /// The response on which a marker placed an answer; nil for none, or for one that could not be given then.
    fileprivate func place(of mark: WaitingMark?, _ answer: WaitingAnswer) -> Int? {
        guard let id = mark?.response else { return nil }
        let responses = encounter.scene(answer.state).responses
        return answer.responses.first { responses[$0].id == id }
    }
}
