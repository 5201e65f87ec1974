/// How a bootstrap draws: so many resamples, from a generator that its seed makes.
///
/// The generator is made anew for every figure, so the same seed always gives the same interval, in whatever order figures
/// are asked for.
package struct Resampling<Generator: RandomNumberGenerator>: Sendable {
    package let seed: UInt64
    /// Positive; 2,000 by default, which leaves the ends of a 95 % interval uncertain by about a sixtieth of its width.
    package let resamples: Int
    private let generator: @Sendable (UInt64) -> Generator

    package init(seed: UInt64, resamples: Int = 2000, generator: @escaping @Sendable (UInt64) -> Generator) {
        precondition(resamples > 0, "a bootstrap needs at least one resample")
        self.seed = seed
        self.resamples = resamples
        self.generator = generator
    }

    /// What `figure` makes of each resample: `count` positions below `count`, drawn one after the other with replacement.
    ///
    /// Resamples for which it gives nil are left out. Takes `resamples` × (`count` + the cost of `figure`).
    func figures<Found>(of count: Int, _ figure: ([Int]) -> Found?) -> [Found] {
        var generator = generator(seed)
        return bootstrap(of: count, resamples: resamples, using: &generator, figure)
    }

    /// The percentile interval (Efron 1979) from the values that resamples gave: O(n log n).
    ///
    /// Not estimable where more than a twentieth of the resamples gave none, or where all gave the same.
    func interval(of values: [Double], level: Double) -> Result<Interval, NotEstimable> {
        let failed = resamples - values.count
        guard failed * 20 <= resamples else { return .failure(.resamplesFailed(failed: failed, of: resamples)) }
        guard Moments(values).hasVariance else { return .failure(.noWidth) }
        let sorted = values.sorted()
        return .success(
            Interval(
                low: percentile(1 - upperTail(of: level), of: sorted), high: percentile(upperTail(of: level), of: sorted),
                level: level, method: .bootstrap(seed: seed, resamples: resamples, kept: values.count)))
    }
}

/// What `figure` makes of each of `resamples` draws of `count` positions with replacement.
func bootstrap<Found>(
    of count: Int, resamples: Int, using generator: inout some RandomNumberGenerator, _ figure: ([Int]) -> Found?
) -> [Found] {
    var found: [Found] = []
    found.reserveCapacity(resamples)
    var positions = [Int](repeating: 0, count: count)
    for _ in 0..<resamples {
        for place in positions.indices { positions[place] = below(count, using: &generator) }
        if let figure = figure(positions) { found.append(figure) }
    }
    return found
}

/// A number from 0 up to `count`, by Lemire's multiplication, spelt out so that no change of the standard library moves it.
private func below(_ count: Int, using generator: inout some RandomNumberGenerator) -> Int {
    Int(generator.next().multipliedFullWidth(by: UInt64(count)).high)
}

/// The value below which a share of sorted values lies, linear between neighbours (Hyndman and Fan 1996, type 7).
func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
}
