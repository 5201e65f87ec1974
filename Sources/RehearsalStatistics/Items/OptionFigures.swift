/// What one response (an option at one decision) tells about the candidates who met it: how many take it, and who.
package struct OptionFigures: Sendable, Hashable {
    /// One candidate at this decision.
    package struct Candidate: Sendable, Hashable {
        package let took: Bool
        /// The candidate's score over everything.
        package let total: Double
        /// The same without what this decision gave.
        package let rest: Double

        package init(took: Bool, total: Double, rest: Double) {
            self.took = took
            self.total = total
            self.rest = rest
        }
    }

    /// Who took it, as positions in the list of candidates.
    package let takers: [Int]
    /// The share of those who met the decision that took it, with Wilson's interval.
    package let facility: Estimate
    /// The mean total of those who took it, and of those who met it and did not.
    package let takersMean: Estimate
    package let othersMean: Estimate
    /// The point-biserial correlation of taking it with the total, which it is itself part of.
    package let pointBiserial: Estimate
    /// The same with the rest of the score: the discrimination to go by.
    package let itemRest: Estimate
    /// The share that took it among the best 27 % by total, less that among the worst 27 % (Kelley 1939), from −1 to 1.
    ///
    /// `n` counts the candidates in both groups. Candidates with the same total at the border of a group share the places left
    /// in it, so that no order of the list decides. Interval: Newcombe's, as for two independent groups.
    package let upperLower: Estimate

    /// `candidates` has nil for one who never met the decision. O(n log n).
    package init(
        _ candidates: [Candidate?], needed: Int = SmallestSample.reliability, level: Double = Interval.usualLevel
    ) {
        let met = candidates.compactMap { $0 }
        takers = candidates.indices.filter { candidates[$0]?.took == true }
        facility = Proportion.wilson(takers.count, of: met.count, needed: needed, level: level)
        takersMean = Mean.estimate(met.filter(\.took).map(\.total), level: level)
        othersMean = Mean.estimate(met.filter { !$0.took }.map(\.total), level: level)
        pointBiserial = Correlation.estimate(met.map { ($0.took ? 1 : 0, $0.total) }, needed: needed, level: level)
        itemRest = Correlation.estimate(met.map { ($0.took ? 1 : 0, $0.rest) }, needed: needed, level: level)
        upperLower =
            ExtremeGroups(met)?.difference(needed: needed, level: level)
            ?? .notEstimable(.tooFew(n: met.count, needed: max(needed, 2)), n: met.count)
    }
}
