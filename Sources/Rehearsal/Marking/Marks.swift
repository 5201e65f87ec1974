/// One thing that a play shows about one element: who said it when, and the mark it got.
package struct Evidence: Sendable, Hashable {
    /// The decision, by its place in the play; nil for the ending.
    package let decision: Int?
    /// By its place in the situation's claims.
    package let element: Int
    package let mark: Int
}

/// What a play earned on an element, out of what it was offered.
package struct ElementMarks: Sendable, Hashable {
    package let earned: Int
    package let offered: Int

    package init(earned: Int, offered: Int) {
        self.earned = earned
        self.offered = offered
    }

    /// From 0 to 1; nil where there was no opportunity.
    package var result: Double? {
        offered == 0 ? nil : min(1, max(0, Double(earned) / Double(offered)))
    }
}

extension Play {
    /// All evidence of the play so far, in the order in which it arose.
    package var evidence: [Evidence] {
        let shown = decisions.enumerated().flatMap { place, decision in
            response(of: decision).marks.map { Evidence(decision: place, element: $0.element, mark: $0.mark) }
        }
        return shown + scene.marks.map { Evidence(decision: nil, element: $0.element, mark: $0.mark) }
    }

    /// Marks per claim: earned is the sum of marks given, offered the sum of the best that each decision (and the ending) could give.
    package var marks: [ElementMarks] {
        var earned = Array(repeating: 0, count: situation.claims.count)
        var offered = earned
        for decision in decisions {
            for mark in response(of: decision).marks { earned[mark.element] += mark.mark }
            for (element, best) in bestMarks(in: decision.state).enumerated() { offered[element] += best }
        }
        for mark in scene.marks {
            earned[mark.element] += mark.mark
            offered[mark.element] += max(0, mark.mark)
        }
        return zip(earned, offered).map { ElementMarks(earned: $0, offered: $1) }
    }

    /// The greatest mark that a response available in a state gives, by claim; 0 where none gives any.
    func bestMarks(in state: State) -> [Int] {
        var best = Array(repeating: 0, count: situation.claims.count)
        for place in encounter.available(state) {
            for mark in encounter.scene(state).responses[place].marks { best[mark.element] = max(best[mark.element], mark.mark) }
        }
        return best
    }

    /// The weighted sum of all marks.
    package var value: Int { decisions.reduce(scene.value) { $0 + response(of: $1).value } }

    /// Decisions whose response no one who is competent gives, by their places in the play.
    package var criticalDecisions: [Int] { decisions.indices.filter { response(of: decisions[$0]).critical } }
}
