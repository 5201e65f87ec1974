/// Why a figure or its interval is not estimable: facts, for others to put into words.
package enum NotEstimable: Error, Sendable, Hashable {
    /// Fewer observations than the figure needs.
    case tooFew(n: Int, needed: Int)
    /// Values that would have to differ are all the same.
    case noVariance
    /// Every value falls into one category, so that agreement by chance is complete.
    case oneCategoryOnly
    /// Values of fewer than two raters (markers, judges).
    case oneRaterOnly
    /// Fewer than two items.
    case oneItemOnly
    /// No unit was valued by two raters.
    case noOverlap
    /// A better overall rating does not go with a higher score.
    case slopeNotPositive(slope: Double)
    /// The estimated total variance is zero or negative, so that shares of it mean nothing.
    case totalVarianceNotPositive
    /// The data show no disagreement or spread to estimate uncertainty from: the interval would have no width.
    case noWidth
    /// One end of the interval lies at infinity.
    case unbounded
    /// Too many resamples gave no figure for the rest to stand for all.
    case resamplesFailed(failed: Int, of: Int)
    /// A value falls into none of the categories; `position` counts from 0.
    case outsideCategories(position: Int)
    /// A number that went in, or one on the way, was infinite or not a number.
    case notFinite
}
