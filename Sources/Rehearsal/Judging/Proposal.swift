/// What a play itself shows of one element, and the level that follows from it: put before a marker, never in their place.
package struct Proposal: Sendable, Hashable {
    /// One thing that a decision or the ending shows of the element.
    package struct Observation: Sendable, Hashable {
        /// From 1; 0 is the ending.
        package let decision: Int
        package let mark: Int
        /// The words said.
        package let said: String
    }

    /// How the level follows.
    package enum Rule: Sendable, Hashable {
        /// Nothing in the play called for the element: there is nothing to propose.
        case noOpportunity
        /// A critical error concerns the element: 0, whatever else was shown.
        case criticalError
        /// By the share that was earned of what was offered: see `level(earned:offered:best:)`.
        case share
    }

    /// By its place in the situation's claims.
    package let claim: Int
    package let element: String
    package let earned: Int
    package let offered: Int
    package let observations: [Observation]
    package let rule: Rule
    /// 0…3; nil where there is nothing to propose.
    package let level: Int?

    /// Percent of what was offered from which level 2, and level 3, are proposed.
    package static let standardShare = 60
    package static let outstandingShare = 90

    /// The level of a share: 0 where nothing was earned or more harmed than shown, 1 below 60 % of what was offered, 2 from 60 % on, and 3
    /// from 90 % on where at least one response shows the element outstandingly (a mark of 3).
    ///
    /// - Precondition: something was offered.
    package static func level(earned: Int, offered: Int, best: Int) -> Int {
        if earned <= 0 { return 0 }
        if earned * 100 < offered * standardShare { return 1 }
        return earned * 100 >= offered * outstandingShare && best >= 3 ? 3 : 2
    }
}

/// A response that no one who is competent gives.
package struct CriticalError: Sendable, Hashable {
    /// From 1.
    package let decision: Int
    /// By its place in the scene.
    package let response: Int
    package let said: String
    /// The elements that it concerns, by id: those that it marks; where it marks none, the situation's among the unit's critical ones.
    package let elements: [String]
}

/// Everything that a play proposes to its markers: critical errors first, then each element that the situation is about.
package struct Proposals: Sendable, Hashable {
    package let critical: [CriticalError]
    /// In the order of the situation's claims.
    package let elements: [Proposal]

    /// What a play shows, with answers that waited where a marker placed them.
    ///
    /// For each decision one response counts: the first answer that could be understood, be it by the program or by the marker, since what
    /// a candidate said afterwards they said only because they had not been understood. An answer that its marker placed on no response
    /// counts for nothing. What was offered is what the moment offered, whatever was said. A critical error is one wherever it was said.
    /// `said` gives the words of a decision, from 0.
    package init(_ play: Play, waiting: [WaitingAnswer] = [], placed: [Int: WaitingMark] = [:], said: (Int) -> String) {
        let answers = CountedAnswers(play, waiting, placed, said)
        critical = answers.critical
        let struck = Set(critical.flatMap(\.elements))
        let marks = answers.marks
        let claims = play.situation.claims
        elements = claims.indices.map { claim in
            let observations = answers.observations(of: claim)
            let (earned, offered) = (marks[claim].earned, marks[claim].offered)
            let isStruck = struck.contains(claims[claim].element.id)
            let rule: Proposal.Rule = isStruck ? .criticalError : offered == 0 ? .noOpportunity : .share
            let level: Int? =
                switch rule {
                case .criticalError: 0
                case .noOpportunity: nil
                case .share: Proposal.level(earned: earned, offered: offered, best: observations.map(\.mark).max() ?? 0)
                }
            return Proposal(
                claim: claim, element: claims[claim].element.id, earned: earned, offered: offered, observations: observations,
                rule: rule, level: level)
        }
    }
}
