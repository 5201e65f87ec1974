/// Pearson's correlation of pairs; with values 0 and 1 on one side it is the point-biserial correlation.
package enum Correlation {
    /// From −1 to 1, with Fisher's z interval (approximate for the point-biserial); `n` counts pairs. O(n).
    package static func estimate(
        _ pairs: [(Double, Double)], needed: Int = SmallestSample.reliability, level: Double = Interval.usualLevel
    ) -> Estimate {
        let n = pairs.count
        guard n >= max(needed, 2) else { return .notEstimable(.tooFew(n: n, needed: max(needed, 2)), n: n) }
        let first = Moments(pairs.map(\.0))
        let second = Moments(pairs.map(\.1))
        guard first.hasVariance && second.hasVariance else { return .notEstimable(.noVariance, n: n) }
        let products = pairs.reduce(0) { $0 + ($1.0 - first.mean) * ($1.1 - second.mean) }
        let r = min(max(products / (first.sumOfSquares.squareRoot() * second.sumOfSquares.squareRoot()), -1), 1)
        return .finite(r, n: n, interval: interval(r, n: n, level: level))
    }

    private static func interval(_ r: Double, n: Int, level: Double) -> Result<Interval, NotEstimable> {
        guard n >= 4 else { return .failure(.tooFew(n: n, needed: 4)) }
        guard 1 - abs(r) > 1e-14 else { return .failure(.noWidth) }
        let reach = Normal.quantile(upperTail(of: level)) / Double(n - 3).squareRoot()
        return .success(
            Interval(low: tanh(artanh(r) - reach), high: tanh(artanh(r) + reach), level: level, method: .analytic(.fisher)))
    }
}
