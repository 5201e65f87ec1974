/// Values that raters gave to units: markers to plays, judges to items, or items to candidates. Values may be missing.
package struct RatingTable: Sendable, Hashable {
    /// `rows[unit][rater]`, every row as long as there are raters; nil where a value is missing.
    package let rows: [[Double?]]
    package let raters: Int

    /// A row shorter than the longest lacks the values of the last raters.
    package init(rows: [[Double?]]) {
        let raters = rows.reduce(0) { max($0, $1.count) }
        self.raters = raters
        self.rows = rows.map { $0 + [Double?](repeating: nil, count: raters - $0.count) }
    }

    /// Asks `value` for each pair of a unit and a rater.
    package init<Unit, Rater>(units: [Unit], raters: [Rater], value: (Unit, Rater) -> Double?) {
        rows = units.map { unit in raters.map { value(unit, $0) } }
        self.raters = raters.count
    }

    /// The units that every rater valued, in their order: what is left by listwise deletion.
    var complete: [[Double]] {
        rows.compactMap { row in
            let values = row.compactMap { $0 }
            return values.count == raters ? values : nil
        }
    }

    /// How many raters gave any value at all.
    var activeRaters: Int { (0..<raters).count { rater in rows.contains { $0[rater] != nil } } }
}
