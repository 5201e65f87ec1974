/// A confidence interval and how it was made.
package struct Interval: Sendable, Hashable {
    package let low: Double
    package let high: Double
    /// The level of confidence, strictly between 0 and 1.
    package let level: Double
    package let method: Method

    /// The level at which every interval is made unless another is asked for.
    package static let usualLevel = 0.95

    package enum Method: Sendable, Hashable {
        case analytic(Source)
        /// Percentiles of a figure over resamples drawn with replacement; `kept` of the `resamples` gave a figure.
        case bootstrap(seed: UInt64, resamples: Int, kept: Int)
    }

    /// Who published the formula, and when.
    package enum Source: String, Sendable, Hashable, CaseIterable {
        case feldt = "Feldt 1965"
        case fisher = "Fisher 1921"
        case fleissCohenEveritt = "Fleiss, Cohen & Everitt 1969"
        case mcGrawWong = "McGraw & Wong 1996"
        case newcombe = "Newcombe 1998, method 10"
        case shroutFleiss = "Shrout & Fleiss 1979"
        case student = "Student 1908"
        case welch = "Welch 1947"
        case wilson = "Wilson 1927"
    }
}

extension Interval {
    /// `value` ± `quantile` standard errors, cut off at the ends of what the statistic can be.
    static func symmetric(
        around value: Double, standardError: Double, quantile: Double, within range: ClosedRange<Double>? = nil, level: Double,
        source: Source
    ) -> Interval {
        var low = value - quantile * standardError
        var high = value + quantile * standardError
        if let range {
            low = max(low, range.lowerBound)
            high = min(high, range.upperBound)
        }
        return Interval(low: low, high: high, level: level, method: .analytic(source))
    }
}

/// The probability below the upper end of a two-sided interval: 0.975 for a level of 95 %.
func upperTail(of level: Double) -> Double { 1 - (1 - level) / 2 }
