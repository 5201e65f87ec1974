/// An amount of time with so many percent of it added, rounded up.
package func lengthened(_ amount: Int, percent: Int) -> Int { amount + (amount * percent + 99) / 100 }

extension [Adjustment] {
    /// Percent of time that they add.
    package var extraTime: Int { reduce(0) { if case .extraTime(let percent) = $1 { $0 + percent } else { $0 } } }
}
