/// Shares of a whole.
package enum Proportion {
    /// `successes` of `n`, from 0 to 1, with Wilson's score interval without correction for continuity (Wilson 1927).
    package static func wilson(
        _ successes: Int, of n: Int, needed: Int = 1, level: Double = Interval.usualLevel
    ) -> Estimate {
        guard n >= max(needed, 1) else { return .notEstimable(.tooFew(n: n, needed: max(needed, 1)), n: n) }
        let share = Double(successes) / Double(n)
        let (low, high) = wilsonBounds(share, of: Double(n), level: level)
        return .finite(
            share, n: n, interval: .success(Interval(low: low, high: high, level: level, method: .analytic(.wilson))))
    }

    private static func wilsonBounds(_ share: Double, of n: Double, level: Double) -> (low: Double, high: Double) {
        let z = Normal.quantile(upperTail(of: level))
        let middle = share + z * z / (2 * n)
        let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        // Exactly 0 and 1 where none or all succeed.
        return (share == 0 ? 0 : (middle - reach) / scale, share == 1 ? 1 : (middle + reach) / scale)
    }

    /// The interval of a difference of two shares, each with the size of its group: Newcombe 1998, method 10.
    static func newcombe(
        _ first: (share: Double, n: Double), _ second: (share: Double, n: Double), level: Double
    ) -> Interval {
        let one = wilsonBounds(first.share, of: first.n, level: level)
        let two = wilsonBounds(second.share, of: second.n, level: level)
        func reach(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        let difference = first.share - second.share
        return Interval(
            low: difference - reach(first.share - one.low, two.high - second.share),
            high: difference + reach(one.high - first.share, second.share - two.low), level: level,
            method: .analytic(.newcombe))
    }
}
