/// The standard normal distribution.
package enum Normal {
    /// The probability below `x`.
    package static func cdf(_ x: Double) -> Double { erfc(-x / 2.0.squareRoot()) / 2 }

    /// The value below which a normal value lies with probability `p`, 0 < p < 1.
    package static func quantile(_ p: Double) -> Double {
        if p > 0.5 { return -quantile(1 - p) }
        if p == 0.5 { return 0 }
        return increasingRoot(near: 0) { x in
            let below = cdf(x)
            return (log(below / p), exp(-x * x / 2) / (2 * .pi).squareRoot() / below)
        }
    }
}
