/// The F distribution with `df1` and `df2` > 0 degrees of freedom, not necessarily whole: Abramowitz and Stegun 26.6.2.
package struct FDistribution: Sendable, Hashable {
    package let df1: Double
    package let df2: Double

    package init(df1: Double, df2: Double) {
        self.df1 = df1
        self.df2 = df2
    }

    /// The probability below `f` ≥ 0.
    package func cdf(_ f: Double) -> Double { tails(f).lower }

    /// The probability above `f` ≥ 0.
    package func upper(_ f: Double) -> Double { tails(f).upper }

    /// The value below which F lies with probability `p`, 0 < p < 1.
    package func quantile(_ p: Double) -> Double {
        // The odds of df1·f/(df1·f + df2) are f·df1/df2.
        df2 / df1 * exp(IncompleteBeta(a: df1 / 2, b: df2 / 2).logOdds(lower: p, upper: 1 - p))
    }

    private func tails(_ f: Double) -> (lower: Double, upper: Double) {
        let sum = df1 * f + df2
        return IncompleteBeta(a: df1 / 2, b: df2 / 2).tails(x: df1 * f / sum, y: df2 / sum)
    }
}
