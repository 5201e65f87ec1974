/// How two independent groups differ: the first less the second.
package struct GroupDifference: Sendable, Hashable {
    /// The numbers of observations in the groups; the estimate's `n` is their sum.
    package let sizes: Sizes
    package let estimate: Estimate
    /// The two-sided probability of a difference at least as large where there is none; nil where it is not estimable.
    ///
    /// Of several comparisons it must be corrected (`Holm`) before anything is concluded from it.
    package let pValue: Double?

    package struct Sizes: Sendable, Hashable {
        package let first: Int
        package let second: Int
        var sum: Int { first + second }
        var smaller: Int { min(first, second) }
    }

    /// The difference of two means, with the interval and test of Welch 1947. O(n).
    ///
    /// Needs `needed` values in each group, and at least two.
    package init(
        means first: [Double], _ second: [Double], needed: Int = SmallestSample.group, level: Double = Interval.usualLevel
    ) {
        sizes = Sizes(first: first.count, second: second.count)
        guard sizes.smaller >= max(needed, 2) else {
            estimate = .notEstimable(.tooFew(n: sizes.smaller, needed: max(needed, 2)), n: sizes.sum)
            pValue = nil
            return
        }
        let (one, two) = (Moments(first), Moments(second))
        let difference = one.mean - two.mean
        let parts = (one.variance / Double(one.count), two.variance / Double(two.count))
        let variance = parts.0 + parts.1
        guard variance != 0 else {
            estimate = .finite(difference, n: sizes.sum, standardError: 0, interval: .failure(.noVariance))
            pValue = nil
            return
        }
        let freedom = parts.0 * parts.0 / Double(one.count - 1) + parts.1 * parts.1 / Double(two.count - 1)
        let t = StudentT(df: variance * variance / freedom)
        let error = variance.squareRoot()
        let interval = Interval.symmetric(
            around: difference, standardError: error, quantile: t.quantile(upperTail(of: level)), level: level, source: .welch)
        estimate = .finite(difference, n: sizes.sum, standardError: error, interval: .success(interval))
        let probability = t.twoSided(difference / error)
        pValue = probability.isFinite ? probability : nil
    }

    /// The difference of two shares, with Newcombe's interval and Fisher's exact test. O(n).
    ///
    /// Needs `needed` observations in each group, and at least one. The exact test is the more cautious of the two: a small
    /// group's interval may leave out 0 although the probability is above 5 %.
    package init(
        shares first: (successes: Int, of: Int), _ second: (successes: Int, of: Int), needed: Int = SmallestSample.group,
        level: Double = Interval.usualLevel
    ) {
        sizes = Sizes(first: first.of, second: second.of)
        guard sizes.smaller >= max(needed, 1) else {
            estimate = .notEstimable(.tooFew(n: sizes.smaller, needed: max(needed, 1)), n: sizes.sum)
            pValue = nil
            return
        }
        let shares = (Double(first.successes) / Double(first.of), Double(second.successes) / Double(second.of))
        let interval = Proportion.newcombe((shares.0, Double(first.of)), (shares.1, Double(second.of)), level: level)
        estimate = .finite(shares.0 - shares.1, n: sizes.sum, interval: .success(interval))
        pValue = FisherExactTest.twoSided(first, second)
    }
}
