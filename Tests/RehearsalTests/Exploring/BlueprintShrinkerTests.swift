import Rehearsal
import Testing

@Suite struct BlueprintShrinkerTests {
    @Test func theShrinkerKeepsOnlyWhatShowsTheFault() throws {
        let shrinker = BlueprintShrinker { blueprint in
            guard let situation = try? blueprint.checked(), let oracle = Oracle(situation, with: situation.clients[0]) else {
                return false
            }
            return !oracle.scoringLoops.isEmpty
        }
        let seed = try #require(
            (UInt64(0)..<100).first { seed in
                var generator = BlueprintGenerator(seed: seed, size: .middling)
                return shrinker.isStillWrong(generator.blueprint())
            })
        var generator = BlueprintGenerator(seed: seed, size: .middling)
        let smallest = shrinker.smallest(generator.blueprint())
        #expect(smallest.scenes.reduce(0) { $0 + $1.responses.count } == 1)
        #expect(smallest.scenes.flatMap(\.responses).allSatisfy { $0.evidence.count == 1 && $0.effects.isEmpty })
    }
}
