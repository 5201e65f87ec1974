/// A least-squares line of scores on ratings.
struct Line {
    let rating: Moments
    let score: Moments
    let slope: Double
    /// Σ of squared residuals; exactly 0 where rounding alone is left.
    private let residual: Double

    /// Nil where the ratings are all the same. O(n).
    init?(_ candidates: [BorderlineRegression.Candidate]) {
        let rating = Moments(candidates.map(\.rating))
        let score = Moments(candidates.map(\.score))
        guard rating.hasVariance else { return nil }
        let products = candidates.reduce(0) { $0 + ($1.rating - rating.mean) * ($1.score - score.mean) }
        // A slope that rounding alone explains is 0: flat scores must not seem to rise.
        let explained = products * products / rating.sumOfSquares
        let slope =
            Moments.withoutRounding(explained, count: candidates.count, largest: score.largest) == 0
            ? 0 : products / rating.sumOfSquares
        let residual = candidates.reduce(0) {
            let left = $1.score - score.mean - slope * ($1.rating - rating.mean)
            return $0 + left * left
        }
        self.rating = rating
        self.score = score
        self.slope = slope
        self.residual = Moments.withoutRounding(residual, count: candidates.count, largest: score.largest)
    }

    func score(at rating: Double) -> Double { score.mean + slope * (rating - self.rating.mean) }

    /// The share of the scores' variance explained; nil where they have none.
    var explainedShare: Double? { score.hasVariance ? max(0, 1 - residual / score.sumOfSquares) : nil }

    func slopeEstimate(level: Double) -> Estimate {
        estimate(slope, variance: 1 / rating.sumOfSquares, level: level)
    }

    func interceptEstimate(level: Double) -> Estimate {
        let mean = rating.mean
        return estimate(
            score(at: 0), variance: 1 / Double(rating.count) + mean * mean / rating.sumOfSquares, level: level)
    }

    /// A coefficient whose variance is so many times that of the residuals, with Student's interval.
    private func estimate(_ value: Double, variance: Double, level: Double) -> Estimate {
        let n = rating.count
        let freedom = Double(n - 2)
        guard residual > 0 else { return .finite(value, n: n, standardError: 0, interval: .failure(.noWidth)) }
        let error = (residual / freedom * variance).squareRoot()
        let interval = Interval.symmetric(
            around: value, standardError: error, quantile: StudentT(df: freedom).quantile(upperTail(of: level)), level: level,
            source: .student)
        return .finite(value, n: n, standardError: error, interval: .success(interval))
    }
}
