import Rehearsal
import RehearsalRecords
import Testing

@Suite struct OracleSelfTests {
    @Test(arguments: 0..<30) func theOracleAgreesWithTheGraphOfStates(chunk: Int) throws {
        for seed in UInt64(chunk * 20)..<UInt64(chunk * 20 + 20) {
            var generator = BlueprintGenerator(seed: seed, size: [.small, .middling, .large][Int(seed / 200)])
            let blueprint = generator.blueprint()
            let situation = try blueprint.checked()
            for client in situation.clients {
                guard let oracle = Oracle(situation, with: client, limit: 600) else { print("too large", seed); continue }
                let graph = StateGraph(exploring: Encounter(situation, with: client))
                #expect(graph.states.count == oracle.moments.count, "\(blueprint.text)")
                #expect(graph.extremes(.best)[0].value == oracle.best.value, "\(blueprint.text)")
                #expect(graph.extremes(.worst)[0].value == oracle.worst.value, "\(blueprint.text)")
                let r = OracleReport(oracle)
                print("R", seed, r.members.map { "\($0.key)=\($0.value.line)" }.joined(separator: " "), oracle.rounds.count, oracle.guardsThatAlwaysHold, oracle.guardsThatNeverHold)
            }
        }
    }
}
