import Rehearsal

/// Everything that is found in a situation which checked without errors: what more there is to say of one is gathered here.
struct SituationFindings {
    /// States that are kept apart at the most, so that an author knows within a second: what has more is for `explore`.
    private static let mostStates = 1_000_000

    /// What can happen with each client.
    let explorations: [Exploration]
    let diagnostics: [Diagnostic]

    /// `asOf` is the day of checking.
    init(_ placed: Library.Placed, asOf: Date) {
        let situation = placed.situation
        explorations = concurrently(situation.clients) { client in
            Exploration(Encounter(situation, with: client), keptLimit: Self.mostStates, counts: false)
        }
        ExplorationCheck.run(explorations, placed.places, findings: placed.findings)
        diagnostics = CraftCheck(situation, placed.draft, asOf: asOf).diagnostics() + placed.findings.diagnostics
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
