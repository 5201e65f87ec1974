/// An amount of time with so many percent of it added, rounded up.
package func lengthened(_ amount: Int, percent: Int) -> Int { amount + (amount * percent + 99) / 100 }
