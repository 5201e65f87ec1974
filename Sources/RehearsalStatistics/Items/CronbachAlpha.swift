/// Cronbach's alpha: how far the items of a test order its candidates alike (Cronbach 1951).
package enum CronbachAlpha {
    /// At most 1, and negative where items contradict one another; `table` has candidates as units and items as raters.
    ///
    /// A candidate who lacks an item is left out, so `n` counts the candidates with all. Interval: Feldt 1965, from the F
    /// distribution. O(candidates × items).
    package static func estimate(
        _ table: RatingTable, needed: Int = SmallestSample.reliability, level: Double = Interval.usualLevel
    ) -> Estimate {
        let rows = table.complete
        let n = rows.count
        guard table.raters >= 2 || table.rows.isEmpty else { return .notEstimable(.oneItemOnly, n: n) }
        guard n >= max(needed, 2) else { return .notEstimable(.tooFew(n: n, needed: max(needed, 2)), n: n) }
        let k = Double(table.raters)
        let items = (0..<table.raters).reduce(0) { sum, item in sum + Moments(rows.map { $0[item] }).sumOfSquares }
        let totals = Moments(rows.map { $0.reduce(0, +) })
        guard totals.hasVariance else { return .notEstimable(.noVariance, n: n) }
        let alpha = k / (k - 1) * (1 - items / totals.sumOfSquares)
        // Where all items rise and fall together alpha is 1 up to rounding.
        guard 1 - alpha > 1e-14 else { return .finite(1, n: n, interval: .failure(.noWidth)) }
        let f = FDistribution(df1: Double(n - 1), df2: Double(n - 1) * (k - 1))
        let p = upperTail(of: level)
        let interval = Interval(
            low: 1 - (1 - alpha) * f.quantile(p), high: 1 - (1 - alpha) * f.quantile(1 - p), level: level,
            method: .analytic(.feldt))
        return .finite(alpha, n: n, interval: .success(interval))
    }
}
