/// How often two raters chose each pair of categories.
package struct AgreementTable: Sendable, Hashable {
    /// `counts[first rater's category][second rater's]`, square; categories in their order.
    package let counts: [[Int]]
    /// The number of pairs.
    package let n: Int

    package var categories: Int { counts.count }

    /// Takes a square table of counts that are not negative.
    package init(counts: [[Int]]) {
        precondition(counts.allSatisfy { $0.count == counts.count && $0.allSatisfy { $0 >= 0 } }, "a table of agreement is square")
        self.counts = counts
        n = counts.joined().reduce(0, +)
    }

    /// Counts pairs of values; a pair that lacks one is left out.
    ///
    /// `categories` are all that could be chosen, in order, each once: also those that nobody chose, for they set the distance
    /// between the others. Throws `outsideCategories` for a value that is none of them. O(pairs + categories²).
    package init<Category: Hashable>(_ pairs: [(Category?, Category?)], categories: [Category]) throws(NotEstimable) {
        let places = Dictionary(zip(categories, categories.indices)) { first, _ in first }
        var counts = [[Int]](repeating: [Int](repeating: 0, count: categories.count), count: categories.count)
        for (position, pair) in pairs.enumerated() {
            guard let first = pair.0, let second = pair.1 else { continue }
            guard let row = places[first], let column = places[second] else { throw .outsideCategories(position: position) }
            counts[row][column] += 1
        }
        self.init(counts: counts)
    }

    /// Each pair's share of all.
    var shares: [[Double]] { counts.map { $0.map { Double($0) / Double(n) } } }

    /// How often the two chose the same category, or ones at most `steps` apart, with Wilson's interval; `n` counts pairs.
    package func exactAgreement(
        within steps: Int = 0, needed: Int = SmallestSample.agreement, level: Double = Interval.usualLevel
    ) -> Estimate {
        let agreed = counts.indices.reduce(0) { sum, row in
            sum + counts[row].indices.reduce(0) { abs(row - $1) <= steps ? $0 + counts[row][$1] : $0 }
        }
        return Proportion.wilson(agreed, of: n, needed: needed, level: level)
    }
}
