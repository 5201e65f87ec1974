/// Whether the evidence of one element suffices to be judged, and what exactly is missing.
package struct Sufficiency: Sendable, Hashable {
    /// A rule that the evidence does not meet yet.
    package enum Gap: Sendable, Hashable {
        case observations(have: Int, need: Int)
        /// The next one counts as another date from this day on; nil where any day does.
        case dates(have: Int, need: Int, from: Date?)
        /// In other situations than these.
        case situations(have: [String], need: Int)
        /// With other clients than these.
        case clients(have: [String], need: Int)
        case kinds([EvidenceKind])
        /// A critical error that nothing later has answered.
        case criticalError(Date)
    }

    package let element: String
    /// From the earliest to the latest.
    package let observations: [Observation]
    package let gaps: [Gap]

    package var isEnough: Bool { gaps.isEmpty }

    /// Only what meets the standard counts for the numbers; the order of `all` does not matter. O(n log n).
    package init(_ element: String, all: [Observation], rules: EvidenceRules) {
        self.element = element
        observations = all.filter { $0.element == element }.sorted(by: Self.precedes)
        let met = observations.filter(\.meets)
        var gaps: [Gap] = []
        if let error = Self.openError(observations) { gaps.append(.criticalError(error)) }
        if met.count < rules.observations { gaps.append(.observations(have: met.count, need: rules.observations)) }
        let dates = rules.spacedDates(met.map(\.date))
        if dates.count < rules.dates {
            gaps.append(.dates(have: dates.count, need: rules.dates, from: dates.last?.adding(days: rules.daysApart)))
        }
        let situations = Set(met.map(\.situation)).sorted()
        if situations.count < rules.situations { gaps.append(.situations(have: situations, need: rules.situations)) }
        let clients = Set(met.compactMap(\.client)).sorted()
        if clients.count < rules.clients { gaps.append(.clients(have: clients, need: rules.clients)) }
        let kinds = EvidenceKind.allCases.filter { kind in rules.kinds.contains(kind) && !met.contains { $0.kind == kind } }
        if !kinds.isEmpty { gaps.append(.kinds(kinds)) }
        self.gaps = gaps
    }

    /// The latest critical error that is still open: no later day shows the element at the standard without one.
    private static func openError(_ observations: [Observation]) -> Date? {
        guard let last = observations.last(where: \.isCritical)?.date else { return nil }
        return observations.contains { $0.meets && $0.kind == .direct && $0.date > last } ? nil : last
    }

    private static func precedes(_ a: Observation, _ b: Observation) -> Bool {
        (a.date, a.situation, a.basis.first ?? "", a.level) < (b.date, b.situation, b.basis.first ?? "", b.level)
    }
}
