/// Holm's correction for several comparisons (Holm 1979): the chance of even one false alarm stays at the level tested.
package enum Holm {
    /// The probabilities corrected, each in its place, at most 1; nil (a comparison that was not made) stays nil and counts for
    /// nothing. O(n log n).
    package static func adjusted(_ pValues: [Double?]) -> [Double?] {
        let made = pValues.indices.compactMap { place in pValues[place].map { (place: place, p: $0) } }
        var adjusted = [Double?](repeating: nil, count: pValues.count)
        var greatest = 0.0
        for (rank, one) in made.sorted(by: { $0.p < $1.p }).enumerated() {
            greatest = max(greatest, min(1, one.p * Double(made.count - rank)))
            adjusted[one.place] = greatest
        }
        return adjusted
    }
}
