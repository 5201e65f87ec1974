/// How few observations are too few for each figure, unless its caller says otherwise.
///
/// Conventions, not theorems: below them an interval is so wide, or rests so much on its approximation, that the figure
/// misleads more than it tells.
package enum SmallestSample {
    /// Pairs or units for kappa, Krippendorff's alpha, intraclass correlations.
    package static let agreement = 10
    /// Candidates for Cronbach's alpha and for discrimination.
    package static let reliability = 10
    /// Candidates for a borderline regression.
    package static let borderlineRegression = 10
    /// Judges for an Angoff cut.
    package static let judges = 2
    /// People or plays in each of two groups that are compared.
    package static let group = 10
}
