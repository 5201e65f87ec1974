/// Student's t distribution with `df` > 0 degrees of freedom, not necessarily whole: DLMF 8.17 and Abramowitz and Stegun 26.7.1.
package struct StudentT: Sendable, Hashable {
    package let df: Double

    package init(df: Double) { self.df = df }

    /// The probability of a value at least as far from 0 as `t`.
    package func twoSided(_ t: Double) -> Double {
        let square = t * t
        return IncompleteBeta(a: df / 2, b: 0.5).tails(x: df / (df + square), y: square / (df + square)).lower
    }

    /// The probability below `t`.
    package func cdf(_ t: Double) -> Double { t < 0 ? twoSided(t) / 2 : 1 - twoSided(t) / 2 }

    /// The value below which t lies with probability `p`, 0 < p < 1.
    package func quantile(_ p: Double) -> Double {
        if p == 0.5 { return 0 }
        let tail = 2 * min(p, 1 - p)
        // The odds of df/(df + t²) are df/t².
        let odds = IncompleteBeta(a: df / 2, b: 0.5).logOdds(lower: tail, upper: 1 - tail)
        let size = df.squareRoot() * exp(-odds / 2)
        return p < 0.5 ? -size : size
    }
}
