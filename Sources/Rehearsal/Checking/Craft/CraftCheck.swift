/// Looks at a situation that checked without errors for what is allowed and still badly made.
///
/// Each rule is a file of `Rules/Craft/`. None explores states, and none is asked when a play begins. O(document) in all.
package struct CraftCheck {
    let situation: Situation
    let document: SituationDocument
    let node: Node
    /// The day of checking: what is out of date by then is reported.
    let asOf: Date
    let findings: Findings
    let uses: NameUses
    let measure: SceneMeasure

    package init(_ situation: Situation, _ draft: SituationDraft, asOf: Date) {
        self.situation = situation
        document = draft.document
        node = draft.node
        self.asOf = asOf
        findings = Findings(file: draft.findings.file)
        uses = NameUses(of: situation, document)
        measure = SceneMeasure(situation)
    }

    package func diagnostics() -> [Diagnostic] {
        reportUnusedNames()
        reportFlagsNeverRead()
        reportFlagsNeverSet()
        reportMetersNeverChanged()
        reportReviewOverdue()
        reportReviewDateMissing()
        reportNoCriticalError()
        findings.reportOutdatedNames(in: node, situation.unit.names, asOf: asOf)
        for (written, scene) in zip(document.scenes, situation.scenes) {
            reportSameWords(written, scene)
            reportChoicesAlike(written, scene)
            reportLawWithoutSource(written)
            reportLongerThanScreen(written, scene)
            reportChoicesTooLong(written, scene)
            reportQuestionOffScreen(written, scene)
        }
        return findings.diagnostics
    }
}
