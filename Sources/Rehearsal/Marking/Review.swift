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
        let components = graph.components
        let most = graph.extremes(.best, .value(graph), components)
        let least = graph.extremes(.worst, .value(graph), components)
        self.play = play
        marks = play.marks
        best = most[0].value
        worst = least[0].value
        let range = best.flatMap { best in least[0].value.map { best - $0 } }
        let reviewer = DecisionReviewer(play: play, graph: graph, best: most, range: range)
        decisions = reviewer.review()
        turningPoint = decisions.firstIndex { ($0.loss ?? 0) > 0 }
        lostOutcome = reviewer.lostOutcome()
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
