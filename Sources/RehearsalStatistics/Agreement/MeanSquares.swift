/// The mean squares of a two-way analysis of variance without replication: units by raters.
struct MeanSquares {
    /// The number of units.
    let n: Int
    /// The number of raters, at least 2.
    let k: Double
    /// Between units, with n − 1 degrees of freedom.
    let unit: Double
    /// Between raters, with k − 1.
    let rater: Double
    /// What is left, with (n − 1)(k − 1).
    let error: Double

    /// Takes at least two rows of the same length; exactly 0 is what rounding alone explains. O(units × raters).
    init(_ rows: [[Double]]) {
        let raters = rows[0].count
        let n = Double(rows.count)
        let k = Double(raters)
        let means = rows.map { $0.reduce(0, +) / k }
        let raterMeans = (0..<raters).map { rater in rows.reduce(0) { $0 + $1[rater] } / n }
        let grand = means.reduce(0, +) / n
        let largest = rows.joined().reduce(0) { max($0, abs($1)) }
        func square(_ x: Double) -> Double { x * x }
        func sumOfSquares(_ squares: Double) -> Double {
            Moments.withoutRounding(squares, count: rows.count * raters, largest: largest)
        }
        let left = zip(rows, means).reduce(0) { sum, row in
            zip(row.0, raterMeans).reduce(sum) { $0 + square($1.0 - row.1 - $1.1 + grand) }
        }
        self.n = rows.count
        self.k = k
        unit = sumOfSquares(k * means.reduce(0) { $0 + square($1 - grand) }) / (n - 1)
        rater = sumOfSquares(n * raterMeans.reduce(0) { $0 + square($1 - grand) }) / (k - 1)
        error = sumOfSquares(left) / ((n - 1) * (k - 1))
    }
}
