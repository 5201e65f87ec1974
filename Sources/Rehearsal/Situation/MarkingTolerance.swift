/// How far two markers of one play may differ before a moderator looks at it with them.
package struct MarkingTolerance: Sendable, Hashable {
    /// Why two sheets need moderation.
    package enum Reason: Sendable, Hashable {
        /// The levels of an element differ by more than is tolerated.
        case level(element: String)
        /// One level of an element is at the standard or above, the other below: that decides, however small the difference.
        case standard(element: String)
        /// One marker saw the element and the other did not.
        case unseen(element: String)
        case rating
    }

    /// The greatest difference in levels that is tolerated, 0 to 3.
    package let level: Int
    /// The greatest difference in global ratings that is tolerated, 0 to 4.
    package let rating: Int

    package static let usual = MarkingTolerance(level: 1, rating: 1)

    package init(level: Int, rating: Int) {
        self.level = level
        self.rating = rating
    }

    /// Why two sheets of one play need moderation, by element id and the rating last; none where they agree well enough.
    ///
    /// `standard` is the level that counts as reached (`Circuit.CutScores.level`).
    package func reasons(_ one: MarkSheet, _ other: MarkSheet, standard: Int) -> [Reason] {
        var reasons: [Reason] = []
        for element in Set(one.levels.keys).union(other.levels.keys).sorted() {
            guard let a = one.levels[element], let b = other.levels[element] else {
                reasons.append(.unseen(element: element))
                continue
            }
            if abs(a - b) > level {
                reasons.append(.level(element: element))
            } else if (a >= standard) != (b >= standard) {
                reasons.append(.standard(element: element))
            }
        }
        if let a = one.global, let b = other.global, abs(a - b) > rating { reasons.append(.rating) }
        return reasons
    }
}

/// When a play is too near the line for one marker.
package struct BorderlineRule: Sendable, Hashable {
    /// The global rating that means borderline; borderline regression goes by it too.
    package let rating: Int
    /// Percentage points about a station's cut within which its plays are borderline; 0 for the cut itself only.
    package let within: Int

    package static let usual = BorderlineRule(rating: 2, within: 5)

    package init(rating: Int, within: Int) {
        self.rating = rating
        self.within = within
    }

    /// Whether a play is borderline, by its accuracy (0 to 1; nil where it has none), its station's cut in percent, and ratings given.
    package func holds(accuracy: Double?, cut: Int, ratings: [Int]) -> Bool {
        if ratings.contains(rating) { return true }
        guard let accuracy else { return false }
        return abs(accuracy * 100 - Double(cut)) <= Double(within)
    }
}
