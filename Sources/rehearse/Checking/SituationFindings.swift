import Rehearsal

/// Everything that is found in a situation which checked without errors: what more there is to say of one is gathered here.
struct SituationFindings {
    /// The day of checking.
    let asOf: Date

    /// States that are kept apart at the most: what has more is for `explore`.
    private static let mostStates = 1_000_000

    func of(_ placed: Library.Placed) -> [Diagnostic] {
        CraftCheck(placed.situation, placed.draft, asOf: asOf).diagnostics() + explored(placed)
    }

    private func explored(_ placed: Library.Placed) -> [Diagnostic] {
        let situation = placed.situation
        let explorations = concurrently(situation.clients) { client in
            Exploration(Encounter(situation, with: client), keptLimit: Self.mostStates, counts: false)
        }
        ExplorationCheck.run(explorations, placed.places, findings: placed.findings)
        return placed.findings.diagnostics
    }
}
