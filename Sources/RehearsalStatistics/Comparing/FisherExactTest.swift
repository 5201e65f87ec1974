/// Fisher's exact test of two shares (Fisher 1935).
enum FisherExactTest {
    /// The probability, with all margins as they are, of a table no more probable than this one. O(observations).
    static func twoSided(_ first: (successes: Int, of: Int), _ second: (successes: Int, of: Int)) -> Double {
        let successes = first.successes + second.successes
        let least = max(0, successes - second.of)
        let most = min(first.of, successes)
        let logs = (least...most).map { logChoose(first.of, $0) + logChoose(second.of, successes - $0) }
        // Scaled by the greatest, so that nothing underflows before it is summed.
        let greatest = logs.max() ?? 0
        let weights = logs.map { exp($0 - greatest) }
        // Tables that are equally probable differ by rounding: one part in ten million counts as equal, as in R.
        let limit = weights[first.successes - least] * (1 + 1e-7)
        let extreme = weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 }
        return min(1, extreme / weights.reduce(0, +))
    }

    private static func logChoose(_ n: Int, _ k: Int) -> Double {
        logGamma(Double(n) + 1) - logGamma(Double(k) + 1) - logGamma(Double(n - k) + 1)
    }
}
