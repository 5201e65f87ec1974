/// The regularised incomplete beta function I_x(a, b), from which Student's t and F follow.
///
/// Both tails are computed without subtracting from 1 where that would lose digits; relative error about 10⁻¹³ for a and b
/// up to 10⁵. Continued fraction: DLMF 8.17.22, evaluated by the modified Lentz algorithm (Thompson and Barnett 1986), in
/// O(√max(a, b)) steps. Factor in front: deviance and Stirling errors after Loader 2000, which keeps digits for large a, b.
struct IncompleteBeta {
    /// Positive.
    let a: Double
    let b: Double

    /// I_x(a, b) and 1 − I_x(a, b), where y = 1 − x is passed beside x because it may be too small to be got from it.
    func tails(x: Double, y: Double) -> (lower: Double, upper: Double) {
        guard (a + b).isFinite && (x + y).isFinite else { return (.nan, .nan) }
        if x <= 0 { return (0, 1) }
        if y <= 0 { return (1, 0) }
        if x <= (a + 1) / (a + b + 2) {
            let lower = front(x: x, y: y) * IncompleteBeta.fraction(a, b, x)
            return (lower, 1 - lower)
        }
        let upper = front(x: x, y: y) * IncompleteBeta.fraction(b, a, y)
        return (1 - upper, upper)
    }

    /// xᵃ yᵇ / B(a, b), which is also the density times x·y: the slope of I in the log-odds of x.
    func front(x: Double, y: Double) -> Double {
        let n = a + b
        let deviance = a * excess(x * n / a) + b * excess(y * n / b)
        let errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
        return (a / (2 * .pi) * (b / n)).squareRoot() * exp(errors - deviance)
    }

    /// The log-odds log(x / y) at which the lower tail is `p`, or the upper tail `q` = 1 − p; the smaller of the two is used.
    func logOdds(lower p: Double, upper q: Double) -> Double {
        increasingRoot(near: log(a / b)) { odds in
            let x = 1 / (1 + exp(-odds))
            let y = 1 / (1 + exp(odds))
            let tails = tails(x: x, y: y)
            let slope = front(x: x, y: y)
            return p <= q
                ? (log(tails.lower / p), slope / tails.lower)
                : (-log(tails.upper / q), slope / tails.upper)
        }
    }

    /// The continued fraction that, times the factor in front, is I_x(a, b); converges for x up to (a + 1)/(a + b + 2).
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            result *= d * c
            if abs(d * c - 1) < 3e-16 { break }
        }
        return result / a
    }
}

/// r − 1 − log r, which is 0 at r = 1 and positive elsewhere.
private func excess(_ r: Double) -> Double {
    let e = r - 1
    return abs(e) < 0.5 ? e - log1p(e) : e - log(r)
}

/// What Stirling's formula leaves out of the logarithm of Γ(z), z > 0 (DLMF 5.11.1).
private func stirlingError(_ z: Double) -> Double {
    guard z >= 10 else { return logGamma(z) - ((z - 0.5) * log(z) - z + 0.5 * log(2 * .pi)) }
    let s = 1 / (z * z)
    return (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s * (1 / 1188.0 - s * (691 / 360360.0 - s / 156))))))
        / z
}
