/// How good a decision was, by its share of what the whole situation can lose.
package enum Judged: String, Sendable, CaseIterable {
    case best, good, inaccuracy, mistake, blunder

    /// `loss` out of `range`: none is best, up to 5 % good, 15 % an inaccuracy, 30 % a mistake, above it a blunder.
    package init(loss: Int, range: Int) {
        if loss <= 0 {
            self = .best
        } else if loss * 100 <= range * 5 {
            self = .good
        } else if loss * 100 <= range * 15 {
            self = .inaccuracy
        } else {
            self = loss * 100 <= range * 30 ? .mistake : .blunder
        }
    }
}

/// A decision of a play, looked at again.
package struct DecisionReview: Sendable, Hashable {
    package let scene: Int
    package let response: Int
    /// What it gave away; nil where best play has no bound or no ending can be reached.
    package let loss: Int?
    package let judged: Judged?
    /// The first response, in the author's order, that gives nothing away.
    package let bestResponse: Int?
}

/// A change to one decision of a play.
package struct Repair: Sendable, Hashable {
    package let scene: Int
    package let response: Int
    /// What was said there instead; nil where the play never came by.
    package let instead: Int?
}

/// A play looked at with everything that could have happened beside it: a pure function of the play and its situation.
package struct Review: Sendable {
    package let play: Play
    package let best: Int?
    package let worst: Int?
    package let decisions: [DecisionReview]
    /// The first decision after which the best value was out of reach; nil where it never was.
    package let turningPoint: Int?
    /// The first decision after which no ending of the kind to which best play leads could be reached any more, and that kind.
    package let lostOutcome: (decision: Int, outcome: Outcome)?
    /// The fewest changes to the whole play that lead to such an ending after all; empty where none was lost.
    package let repairs: [Repair]
    package let marks: [ElementMarks]

    /// Reviews a play against the graph of its own encounter.
    package init(_ play: Play, in graph: StateGraph) {
        let components = graph.isComplete ? graph.stronglyConnectedComponents() : nil
        let most = components.map { graph.extremes(.best, components: $0) } ?? []
        let least = components.map { graph.extremes(.worst, components: $0) } ?? []
        self.play = play
        marks = play.marks
        best = most.first?.value
        worst = least.first?.value
        let range = most.first?.value.flatMap { best in least.first?.value.map { best - $0 } }
        let reviewer = DecisionReviewer(play: play, graph: graph, best: most, range: range)
        decisions = play.decisions.map(reviewer.review)
        turningPoint = decisions.firstIndex { ($0.loss ?? 0) > 0 }
        lostOutcome = graph.isComplete ? reviewer.lostOutcome() : nil
        repairs = lostOutcome.map { reviewer.repairs(to: $0.outcome) } ?? []
    }

    /// The decision that gave most away, the first of equals; nil where none gave anything away.
    package var costliest: Int? {
        let losses = decisions.map { $0.loss ?? 0 }
        return losses.max().flatMap { most in most > 0 ? losses.firstIndex(of: most) : nil }
    }

    /// (value − worst) / (best − worst), 1 where best = worst; nil for a play without an ending or a situation without bounds.
    package var accuracy: Double? {
        guard play.outcome != nil, let best, let worst else { return nil }
        return best == worst ? 1 : Double(play.value - worst) / Double(best - worst)
    }
}
