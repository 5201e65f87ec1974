/// Means of values.
package enum Mean {
    /// The mean with its standard error and Student's t interval; one value has a mean and no interval. O(n).
    package static func estimate(_ values: [Double], needed: Int = 1, level: Double = Interval.usualLevel) -> Estimate {
        let n = values.count
        guard n >= max(needed, 1) else { return .notEstimable(.tooFew(n: n, needed: max(needed, 1)), n: n) }
        let moments = Moments(values)
        guard n >= 2 else { return .finite(moments.mean, n: n, interval: .failure(.tooFew(n: n, needed: 2))) }
        guard moments.hasVariance else { return .finite(moments.mean, n: n, standardError: 0, interval: .failure(.noVariance)) }
        let error = (moments.variance / Double(n)).squareRoot()
        let interval = Interval.symmetric(
            around: moments.mean, standardError: error,
            quantile: StudentT(df: Double(n - 1)).quantile(upperTail(of: level)), level: level, source: .student)
        return .finite(moments.mean, n: n, standardError: error, interval: .success(interval))
    }
}
