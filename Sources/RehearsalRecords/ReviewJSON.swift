package import Rehearsal

extension Review {
    /// The review as programs read it: `{"review": {…}}`, with null where there was no opportunity or no bound.
    package var json: JSON {
        let situation = play.situation
        let elements = zip(situation.claims, marks).map { claim, marks in
            (
                claim.element.id,
                JSON.object([
                    ("earned", .integer(marks.earned)), ("offered", .integer(marks.offered)), ("result", .optional(marks.result)),
                ])
            )
        }
        var members: [(key: String, value: JSON)] = [
            ("situation", .string(situation.id)), ("client", .string(play.encounter.client.id)),
            ("seed", .integer(Int(clamping: play.seed))), ("outcome", .optional(play.outcome?.rawValue)),
            ("value", .integer(play.value)), ("best", .optional(best)), ("worst", .optional(worst)),
            ("accuracy", .optional(accuracy)), ("critical", .array(play.criticalDecisions.map(criticalName))),
            ("elements", .object(elements.map { ($0.0, $0.1) })), ("decisions", .array(decisions.map(decision))),
            ("turning_point", .optional(turningPoint)),
        ]
        if let origin = play.encounter.origin { members.append(("from", origin.json)) }
        return .object([("review", .object(members))])
    }

    private func criticalName(_ place: Int) -> JSON {
        let decision = play.decisions[place]
        return .string(play.encounter.scene(decision.state).id + "." + play.response(of: decision).id)
    }

    private func decision(_ decision: DecisionReview) -> JSON {
        let scene = play.situation.scenes[decision.scene]
        return .object([
            ("scene", .string(scene.id)), ("response", .string(scene.responses[decision.response].id)),
            ("loss", .optional(decision.loss)), ("judged", .optional(decision.judged?.rawValue)),
            ("best_response", .optional(decision.bestResponse.map { scene.responses[$0].id })),
        ])
    }
}
