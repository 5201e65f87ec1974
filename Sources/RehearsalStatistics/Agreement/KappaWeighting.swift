/// How much agreement a pair of categories counts as; the usual words for kappa (“substantial” …) fit no weighting alike.
package enum KappaWeighting: String, Sendable, Hashable, CaseIterable {
    case unweighted, linear, quadratic

    /// The weights of agreement for so many categories in order: 1 on the diagonal, 0 at the greatest distance.
    ///
    /// Unweighted: 0 off the diagonal. Linear: 1 − |i − j|/(k − 1). Quadratic: 1 − (i − j)²/(k − 1)² (Cohen 1968).
    package func weights(categories: Int) -> [[Double]] {
        (0..<categories).map { row in
            (0..<categories).map { column in
                if row == column { return 1 }
                let distance = Double(abs(row - column)) / Double(categories - 1)
                return switch self {
                case .unweighted: 0
                case .linear: 1 - distance
                case .quadratic: 1 - distance * distance
                }
            }
        }
    }
}
