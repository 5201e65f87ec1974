/// Cohen's kappa for two raters: agreement beyond what chance gives to two raters with these margins (Cohen 1960, 1968).
package struct Kappa: Sendable, Hashable {
    package let weighting: KappaWeighting
    /// The weights of agreement, to be printed beside the figure.
    package let weights: [[Double]]
    /// Observed agreement, weighted, from 0 to 1; nil without pairs.
    package let observed: Double?
    /// The agreement expected by chance, weighted, from 0 to 1; nil without pairs.
    package let expected: Double?
    /// From −1 to 1; `n` counts pairs. Its interval is the large-sample one, cut off at −1 and 1.
    package let estimate: Estimate

    /// O(categories²).
    package init(
        _ table: AgreementTable, weighting: KappaWeighting, needed: Int = SmallestSample.agreement,
        level: Double = Interval.usualLevel
    ) {
        let weights = weighting.weights(categories: table.categories)
        self.weighting = weighting
        self.weights = weights
        guard table.n > 0 else {
            observed = nil
            expected = nil
            estimate = .notEstimable(.tooFew(n: 0, needed: max(needed, 1)), n: 0)
            return
        }
        let shares = WeightedShares(shares: table.shares, weights: weights)
        observed = shares.observed
        expected = shares.expected
        estimate = shares.kappa(table: table, needed: needed, level: level)
    }
}

/// A table as shares of all pairs, with the weights of agreement and the margins.
private struct WeightedShares {
    let shares: [[Double]]
    let weights: [[Double]]
    let rows: [Double]
    let columns: [Double]

    init(shares: [[Double]], weights: [[Double]]) {
        self.shares = shares
        self.weights = weights
        rows = shares.map { $0.reduce(0, +) }
        columns = shares.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
    }

    /// Σ of `value` over all cells.
    func sum(_ value: (_ row: Int, _ column: Int) -> Double) -> Double {
        shares.indices.reduce(0) { sum, row in shares.indices.reduce(sum) { $0 + value(row, $1) } }
    }

    var observed: Double { sum { shares[$0][$1] * weights[$0][$1] } }

    var expected: Double { sum { rows[$0] * columns[$1] * weights[$0][$1] } }

    func kappa(table: AgreementTable, needed: Int, level: Double) -> Estimate {
        let n = table.n
        guard n >= needed else { return .notEstimable(.tooFew(n: n, needed: needed), n: n) }
        // By counts, not by shares, so that no rounding decides.
        let inOneCategory = table.categories < 2 || table.counts.indices.contains { table.counts[$0][$0] == n }
        guard !inOneCategory else { return .notEstimable(.oneCategoryOnly, n: n) }
        let kappa = (observed - expected) / (1 - expected)
        guard let error = standardError(kappa, n: n) else { return .finite(kappa, n: n, interval: .failure(.noWidth)) }
        let interval = Interval.symmetric(
            around: kappa, standardError: error, quantile: Normal.quantile(upperTail(of: level)), within: -1...1, level: level,
            source: .fleissCohenEveritt)
        return .finite(kappa, n: n, standardError: error, interval: .success(interval))
    }

    /// The large-sample standard error under no hypothesis: Fleiss, Cohen and Everitt 1969 (theirs for weights, of which unweighted is a case).
    ///
    /// Nil where it is zero: where all pairs agree, all disagree as far as they can, or one rater used one category only.
    func standardError(_ kappa: Double, n: Int) -> Double? {
        let rowWeights = weights.map { row in zip(row, columns).reduce(0) { $0 + $1.0 * $1.1 } }
        let columnWeights = weights.indices.map { column in
            zip(weights, rows).reduce(0) { $0 + $1.0[column] * $1.1 }
        }
        let squares = sum { row, column in
            let term = weights[row][column] - (rowWeights[row] + columnWeights[column]) * (1 - kappa)
            return shares[row][column] * term * term
        }
        let mean = kappa - expected * (1 - kappa)
        let variance = squares - mean * mean
        // What is left after subtracting is rounding where it is below 10⁻¹³ of what was subtracted.
        guard variance > 1e-13 * squares else { return nil }
        return (variance / Double(n)).squareRoot() / (1 - expected)
    }
}
