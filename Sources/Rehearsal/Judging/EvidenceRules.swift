/// What evidence of one element must be there before it can be judged, as a unit's file says it.
///
/// Practice never counts, whatever a unit says: only plays of assessments and added evidence are observations at all.
package struct EvidenceRules: Sendable, Hashable {
    /// How many observations at the standard.
    package var observations: Int
    /// On how many dates that lie apart.
    package var dates: Int
    /// Days between one of these dates and the next, at least.
    package var daysApart: Int
    package var situations: Int
    package var clients: Int
    package var kinds: Set<EvidenceKind>

    /// What the program asks for where a unit says nothing: its own choice, not the unit's.
    package static let usual = EvidenceRules(
        observations: 3, dates: 2, daysApart: 14, situations: 2, clients: 2, kinds: Set(EvidenceKind.allCases))

    package init(observations: Int, dates: Int, daysApart: Int, situations: Int, clients: Int, kinds: Set<EvidenceKind>) {
        self.observations = observations
        self.dates = dates
        self.daysApart = daysApart
        self.situations = situations
        self.clients = clients
        self.kinds = kinds
    }

    /// The most dates that can be picked so that each lies far enough after the one before: taking the earliest that fits is best.
    ///
    /// O(n log n).
    package func spacedDates(_ dates: some Sequence<Date>) -> [Date] {
        var picked: [Date] = []
        for date in Set(dates).sorted() {
            if let last = picked.last, date.days(since: last) < daysApart { continue }
            picked.append(date)
        }
        return picked
    }
}
