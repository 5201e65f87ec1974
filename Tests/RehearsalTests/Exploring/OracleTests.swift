import Rehearsal
import RehearsalRecords
import Testing

/// The engine against the oracle, on thousands of generated situations.
@Suite struct OracleTests {
    /// So many situations of each size, in chunks that run beside one another.
    static let chunks: [(size: BlueprintGenerator.Size, seeds: Range<UInt64>)] =
        chunks(.small, 2000) + chunks(.middling, 900) + chunks(.large, 100)

    private static func chunks(_ size: BlueprintGenerator.Size, _ count: UInt64) -> [(BlueprintGenerator.Size, Range<UInt64>)] {
        stride(from: 0, to: count, by: 50).map { (size, $0..<$0 + 50) }
    }

    /// The most states for which the oracle is patient.
    static func limit(_ size: BlueprintGenerator.Size) -> Int { size == .large ? 1000 : 300 }

    @Test(arguments: chunks) func theEngineSaysWhatTheOracleSays(size: BlueprintGenerator.Size, seeds: Range<UInt64>) throws {
        for seed in seeds {
            var generator = BlueprintGenerator(seed: seed, size: size)
            let blueprint = generator.blueprint()
            let situation = try blueprint.checked()
            for client in situation.clients {
                let differences = OracleComparison(situation, client, limit: Self.limit(size)).differences
                guard !differences.isEmpty else { continue }
                Issue.record("\(Self.shrunk(blueprint, client.id, seed))")
                return
            }
        }
    }

    /// The situation, made as small as still shows a difference, with what differs.
    private static func shrunk(_ blueprint: Blueprint, _ client: String, _ seed: UInt64) -> String {
        func differences(_ blueprint: Blueprint) -> [String] {
            guard let situation = try? blueprint.checked(), let client = situation.client(client) else { return [] }
            return OracleComparison(situation, client, limit: limit(.large)).differences
        }
        let smallest = BlueprintShrinker.isPatient ? BlueprintShrinker { !differences($0).isEmpty }.smallest(blueprint) : blueprint
        let clients = smallest.clients.map(\.text).joined(separator: "\n")
        return "seed \(seed), client \(client):\n\(differences(smallest).joined(separator: "\n"))\n\n\(smallest.text)\n\(clients)"
    }
}

/// One encounter explored by the engine in each of its ways and by the oracle.
struct OracleComparison {
    private(set) var differences: [String] = []

    /// Where there are more than `limit` states it is compared only that the engine says so and claims nothing.
    init(_ situation: Situation, _ client: Client, limit: Int) {
        let encounter = Encounter(situation, with: client)
        guard let oracle = Oracle(situation, with: client, limit: limit) else {
            differences = Self.claims(of: Exploration(encounter, limit: limit))
            return
        }
        let report = OracleReport(oracle)
        let count = oracle.moments.count
        // A limit that is just not hit changes nothing.
        for (name, exploration) in [
            ("as usual", Exploration(encounter, limit: count % 2 == 0 ? count : nil)),
            ("all kept apart", Exploration(encounter, keepingEverything: true)),
        ] {
            let found = report.differences(from: exploration.json) + Self.guardDifferences(oracle, exploration)
            differences += found.map { "\(name): \($0)" }
        }
        if count > 1 { differences += Self.claims(of: Exploration(encounter, limit: count - 1)) }
    }

    /// What an exploration whose limit was hit claims all the same.
    private static func claims(of exploration: Exploration) -> [String] {
        guard !exploration.isComplete else { return ["complete, though there are more states than the limit"] }
        guard case .object(let members) = exploration.json else { return ["no object"] }
        return members.filter { $0.key != "situation" && $0.key != "client" && $0.key != "complete" && !claimsNothing($0.value) }
            .map { "not complete, and yet \($0.key) is \($0.value.line)" }
    }

    private static func claimsNothing(_ json: JSON) -> Bool {
        switch json {
        case .null: true
        case .object(let members): members.allSatisfy { claimsNothing($0.value) }
        default: false
        }
    }

    private static func guardDifferences(_ oracle: Oracle, _ exploration: Exploration) -> [String] {
        let scenes = exploration.encounter.situation.scenes
        func name(_ place: GuardPlace) -> String {
            func response(_ scene: Int, _ response: Int) -> String { "\(scenes[scene].id).\(scenes[scene].responses[response].id)" }
            switch place {
            case .client(let scene, let number): return "\(scenes[scene].id).client#\(number + 1)"
            case .line(let scene, let number): return "\(scenes[scene].id).lines#\(number + 1)"
            case .response(let scene, let place): return "\(response(scene, place)).when"
            case .reply(let scene, let place, let number): return "\(response(scene, place)).reply#\(number + 1)"
            case .next(let scene, let place, let number): return "\(response(scene, place)).next#\(number + 1)"
            }
        }
        let truths = exploration.guardTruths
        let always = truths.filter { $0.held && !$0.failed }.map { name($0.place) }.sorted()
        let never = truths.filter { !$0.held && $0.failed }.map { name($0.place) }.sorted()
        return
            (always == oracle.guardsThatAlwaysHold
            ? [] : ["guards that always hold: the oracle says \(oracle.guardsThatAlwaysHold), the engine \(always)"])
            + (never == oracle.guardsThatNeverHold
                ? [] : ["guards that never hold: the oracle says \(oracle.guardsThatNeverHold), the engine \(never)"])
    }
}
