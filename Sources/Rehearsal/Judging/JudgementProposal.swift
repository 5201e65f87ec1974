/// What the evidence comes to by the rules: proposed to an assessor, who decides.
package struct JudgementProposal: Sendable, Hashable {
    /// Why an element is proposed as it is.
    package enum Reason: Sendable, Hashable {
        /// Every rule of evidence is met, and the latest evidence meets the standard.
        case sufficient
        case openCriticalError
        /// On the latest day on which the element was seen, it fell short.
        case latestFallsShort
        case missing
    }

    package struct Element: Sendable, Hashable {
        package let sufficiency: Sufficiency
        package let decision: Decision
        package let reason: Reason
    }

    package let elements: [Element]
    /// Of the unit: competent only if every indicator is; nothing makes up for another.
    package let decision: Decision

    /// `elements` are all that are looked at, in order; `indicators` those that the unit's decision rests on.
    package init(_ observations: [Observation], elements ids: [String], indicators: [String], rules: EvidenceRules) {
        elements = ids.map { Element(Sufficiency($0, all: observations, rules: rules)) }
        let decided = elements.filter { indicators.contains($0.sufficiency.element) }.map(\.decision)
        decision =
            decided.contains(.notYetCompetent)
            ? .notYetCompetent : decided.allSatisfy { $0 == .competent } && !decided.isEmpty ? .competent : .moreEvidence
    }

    package subscript(id: String) -> Element? { elements.first { $0.sufficiency.element == id } }
}

extension JudgementProposal.Element {
    /// Never rounded up: where anything is missing more evidence is asked for, and where the latest day falls short it is not yet.
    package init(_ sufficiency: Sufficiency) {
        self.sufficiency = sufficiency
        let latest = sufficiency.observations.last?.date
        let onLatest = sufficiency.observations.filter { $0.date == latest }
        let hasOpenError = sufficiency.gaps.contains { if case .criticalError = $0 { true } else { false } }
        if hasOpenError {
            (decision, reason) = (.notYetCompetent, .openCriticalError)
        } else if onLatest.contains(where: { !$0.meets }) {
            (decision, reason) = (.notYetCompetent, .latestFallsShort)
        } else if sufficiency.isEnough {
            (decision, reason) = (.competent, .sufficient)
        } else {
            (decision, reason) = (.moreEvidence, .missing)
        }
    }
}
