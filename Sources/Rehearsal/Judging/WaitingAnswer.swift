/// An answer in a candidate's own words that a marker is to place on one of the scene's responses, or on none.
package struct WaitingAnswer: Sendable, Hashable {
    package enum Kind: String, Sendable {
        /// The program placed it on nothing, and the candidate had to say it in another way.
        case notUnderstood = "not-understood"
        /// It was taken for the response that takes whatever is left.
        case otherwise
        /// A text of several lines, or a form: what the program makes of it is only how many wordings it found.
        case composition, form
    }

    /// The number of its line in the play's record, whose opening is 0.
    package let line: Int
    /// The decision that it makes or tries to make, from 1.
    package let decision: Int
    package let kind: Kind
    package let typed: String
    /// The state in which it was given.
    let state: State
    /// Responses on which it can be placed, by their places in the scene: those offered then that are not silent.
    package let responses: [Int]
    /// The response that the program took it for; nil where it understood nothing.
    package let taken: Int?
}

extension Play {
    /// Answers in a journal of this play that wait for a marker, in the order in which they were given.
    package func waitingAnswers(in journal: Journal) -> [WaitingAnswer] {
        var play = Play(encounter, seed: seed, mode: mode)
        var waiting: [WaitingAnswer] = []
        for (place, event) in journal.events.enumerated() {
            switch event.kind {
            case .notUnderstood(_, let typed):
                waiting.append(play.waitingAnswer(typed, .notUnderstood, line: place + 1, taken: nil))
            case .answered(_, let typed, _, _, let timeRanOut):
                guard decisions.indices.contains(play.decisions.count) else { return waiting }
                let taken = decisions[play.decisions.count].response
                if !timeRanOut, let kind = play.kindOfWaiting(typed, taken) {
                    waiting.append(play.waitingAnswer(typed, kind, line: place + 1, taken: taken))
                }
                play.take(taken)
            case .undone:
                play.undo()
                waiting.removeAll { $0.decision > play.decisions.count }
            default: continue
            }
        }
        return waiting
    }

    private func waitingAnswer(_ typed: String, _ kind: WaitingAnswer.Kind, line: Int, taken: Int?) -> WaitingAnswer {
        WaitingAnswer(
            line: line, decision: decisions.count + 1, kind: kind, typed: typed, state: state,
            responses: encounter.offered(state).filter { !scene.responses[$0].silent }, taken: taken)
    }

    /// Why an answer that led to a response waits all the same; nil where it does not.
    private func kindOfWaiting(_ typed: String, _ taken: Int) -> WaitingAnswer.Kind? {
        guard typed != scene.responses[taken].id else { return nil }
        switch scene.ask {
        case .compose: return .composition
        case .form: return .form
        case .words, .one: return scene.responses[taken].otherwise ? .otherwise : nil
        case .several, .order, .number: return nil
        }
    }
}
