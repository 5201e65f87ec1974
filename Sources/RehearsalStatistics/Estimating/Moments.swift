/// The number, mean and spread of some values, by the two-pass algorithm: O(n).
struct Moments {
    let count: Int
    /// Not a number where there are no values.
    let mean: Double
    /// Σ(x − mean)²; exactly 0 where the values differ by no more than rounding.
    let sumOfSquares: Double
    /// The largest absolute value; 0 where there are no values.
    let largest: Double

    init(_ values: some Collection<Double>) {
        count = values.count
        let mean = values.reduce(0, +) / Double(values.count)
        self.mean = mean
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        largest = values.reduce(0) { max($0, abs($1)) }
        sumOfSquares = Moments.withoutRounding(squares, count: values.count, largest: largest)
    }

    /// The sample variance, with n − 1.
    var variance: Double { sumOfSquares / Double(count - 1) }

    var hasVariance: Bool { sumOfSquares != 0 }

    /// 0 for a sum of squares that rounding alone explains: less than 10⁻¹² of the largest value at each of `count` places.
    static func withoutRounding(_ squares: Double, count: Int, largest: Double) -> Double {
        let rounding = largest * 1e-12
        return squares <= Double(count) * rounding * rounding ? 0 : squares
    }
}
