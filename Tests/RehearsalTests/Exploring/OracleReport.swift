import Rehearsal
import RehearsalRecords

/// What the oracle says of a situation, under the names that `rehearse explore --json` uses.
struct OracleReport {
    let members: [(key: String, value: JSON)]

    init(_ oracle: Oracle) {
        let situation = oracle.rules.situation
        func list(_ items: [String]) -> JSON { .array(items.map(JSON.string)) }
        func number(_ bound: Oracle.Bound) -> JSON { .optional(bound.value) }
        let elements = situation.claims.enumerated().map { place, claim in
            let offered = oracle.offered(place)
            return (
                claim.element.id, JSON.object([("least_offered", number(offered.least)), ("most_offered", number(offered.most))])
            )
        }
        members = [
            ("situation", .string(situation.id)), ("client", .string(oracle.rules.client.id)), ("complete", .bool(true)),
            ("best", number(oracle.best)), ("worst", number(oracle.worst)),
            ("decisions", .object([("fewest", number(oracle.fewestDecisions)), ("most", number(oracle.mostDecisions))])),
            ("elements", .object(elements)), ("unreachable_scenes", list(oracle.unreachableScenes)),
            ("never_available", list(oracle.neverAvailable)), ("next_never_taken", list(oracle.nextNeverTaken)),
            ("traps", list(oracle.traps)), ("scoring_loops", list(oracle.scoringLoops)),
            ("endings", .object(oracle.endings.sorted { $0.key < $1.key }.map { ($0.key, .bool($0.value)) })),
            ("states", .integer(oracle.moments.count)),
        ]
    }

    subscript(key: String) -> String? { members.first { $0.key == key }?.value.line }

    /// The keys on which the engine says something else, with both values; the order of an object's members is no matter.
    func differences(from other: JSON) -> [String] {
        members.compactMap { key, value in
            let theirs = other[key].map(Self.ordered)?.line ?? "(nothing)"
            let ours = Self.ordered(value).line
            return ours == theirs ? nil : "\(key): the oracle says \(ours), the engine \(theirs)"
        }
    }

    private static func ordered(_ json: JSON) -> JSON {
        guard case .object(let members) = json else { return json }
        return .object(members.sorted { $0.key < $1.key }.map { ($0.key, ordered($0.value)) })
    }
}
