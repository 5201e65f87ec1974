import Rehearsal
import RehearsalRecords
import Testing

/// What must hold for any situation, tried on generated ones.
@Suite struct PropertyTests {
    static let seeds = Array(UInt64(0)..<150)

    private func encounter(_ seed: UInt64, loops: Bool = false) throws -> Encounter {
        var generator = SituationGenerator(seed: seed, loops: loops)
        return try Sample.encounter(generator.situation(), with: seed % 2 == 0 ? "lin" : "chen")
    }

    /// A play at random to its end, or until `limit` decisions.
    private func randomPlay(_ encounter: Encounter, seed: UInt64, limit: Int = 60) -> Play {
        var random = SeededGenerator(seed: seed, purpose: "play")
        var play = Play(encounter, seed: seed, mode: .practice)
        while play.outcome == nil, play.decisions.count < limit {
            let available = encounter.available(play.state)
            guard !available.isEmpty else { break }
            play.take(available[random.below(available.count)])
        }
        return play
    }

    @Test(arguments: seeds) func lossesTelescope(seed: UInt64) throws {
        let encounter = try encounter(seed)
        let graph = StateGraph(exploring: encounter)
        for number in 0..<5 {
            let play = randomPlay(encounter, seed: seed * 31 + UInt64(number))
            guard play.outcome != nil else { continue }
            let review = Review(play, in: graph)
            let best = try #require(review.best)
            let worst = try #require(review.worst)
            #expect(review.decisions.reduce(0) { $0 + ($1.loss ?? .min / 2) } == best - play.value)
            #expect(review.decisions.allSatisfy { ($0.loss ?? -1) >= 0 })
            #expect((worst...best).contains(play.value))
            let turning = try #require(review.accuracy)
            #expect((turning == 1) == (review.turningPoint == nil) || best == worst)
        }
    }

    @Test(arguments: seeds) func theBestAndWorstAgreeWithTryingEverything(seed: UInt64) throws {
        let encounter = try encounter(seed)
        let graph = StateGraph(exploring: encounter)
        var trial = Exhaustion(encounter: encounter)
        let (best, worst) = trial.extremes(encounter.start)
        #expect(graph.extremes(.best)[0].value == best)
        #expect(graph.extremes(.worst)[0].value == worst)
        #expect(Exploration(encounter).stateCount == trial.seen.count)
    }

    @Test(arguments: seeds) func repairsReachTheBestOutcomeWithTheFewestChanges(seed: UInt64) throws {
        let encounter = try encounter(seed)
        let graph = StateGraph(exploring: encounter)
        let play = randomPlay(encounter, seed: seed)
        guard play.outcome != nil, let lost = Review(play, in: graph).lostOutcome else { return }
        let review = Review(play, in: graph)
        #expect(!review.repairs.isEmpty)
        var mended = Play(encounter, seed: seed, mode: .practice)
        let changes = Dictionary(review.repairs.map { ($0.scene, $0.response) }) { first, _ in first }
        let said = Dictionary(play.decisions.map { ($0.state.scene, $0.response) }) { _, last in last }
        while mended.outcome == nil {
            let scene = mended.state.scene
            mended.take(try #require(changes[scene] ?? said[scene]))
        }
        #expect(mended.outcome == lost.outcome)
        #expect(review.repairs.count == fewestChanges(encounter, encounter.start, said, to: lost.outcome))
        // Up to the decision before, the ending could still be reached; after it, not.
        func reaches(_ state: State) -> Bool { fewestChanges(encounter, state, said, to: lost.outcome) != nil }
        #expect(reaches(play.decisions[lost.decision].state))
        let taken = play.decisions[lost.decision]
        #expect(!reaches(encounter.next(taken.state, by: play.response(of: taken))))
    }

    /// The same by trying everything; nil where the ending cannot be reached.
    private func fewestChanges(_ encounter: Encounter, _ state: State, _ said: [Int: Int], to outcome: Outcome) -> Int? {
        if let ending = encounter.scene(state).ending { return ending == outcome ? 0 : nil }
        return encounter.available(state).compactMap { place in
            let rest = fewestChanges(
                encounter, encounter.next(state, by: encounter.scene(state).responses[place]), said, to: outcome)
            return rest.map { $0 + (said[state.scene] == place ? 0 : 1) }
        }.min()
    }

    @Test(arguments: seeds) func everyKindOfQuestionReachesExactlyWhatAnswersReach(seed: UInt64) throws {
        let encounter = try encounter(seed, loops: true)
        for state in someStates(encounter, limit: 400) where encounter.scene(state).ending == nil {
            let question = Play(encounter, seed: seed, mode: .practice).question(in: state)
            let reached = Set(AnswerEnumeration.all(question).compactMap { question.response(to: $0) })
            #expect(Set(encounter.available(state)) == reached, "\(question.scene.id)")
        }
    }

    /// The first states of an encounter, breadth first.
    private func someStates(_ encounter: Encounter, limit: Int) -> [State] {
        var states = [encounter.start]
        var seen = Set(states)
        var current = 0
        while current < states.count, states.count < limit {
            for place in encounter.available(states[current]) {
                let next = encounter.next(states[current], by: encounter.scene(states[current]).responses[place])
                if seen.insert(next).inserted { states.append(next) }
            }
            current += 1
        }
        return states
    }

    @Test(arguments: seeds) func undoRestoresEveryState(seed: UInt64) throws {
        var play = randomPlay(try encounter(seed, loops: true), seed: seed)
        var states: [State] = play.decisions.map(\.state)
        while let last = states.popLast() {
            let undone = play.undo()
            #expect(undone)
            #expect(play.state == last)
        }
        let undone = play.undo()
        #expect(!undone)
        #expect(play.state == play.encounter.start)
    }

    @Test(arguments: seeds) func aJournalReplaysToTheSameMarksToTheBit(seed: UInt64) throws {
        let encounter = try encounter(seed)
        let play = randomPlay(encounter, seed: seed)
        var journal = Journal(
            header: .init(
                situation: "test", client: encounter.client.id, seed: seed, mode: .practice, language: .english,
                sources: ["a\"b": "00ff"], begun: nil))
        for decision in play.decisions {
            let scene = encounter.scene(decision.state)
            journal.events.append(Event(at: 5, .shown(scene: scene.id)))
            journal.events.append(
                Event(
                    at: 9,
                    .answered(
                        scene: scene.id, typed: "打\u{1B}[31m\"\\", response: scene.responses[decision.response].id, milliseconds: 4,
                        timeRanOut: false)))
        }
        let lines = [journal.header.json.line] + journal.events.map(\.json.line)
        #expect(lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
        let read = try Journal(lines: lines, endsWithLineFeed: true)
        #expect(read == journal)
        let replayed = try Play(replaying: read, of: encounter.situation)
        #expect(replayed.state == play.state)
        #expect(replayed.marks == play.marks)
        #expect(replayed.value == play.value)
        let graph = StateGraph(exploring: encounter)
        #expect(Review(replayed, in: graph).json.line == Review(play, in: graph).json.line)
    }

    @Test(arguments: seeds) func aPackedSituationIsTheSameSituation(seed: UInt64) throws {
        let encounter = try encounter(seed)
        var packer = Packer()
        packer.pack(encounter.situation)
        var unpacker = Unpacker(packer.bytes)
        let unpacked = try unpacker.value(Situation.self)
        var again = Packer()
        again.pack(unpacked)
        #expect(again.bytes == packer.bytes)
        let client = try #require(unpacked.client(encounter.client.id))
        let other = Exploration(Encounter(unpacked, with: client))
        #expect(other.json.line == Exploration(encounter).json.line)
        for length in stride(from: 0, to: packer.bytes.count, by: 97) {
            var broken = Unpacker(Array(packer.bytes[..<length]))
            #expect(throws: UnpackingFault.self) { try broken.value(Situation.self) }
        }
    }
}

/// Tries every play of an encounter without loops, as slowly and plainly as can be.
private struct Exhaustion {
    let encounter: Encounter
    var seen: Set<State> = []

    mutating func extremes(_ state: State) -> (best: Int?, worst: Int?) {
        seen.insert(state)
        let scene = encounter.scene(state)
        if scene.ending != nil { return (scene.value, scene.value) }
        var best: Int?
        var worst: Int?
        for place in encounter.available(state) {
            let response = scene.responses[place]
            let rest = extremes(encounter.next(state, by: response))
            if let most = rest.best { best = max(best ?? .min, response.value + most) }
            if let least = rest.worst { worst = min(worst ?? .max, response.value + least) }
        }
        return (best, worst)
    }
}
