import Rehearsal

/// Everything that is found in a situation which checked without errors: what more there is to say of one is gathered here.
struct SituationFindings {
    /// The day of checking.
    let asOf: Date

    func of(_ placed: Library.Placed) -> [Diagnostic] {
        CraftCheck(placed.situation, placed.draft, asOf: asOf).diagnostics()
    }
}
