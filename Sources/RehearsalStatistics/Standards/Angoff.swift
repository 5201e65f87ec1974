/// The modified Angoff method for small groups of judges: each says of every item what share of borderline candidates would
/// manage it, over one or more rounds with talk between them (Angoff 1971; Hambleton and Plake 1995).
package struct Angoff: Sendable, Hashable {
    /// One round, in which every judge may say what they think of every item, in percent from 0 to 100.
    package struct Round: Sendable, Hashable {
        /// The mean of the judges' sums, in points, with its standard error between judges and Student's interval.
        ///
        /// `n` counts the judges who judged every item. The interval says how another panel's cut may differ, not whether the
        /// standard is right.
        package let cut: Estimate
        /// The cut that each judge's own percentages give, in points; nil for a judge who left an item out, who does not count.
        package let sums: [Double?]
        package let items: [Item]
    }

    /// How the judges of a round see one item.
    package struct Item: Sendable, Hashable {
        /// The mean of the percentages given, with Student's interval between judges; `n` counts the judges who judged it.
        package let percent: Estimate
        /// Their standard deviation; nil for fewer than two judges.
        package let spread: Double?
        /// The least and the greatest percentage given; nil where no one judged it.
        package let least: Double?
        package let greatest: Double?
    }

    /// In the order in which they were held; the last is the one that stands.
    package let rounds: [Round]
    /// The most points that the items give together.
    package let maximum: Double

    package var last: Round? { rounds.last }

    /// Takes `rounds[round][judge][item]` in percent, nil where a judge has not judged an item, and the points that each item
    /// gives. A judge with fewer places than there are items lacks the last ones. O(judges × items) a round.
    package init(
        rounds: [[[Double?]]], points: [Double], needed: Int = SmallestSample.judges, level: Double = Interval.usualLevel
    ) {
        maximum = points.reduce(0, +)
        self.rounds = rounds.map { Round(judges: $0, points: points, needed: needed, level: level) }
    }
}

extension Angoff.Round {
    fileprivate init(judges: [[Double?]], points: [Double], needed: Int, level: Double) {
        let judges = judges.map { given in points.indices.map { $0 < given.count ? given[$0] : nil } }
        sums = judges.map { percentages in
            zip(percentages, points).reduce(0) { sum, item in
                guard let sum, let percent = item.0 else { return nil }
                return sum + percent / 100 * item.1
            }
        }
        let complete = sums.compactMap { $0 }
        cut =
            points.isEmpty
            ? .notEstimable(.tooFew(n: 0, needed: 1), n: 0)
            : complete.count == 1 && needed > 1
                ? .notEstimable(.oneRaterOnly, n: 1) : Mean.estimate(complete, needed: needed, level: level)
        items = points.indices.map { item in Angoff.Item(judges.compactMap { $0[item] }, level: level) }
    }
}

extension Angoff.Item {
    fileprivate init(_ percentages: [Double], level: Double) {
        percent = Mean.estimate(percentages, level: level)
        spread = percentages.count >= 2 ? Moments(percentages).variance.squareRoot() : nil
        least = percentages.min()
        greatest = percentages.max()
    }
}
