/// The borderline regression method of setting a cut: score on overall rating, the cut being the score that the line gives to a
/// borderline performance (Kramer and others 2003; Wood, Humphrey-Murto and Norman 2006).
package struct BorderlineRegression: Sendable, Hashable {
    /// One candidate at the station: the overall rating (1–5) and the score of the checklist.
    package struct Candidate: Sendable, Hashable {
        package let rating: Double
        package let score: Double

        package init(rating: Double, score: Double) {
            self.rating = rating
            self.score = score
        }
    }

    /// The score at the borderline rating; its standard error is the root mean square difference of the cuts of all resamples
    /// from it (RMSE), its interval their percentiles.
    package let cut: Estimate
    /// Points per step of the rating, with Student's interval.
    package let slope: Estimate
    /// The score at rating 0, with Student's interval.
    package let intercept: Estimate
    /// The share of the scores' variance that the line explains, 0 to 1, with a bootstrap interval.
    package let rSquared: Estimate
    /// Why the cut should be taken with caution; empty where there is no cut.
    package let doubts: [Doubt]

    package var isShaky: Bool { !doubts.isEmpty }

    package enum Doubt: Sendable, Hashable {
        /// Fewer than `BorderlineRegression.steadyCandidates`.
        case fewCandidates(n: Int)
        /// R² below `BorderlineRegression.steadyFit`.
        case weakFit(rSquared: Double)
        /// No candidate was rated as low, or as high, as borderline: the line is followed beyond what was seen.
        case extrapolated(lowest: Double, highest: Double)
    }

    package static let steadyCandidates = 50
    package static let steadyFit = 0.5

    /// Fits the line by least squares over `candidates`, O(resamples × n).
    ///
    /// Refuses the cut (and keeps the line) where the slope is not positive. Candidates are resampled whole; a resample in which
    /// all ratings are the same gives none.
    package init(
        _ candidates: [Candidate], borderline: Double = 2, needed: Int = SmallestSample.borderlineRegression,
        level: Double = Interval.usualLevel, by resampling: Resampling<some RandomNumberGenerator>
    ) {
        let n = candidates.count
        let needed = max(needed, 3)
        guard n >= needed, let line = Line(candidates), line.score.hasVariance else {
            let none = Estimate.notEstimable(n < needed ? .tooFew(n: n, needed: needed) : .noVariance, n: n)
            (cut, slope, intercept, rSquared) = (none, none, none, none)
            doubts = []
            return
        }
        let lines = resampling.figures(of: n) { positions in Line(positions.map { candidates[$0] }) }
        slope = line.slopeEstimate(level: level)
        intercept = line.interceptEstimate(level: level)
        let fit = line.explainedShare ?? 0
        rSquared = .finite(fit, n: n, interval: resampling.interval(of: lines.compactMap(\.explainedShare), level: level))
        guard line.slope > 0 else {
            cut = .notEstimable(.slopeNotPositive(slope: line.slope), n: n)
            doubts = []
            return
        }
        let value = line.score(at: borderline)
        let cuts = lines.map { $0.score(at: borderline) }
        let error = (cuts.reduce(0) { $0 + ($1 - value) * ($1 - value) } / Double(cuts.count)).squareRoot()
        cut = .finite(value, n: n, standardError: error, interval: resampling.interval(of: cuts, level: level))
        doubts = Doubt.all(n: n, rSquared: fit, ratings: candidates.map(\.rating), borderline: borderline)
    }
}

extension BorderlineRegression.Doubt {
    fileprivate static func all(n: Int, rSquared: Double, ratings: [Double], borderline: Double) -> [Self] {
        var doubts: [Self] = []
        if n < BorderlineRegression.steadyCandidates { doubts.append(.fewCandidates(n: n)) }
        if rSquared < BorderlineRegression.steadyFit { doubts.append(.weakFit(rSquared: rSquared)) }
        if let lowest = ratings.min(), let highest = ratings.max(), borderline < lowest || borderline > highest {
            doubts.append(.extrapolated(lowest: lowest, highest: highest))
        }
        return doubts
    }
}
