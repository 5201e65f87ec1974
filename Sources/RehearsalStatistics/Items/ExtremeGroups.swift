/// The best and the worst 27 % of candidates by total (Kelley 1939), and how much of each took an option.
struct ExtremeGroups {
    /// The candidates in each group.
    let size: Int
    let count: Int
    let hasVariance: Bool
    /// Shares that took the option, from 0 to 1.
    let upper: Double
    let lower: Double

    static let share = 0.27

    /// Nil for fewer than two candidates.
    init?(_ candidates: [OptionFigures.Candidate]) {
        guard candidates.count >= 2 else { return nil }
        count = candidates.count
        size = max(1, Int((ExtremeGroups.share * Double(count)).rounded()))
        hasVariance = Moments(candidates.map(\.total)).hasVariance
        let sorted = candidates.sorted { $0.total < $1.total }
        lower = ExtremeGroups.share(of: sorted, size: size)
        upper = ExtremeGroups.share(of: sorted.reversed(), size: size)
    }

    /// The share of the first `size` that took it; those tied with the last of them share the places left.
    private static func share(of sorted: [OptionFigures.Candidate], size: Int) -> Double {
        let border = sorted[size - 1].total
        let inside = sorted[..<size].prefix { $0.total != border }
        let tied = sorted[inside.count...].prefix { $0.total == border }
        let places = Double(size - inside.count)
        let taken = Double(inside.count { $0.took }) + places * Double(tied.count { $0.took }) / Double(tied.count)
        return taken / Double(size)
    }

    func difference(needed: Int, level: Double) -> Estimate {
        guard count >= needed else { return .notEstimable(.tooFew(n: count, needed: needed), n: count) }
        guard hasVariance else { return .notEstimable(.noVariance, n: count) }
        let interval = Proportion.newcombe((upper, Double(size)), (lower, Double(size)), level: level)
        return .finite(upper - lower, n: 2 * size, interval: .success(interval))
    }
}
