/// The three kinds of evidence that the unit asks for.
package enum EvidenceKind: String, Sendable, Hashable, CaseIterable {
    /// What an assessor observed: a role-play or work itself.
    case direct
    /// What the work left behind: a revised procedure, a workbook, a plan, a file.
    case indirect
    /// What others report and what was asked beside: third-party reports, oral questions, reflection, past records.
    case supplementary
}

/// Whether a person can do what an element asks, as an assessor decided.
package enum Decision: String, Sendable, Hashable, CaseIterable {
    /// 勝任
    case competent
    /// 尚未勝任
    case notYetCompetent = "not-yet-competent"
    /// Nothing is decided before there is more evidence.
    case moreEvidence = "more-evidence"
}
