/// A statistic as it may be told: a figure with its sample size and interval, or why there is none.
package enum Estimate: Sendable, Hashable {
    case figure(Figure)
    /// Nothing can be said; `n` is how many observations there were all the same.
    case notEstimable(NotEstimable, n: Int)

    /// The figure's value; nil where it is not estimable.
    package var value: Double? { figure?.value }

    /// The number of observations: pairs, units, candidates or judges, as the statistic says.
    package var n: Int {
        switch self {
        case .figure(let figure): figure.n
        case .notEstimable(_, let n): n
        }
    }

    /// The figure; nil where it is not estimable.
    package var figure: Figure? {
        if case .figure(let figure) = self { figure } else { nil }
    }

    /// The interval; nil where the figure or its interval is not estimable.
    package var interval: Interval? { try? figure?.interval.get() }

    /// Why there is no figure; nil where there is one.
    package var reason: NotEstimable? {
        if case .notEstimable(let reason, _) = self { reason } else { nil }
    }

    /// A figure, unless a number in it is infinite or not a number: then it is not estimable.
    static func finite(
        _ value: Double, n: Int, standardError: Double? = nil, interval: Result<Interval, NotEstimable>
    ) -> Estimate {
        guard value.isFinite else { return .notEstimable(.notFinite, n: n) }
        var interval = interval
        if case .success(let found) = interval, !(found.low.isFinite && found.high.isFinite) { interval = .failure(.notFinite) }
        let error = standardError.flatMap { $0.isFinite ? $0 : nil }
        return .figure(Figure(value: value, n: n, standardError: error, interval: interval))
    }
}

/// A value with the size of the sample it rests on and how far it can be trusted.
package struct Figure: Sendable, Hashable {
    package let value: Double
    /// The number of observations.
    package let n: Int
    /// The standard error of the value, in its own unit, where the statistic has one.
    package let standardError: Double?
    /// The confidence interval, or why the data give none although they give a value.
    package let interval: Result<Interval, NotEstimable>
}
