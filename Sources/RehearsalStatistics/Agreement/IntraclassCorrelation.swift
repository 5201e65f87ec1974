/// Intraclass correlations of Shrout and Fleiss 1979 from a two-way analysis of variance: units by raters.
///
/// A unit that lacks a value is left out, so `n` counts the units that every rater valued. Intervals rest on F and on values
/// that scatter normally: McGraw and Wong 1996, tables 4 and 7.
package struct IntraclassCorrelation: Sendable, Hashable {
    package let raters: Int
    /// ICC(2,1): how far one rater of many can stand for all; systematic differences between raters count as disagreement.
    package let single: Estimate
    /// ICC(2,k): the same for the mean of these raters.
    package let mean: Estimate
    /// ICC(3,1): the same as `single`, blind to raters being severe or lenient; far above it, they differ in that.
    package let consistency: Estimate

    /// O(units × raters).
    package init(_ table: RatingTable, needed: Int = SmallestSample.agreement, level: Double = Interval.usualLevel) {
        raters = table.raters
        let rows = table.complete
        let n = rows.count
        let reason: NotEstimable? =
            if table.activeRaters < 2 && !table.rows.isEmpty { .oneRaterOnly } else if n < max(needed, 2) {
                .tooFew(n: n, needed: max(needed, 2))
            } else { nil }
        if let reason {
            single = .notEstimable(reason, n: n)
            mean = .notEstimable(reason, n: n)
            consistency = .notEstimable(reason, n: n)
            return
        }
        let squares = MeanSquares(rows)
        single = squares.agreement(level: level)
        mean = squares.agreementOfMean(level: level)
        consistency = squares.consistency(level: level)
    }
}

extension MeanSquares {
    fileprivate func agreement(level: Double) -> Estimate {
        guard let value = singleAgreement else { return .notEstimable(.noVariance, n: n) }
        return .finite(value, n: n, interval: agreementInterval(value, level: level))
    }

    /// The interval of ICC(2,1), between −1/(k − 1) and 1: McGraw and Wong 1996, ICC(A,1).
    private func agreementInterval(_ value: Double, level: Double) -> Result<Interval, NotEstimable> {
        guard value < 1 else { return .failure(.noWidth) }
        let p = upperTail(of: level)
        let units = Double(n - 1)
        let df = satterthwaite(value)
        let above = FDistribution(df1: units, df2: df).quantile(p)
        let below = FDistribution(df1: df, df2: units).quantile(p)
        let count = Double(n)
        let other = k * rater + (k * count - k - count) * error
        let low = count * (unit - above * error) / (above * other + count * unit)
        let high = count * (below * unit - error) / (other + count * below * unit)
        return .success(Interval(low: low, high: high, level: level, method: .analytic(.mcGrawWong)))
    }

    /// Degrees of freedom of the mean square that an agreement is compared with, after Satterthwaite.
    private func satterthwaite(_ value: Double) -> Double {
        let count = Double(n)
        let a = k * value / (count * (1 - value)) * rater
        let b = (1 + k * value * (count - 1) / (count * (1 - value))) * error
        return (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((count - 1) * (k - 1)))
    }

    fileprivate func agreementOfMean(level: Double) -> Estimate {
        let total = unit + (rater - error) / Double(n)
        guard let single = singleAgreement else { return .notEstimable(.noVariance, n: n) }
        // ICC(2,k) is the value below stepped up by Spearman and Brown; at −1/(k − 1) there is nothing left to step up.
        guard total > 0 else { return .notEstimable(.totalVarianceNotPositive, n: n) }
        let interval = agreementInterval(single, level: level).flatMap { single -> Result<Interval, NotEstimable> in
            guard 1 + (k - 1) * single.low > 0 else { return .failure(.unbounded) }
            return .success(
                Interval(low: steppedUp(single.low), high: steppedUp(single.high), level: level, method: single.method))
        }
        return .finite((unit - error) / total, n: n, interval: interval)
    }

    private func steppedUp(_ value: Double) -> Double { k * value / (1 + (k - 1) * value) }

    fileprivate func consistency(level: Double) -> Estimate {
        let total = unit + (k - 1) * error
        guard total > 0 else { return .notEstimable(.noVariance, n: n) }
        let value = (unit - error) / total
        guard error > 0 else { return .finite(value, n: n, interval: .failure(.noWidth)) }
        let p = upperTail(of: level)
        let units = Double(n - 1)
        let low = unit / error / FDistribution(df1: units, df2: units * (k - 1)).quantile(p)
        let high = unit / error * FDistribution(df1: units * (k - 1), df2: units).quantile(p)
        let interval = Interval(
            low: (low - 1) / (low + k - 1), high: (high - 1) / (high + k - 1), level: level, method: .analytic(.shroutFleiss))
        return .finite(value, n: n, interval: .success(interval))
    }

    /// ICC(2,1); nil where nothing varies.
    private var singleAgreement: Double? {
        let count = Double(n)
        let total = unit + (k - 1) * error + k * (rater - error) / count
        return total > 0 ? (unit - error) / total : nil
    }
}
