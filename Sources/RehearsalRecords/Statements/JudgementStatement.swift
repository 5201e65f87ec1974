package import Rehearsal

/// What a named assessor decided of a candidate: for each element and for the unit, how sure they are, and why.
package struct JudgementStatement: Stated {
    package struct ElementDecision: Sendable, Hashable {
        package var decision: Decision
        package var reason: String

        package init(decision: Decision, reason: String) {
            self.decision = decision
            self.reason = reason
        }
    }

    package static let kind = Statement.Kind.judgement
    package var unit: String
    /// SHA-256 of the unit's text, whose rules were applied.
    package var unitText: String
    package var elements: [String: ElementDecision]
    package var decision: Decision
    package var confidence: Confidence
    package var reason: String
    /// What the program proposed, by element id, and for the unit under an empty id.
    package var proposal: [String: Decision]
    /// The ids of every play, mark and statement that it rests on.
    package var basis: [String]
    /// The day whose law was applied, as year-month-day.
    package var lawAsOf: String
    /// The id of the appeal that it answers; nil for a first judgement.
    package var appeal: String?

    package init(
        unit: String, unitText: String, elements: [String: ElementDecision], decision: Decision, confidence: Confidence,
        reason: String,
        proposal: [String: Decision], basis: [String], lawAsOf: String, appeal: String? = nil
    ) {
        self.unit = unit
        self.unitText = unitText
        self.elements = elements
        self.decision = decision
        self.confidence = confidence
        self.reason = reason
        self.proposal = proposal
        self.basis = basis
        self.lawAsOf = lawAsOf
        self.appeal = appeal
    }

    package var json: JSON {
        .object([
            ("appeal", .optional(appeal)), ("basis", .strings(basis)), ("confidence", .string(confidence.rawValue)),
            ("decision", .string(decision.rawValue)),
            ("elements", .members(elements) { ["decision": .string($0.decision.rawValue), "reason": .string($0.reason)] }),
            ("law_as_of", .string(lawAsOf)), ("proposal", .members(proposal) { .string($0.rawValue) }), ("reason", .string(reason)),
            ("unit", .string(unit)), ("unit_text", .string(unitText)),
        ])
    }

    package init?(_ json: JSON) {
        let decision: (JSON) -> Decision? = { $0.text.flatMap(Decision.init(rawValue:)) }
        let element: (JSON) -> ElementDecision? = { json in
            guard let decided = json["decision"].flatMap(decision), let reason = json["reason"]?.text else { return nil }
            return ElementDecision(decision: decided, reason: reason)
        }
        guard let unit = json["unit"]?.text, let unitText = json["unit_text"]?.text,
            let elements = json["elements"]?.members(element),
            let decided = json["decision"].flatMap(decision),
            let confidence = json["confidence"]?.text.flatMap(Confidence.init(rawValue:)), let reason = json["reason"]?.text,
            let proposal = json["proposal"]?.members(decision), let basis = json["basis"]?.strings,
            let lawAsOf = json["law_as_of"]?.text
        else { return nil }
        self.init(
            unit: unit, unitText: unitText, elements: elements, decision: decided, confidence: confidence, reason: reason,
            proposal: proposal, basis: basis, lawAsOf: lawAsOf, appeal: json["appeal"]?.text)
    }
}

/// A candidate, or someone for them, asks for a judgement to be looked at again.
package struct Appeal: Stated {
    package static let kind = Statement.Kind.appeal
    package var grounds: String
    /// Who lodged it; `about.statement` names the judgement.
    package var lodgedBy: String
    /// The day on which it was lodged, as year-month-day.
    package var date: String

    package init(grounds: String, lodgedBy: String, date: String) {
        self.grounds = grounds
        self.lodgedBy = lodgedBy
        self.date = date
    }

    package var json: JSON {
        .object([("date", .string(date)), ("grounds", .string(grounds)), ("lodged_by", .string(lodgedBy))])
    }

    package init?(_ json: JSON) {
        guard let grounds = json["grounds"]?.text, let lodgedBy = json["lodged_by"]?.text, let date = json["date"]?.text else {
            return nil
        }
        self.init(grounds: grounds, lodgedBy: lodgedBy, date: date)
    }
}
