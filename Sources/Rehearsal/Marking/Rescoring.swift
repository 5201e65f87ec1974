/// What a finished play comes to.
package struct PlayResult: Sendable, Hashable {
    package let outcome: Outcome
    package let value: Int
    /// In thousandths; nil where values have no bounds.
    package let accuracy: Int?
    /// By element.
    package let elements: [String: ElementMarks]
    /// Critical errors as `scene.response`, in order.
    package let critical: [String]

    package init(outcome: Outcome, value: Int, accuracy: Int?, elements: [String: ElementMarks], critical: [String]) {
        self.outcome = outcome
        self.value = value
        self.accuracy = accuracy
        self.elements = elements
        self.critical = critical
    }

    /// Nil for a play that has not reached an ending; `bounds` are those of its encounter.
    package init?(_ play: Play, bounds: Bounds) {
        guard let outcome = play.outcome else { return nil }
        self.outcome = outcome
        value = play.value
        accuracy = bounds.accuracyInThousandths(of: play.value)
        elements = Dictionary(zip(play.situation.claims.map(\.element.id), play.marks)) { first, _ in first }
        critical = play.criticalDecisions.map { place in
            play.encounter.scene(play.decisions[place].state).id + "." + play.response(of: play.decisions[place]).id
        }
    }
}

/// A recorded play on two versions of its situation.
package struct Rescoring: Sendable, Hashable {
    package let before: PlayResult
    package let after: PlayResult

    package init(before: PlayResult, after: PlayResult) {
        self.before = before
        self.after = after
    }

    package var isChange: Bool { before != after }

    /// Elements whose marks are not the same, by id.
    package var changedElements: [String] {
        Set(before.elements.keys).union(after.elements.keys).filter { before.elements[$0] != after.elements[$0] }.sorted()
    }

    /// How much changes, to be compared from the first to the last: whether a critical error comes or goes, how far the accuracy moves,
    /// how far the value does, and on how many elements.
    package var size: [Int] {
        [
            before.critical.isEmpty == after.critical.isEmpty ? 0 : 1, abs((after.accuracy ?? 0) - (before.accuracy ?? 0)),
            abs(after.value - before.value), changedElements.count,
        ]
    }
}

/// Where a recorded play can go on no longer.
package struct BrokenStep: Error, Sendable, Hashable {
    /// From 1; 0 where the play cannot even begin.
    package let step: Int
    package let message: Message
}

extension Play {
    /// Takes the decisions of a journal that were not taken back, by the ids of their scenes and responses.
    ///
    /// Throws where a decision cannot be taken on this text of the situation, and where the last one leads to no ending.
    package init(retracing journal: Journal, of situation: Situation) throws(BrokenStep) {
        let id = journal.header.client
        guard let client = situation.client(id) else { throw BrokenStep(step: 0, message: "這個情境遇不到「\(id)」") }
        self.init(Encounter(situation, with: client), seed: journal.header.seed, mode: journal.header.mode)
        for (place, decision) in journal.standingDecisions.enumerated() {
            try retrace(decision, step: place + 1)
        }
        guard outcome != nil else {
            throw BrokenStep(step: decisions.count, message: "第 \(decisions.count) 步之後停在場景「\(scene.id)」，還沒有到結局")
        }
    }

    private mutating func retrace(_ decision: (scene: String, response: String), step: Int) throws(BrokenStep) {
        guard scene.id == decision.scene else {
            throw BrokenStep(step: step, message: "第 \(step) 步原來在場景「\(decision.scene)」，現在會在「\(scene.id)」")
        }
        guard let place = scene.responses.firstIndex(where: { $0.id == decision.response }) else {
            throw BrokenStep(step: step, message: "第 \(step) 步的場景「\(scene.id)」現在沒有回應「\(decision.response)」")
        }
        guard encounter.available(state).contains(place) else {
            throw BrokenStep(step: step, message: "第 \(step) 步的回應「\(scene.id).\(decision.response)」現在這時不能用")
        }
        take(place)
    }
}

extension Journal {
    /// The decisions that were not taken back, by scene and response.
    var standingDecisions: [(scene: String, response: String)] {
        var standing: [(scene: String, response: String)] = []
        for event in events {
            switch event.kind {
            case .answered(let scene, _, let response, _, _): standing.append((scene, response))
            case .undone: _ = standing.popLast()
            default: continue
            }
        }
        return standing
    }
}
