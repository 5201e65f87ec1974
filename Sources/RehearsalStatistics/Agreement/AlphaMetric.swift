/// How far apart two values are to Krippendorff's alpha.
package enum AlphaMetric: String, Sendable, Hashable, CaseIterable {
    /// Different is different.
    case nominal
    /// By how many of the values given lie between.
    case ordinal
    /// By the square of their difference.
    case interval
}
