/// Krippendorff's alpha: 1 − observed over expected disagreement, for any number of raters and with values missing.
///
/// Source: Krippendorff, Content Analysis (2004), chapter 11. Disagreements are sums of squares here, which are the same sums
/// without a matrix of coincidences: ordinal distances are differences of mid-ranks.
package enum KrippendorffAlpha {
    /// At most 1; `n` counts the units that two raters or more valued (others say nothing about agreement).
    ///
    /// Its interval: whole units are drawn anew with replacement and alpha is computed afresh from each resample, expected
    /// disagreement and ranks included; percentiles of these. (Not the procedure of Hayes and Krippendorff 2007, which draws
    /// single disagreements and holds the expected disagreement fixed.) A resample whose values are all the same gives none.
    /// O(resamples × values).
    package static func estimate(
        _ table: RatingTable, metric: AlphaMetric, needed: Int = SmallestSample.agreement, level: Double = Interval.usualLevel,
        by resampling: Resampling<some RandomNumberGenerator>
    ) -> Estimate {
        let given = table.rows.map { $0.compactMap { $0 } }
        let units = given.filter { $0.count >= 2 }
        let n = units.count
        guard table.activeRaters >= 2 || given.isEmpty else { return .notEstimable(.oneRaterOnly, n: n) }
        guard n > 0 || given.isEmpty else { return .notEstimable(.noOverlap, n: n) }
        guard n >= max(needed, 1) else { return .notEstimable(.tooFew(n: n, needed: max(needed, 1)), n: n) }
        guard units.joined().allSatisfy(\.isFinite) else { return .notEstimable(.notFinite, n: n) }
        let coded = CodedUnits(units)
        guard let value = coded.alpha(metric, of: Array(units.indices)) else { return .notEstimable(.oneCategoryOnly, n: n) }
        let resampled = resampling.figures(of: n) { coded.alpha(metric, of: $0) }
        return .finite(value, n: n, interval: resampling.interval(of: resampled, level: level))
    }
}

/// Units with each value replaced by its place among all values in order.
private struct CodedUnits {
    /// All values that occur, ascending.
    let domain: [Double]
    let units: [[Int]]

    init(_ units: [[Double]]) {
        let domain = Set(units.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(domain, domain.indices))
        self.domain = domain
        self.units = units.map { $0.compactMap { places[$0] } }
    }

    /// Alpha over the units at these positions; nil where all their values are the same.
    func alpha(_ metric: AlphaMetric, of positions: [Int]) -> Double? {
        var counts = [Int](repeating: 0, count: domain.count)
        for position in positions { for value in units[position] { counts[value] += 1 } }
        guard counts.count(where: { $0 > 0 }) > 1 else { return nil }
        let distances = distances(metric, counts: counts)
        var observed = 0.0
        for position in positions {
            let unit = units[position]
            observed += distances.spread(unit) / Double(unit.count - 1)
        }
        let all = counts.reduce(0, +)
        let expected = distances.spread(counts: counts) / Double(all - 1)
        return 1 - observed / expected
    }

    private func distances(_ metric: AlphaMetric, counts: [Int]) -> Distances {
        switch metric {
        case .nominal: return .nominal
        case .interval: return .squared(domain)
        case .ordinal:
            var below = 0
            return .squared(
                counts.map { count in
                    defer { below += count }
                    return Double(below) + Double(count) / 2
                })
        }
    }
}

/// Sums of squared distances over all pairs of a set of values, each pair once.
///
/// For squared differences that is the number of values times their sum of squares around the mean.
private enum Distances {
    case nominal
    /// The difference of two positions, squared.
    case squared([Double])

    func spread(_ values: [Int]) -> Double {
        switch self {
        case .nominal:
            // Units are as small as there are raters: pairs are counted one by one.
            let different = values.indices.reduce(0) { sum, first in
                values[..<first].reduce(sum) { $1 == values[first] ? $0 : $0 + 1 }
            }
            return Double(different)
        case .squared(let places):
            let size = Double(values.count)
            let mean = values.reduce(0) { $0 + places[$1] } / size
            return size * values.reduce(0) { $0 + (places[$1] - mean) * (places[$1] - mean) }
        }
    }

    func spread(counts: [Int]) -> Double {
        let size = Double(counts.reduce(0, +))
        switch self {
        case .nominal:
            return counts.reduce(0) { $0 + Double($1) * (size - Double($1)) } / 2
        case .squared(let places):
            let mean = zip(counts, places).reduce(0) { $0 + Double($1.0) * $1.1 } / size
            return size * zip(counts, places).reduce(0) { $0 + Double($1.0) * ($1.1 - mean) * ($1.1 - mean) }
        }
    }
}
