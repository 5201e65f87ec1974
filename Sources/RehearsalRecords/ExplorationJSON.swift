package import Rehearsal

extension Exploration {
    /// The exploration as programs read it: lists are sorted, null stands where there is no bound or nothing is claimed.
    package var json: JSON {
        let situation = encounter.situation
        let scenes = situation.scenes.map(\.id)
        func span(_ span: Span, _ least: String, _ most: String) -> JSON {
            .object([(least, .optional(span.least)), (most, .optional(span.most))])
        }
        func list(_ names: [String]) -> JSON { isComplete ? .array(names.sorted().map(JSON.string)) : .null }
        func name(_ scene: Int, _ response: Int) -> String { scenes[scene] + "." + situation.scenes[scene].responses[response].id }
        return .object([
            ("situation", .string(situation.id)), ("client", .string(encounter.client.id)), ("complete", .bool(isComplete)),
            ("best", .optional(best)), ("worst", .optional(worst)), ("decisions", span(decisions, "fewest", "most")),
            (
                "elements",
                .object(
                    zip(situation.claims, offered).map { claim, offered in
                        (claim.element.id, span(offered, "least_offered", "most_offered"))
                    })
            ),
            ("unreachable_scenes", list(unreachableScenes.map { scenes[$0] })),
            ("never_available", list(neverAvailable.map { name($0.scene, $0.response) })),
            ("next_never_taken", list(neverTaken.map { name($0.scene, $0.response) + "#\($0.clause + 1)" })),
            ("traps", list(traps.map { scenes[$0] })), ("scoring_loops", list(scoringLoops.map { scenes[$0] })),
            (
                "endings",
                .object(
                    endings.map { (scenes[$0.scene], $0.isReached.map(JSON.bool) ?? .null) }.sorted { $0.0 < $1.0 }.map {
                        ($0.0, $0.1)
                    })
            ),
            ("states", .optional(stateCount)), ("states_kept_apart", .optional(isComplete ? graph.stateCount : nil)),
        ])
    }
}
