/// How the marking of one play stands: its rounds, and what they come to under its station's rules.
package struct PlayMarking: Sendable, Hashable {
    /// How a round stands.
    package enum State: Sendable, Hashable {
        /// So many markers have yet to mark it.
        case waiting(Int)
        /// Its markers differ too much, and why.
        case differing([MarkingTolerance.Reason])
        case agreed
        case moderated

        package var isSettled: Bool { self == .agreed || self == .moderated }
    }

    package let play: String
    /// The candidate's id.
    package let candidate: String
    package let rules: MarkingRules
    /// From 0 to 1; nil where the play has none.
    package let accuracy: Double?
    /// From the first to the newest; never empty.
    package let rounds: [MarkingRound]

    /// - Precondition: there is at least one round.
    package init(play: String, candidate: String, rules: MarkingRules, accuracy: Double?, rounds: [MarkingRound]) {
        precondition(!rounds.isEmpty, "a play has a first round")
        self.play = play
        self.candidate = candidate
        self.rules = rules
        self.accuracy = accuracy
        self.rounds = rounds
    }

    /// The newest round.
    package var round: MarkingRound { rounds[rounds.count - 1] }
    package var state: State { state(of: round) }

    /// How many more people have to mark it in the newest round.
    package var markersMissing: Int { if case .waiting(let count) = state { count } else { 0 } }

    /// Whether someone would moderate it even though its markers agree well enough.
    package var isBorderline: Bool { rules.isBorderline(accuracy: accuracy, ratings: round.ratings) }

    package func state(of round: MarkingRound) -> State {
        if round.moderation != nil { return .moderated }
        let needed = rules.markersNeeded(for: play, accuracy: accuracy, ratings: round.ratings)
        guard round.marks.count >= needed else { return .waiting(needed - round.marks.count) }
        let reasons = MarkDifference(round.marks.map(\.sheet), order: [], rules: rules).reasons
        return reasons.isEmpty ? .agreed : .differing(reasons)
    }
}

/// The sheet that counts for a play now.
package struct AgreedMarks: Sendable, Hashable {
    package let play: String
    /// The round that it is of.
    package let round: Int
    package let sheet: MarkSheet
    package let isModerated: Bool
    /// The ids of the statements that it rests on: the marks, and the moderation last where there is one.
    package let basis: [String]
    /// The ids of those who marked.
    package let markers: [String]
    /// The mean of the markers' global ratings, for statistics; nil where none gave one.
    package let meanRating: Double?
    /// Whether a newer round has been opened that has not come to anything yet.
    package let isContested: Bool
}

extension PlayMarking {
    /// The sheet that counts now: that of the newest round that is settled; nil while none is.
    ///
    /// In a round a moderator's sheet counts before any marker's; without one, the markers' sheets where there are as many as the rules ask
    /// for and they agree well enough, as `MarkSheet.init(agreeing:)` puts them together. Where too few have marked, or they differ and no
    /// one has moderated, the round comes to nothing.
    package var agreed: AgreedMarks? {
        guard let settled = rounds.last(where: { state(of: $0).isSettled }) else { return nil }
        let ratings = settled.ratings
        return AgreedMarks(
            play: play, round: settled.number, sheet: settled.moderation?.sheet ?? MarkSheet(agreeing: settled.marks.map(\.sheet)),
            isModerated: settled.moderation != nil,
            basis: settled.marks.map(\.id) + [settled.moderation?.id].compactMap(\.self), markers: settled.marks.map(\.by),
            meanRating: ratings.isEmpty ? nil : Double(ratings.reduce(0, +)) / Double(ratings.count),
            isContested: settled.number != round.number)
    }
}
