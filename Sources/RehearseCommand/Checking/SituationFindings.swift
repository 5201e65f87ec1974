import Rehearsal

/// Everything that is found in a situation which checked without errors: what more there is to say of one is gathered here.
struct SituationFindings {
    /// States that are kept apart at the most, so that an author knows within a second: what has more is for `explore`.
    static let mostStates = 1_000_000

    /// What can happen with each client.
    let explorations: [Exploration]
    let diagnostics: [Diagnostic]

    /// `asOf` is the day of checking.
    init(_ placed: Library.Placed, asOf: Date) {
        self = Self.all([placed], asOf: asOf).first ?? Self(placed, [], asOf: asOf)
    }

    /// Several situations at once: every client of every one is a piece of work by itself.
    static func all(_ placed: [Library.Placed], asOf: Date) -> [Self] {
        let encounters = placed.map(\.situation).flatMap { situation in situation.clients.map { Encounter(situation, with: $0) } }
        var explored = concurrently(encounters) { Exploration($0, keptLimit: mostStates, counts: false) }[...]
        return placed.map { one in
            let own = explored.prefix(one.situation.clients.count)
            explored = explored.dropFirst(own.count)
            return Self(one, Array(own), asOf: asOf)
        }
    }

    private init(_ placed: Library.Placed, _ explorations: [Exploration], asOf: Date) {
        self.explorations = explorations
        ExplorationCheck.run(explorations, placed.places, findings: placed.findings)
        diagnostics = CraftCheck(placed.situation, placed.draft, asOf: asOf).diagnostics() + placed.findings.diagnostics
    }
}

extension Library.Placed {
    /// What was found without the warnings that the situation's file allows; `unasked` says of a rule that it was not asked here.
    func withAllowances(_ found: [Diagnostic], unasked: (String) -> Bool) -> [Diagnostic] {
        let own = found.filter { $0.place.file.path == places.file.path }
        let others = found.filter { $0.place.file.path != places.file.path }
        return (others + Allowances(in: places.file, draft.node).applied(to: own, unasked: unasked)).sortedByPlace()
    }
}
