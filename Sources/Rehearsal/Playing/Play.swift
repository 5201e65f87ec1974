/// Whether a play is for learning or is assessed.
package enum Mode: String, Sendable, CaseIterable {
    case practice, assessment
}

/// A play of a situation: a value, so that undo, what-if and exploring are copies.
package struct Play: Sendable {
    /// One decision: the state in which it was made and the response taken, by its place in the scene.
    package struct Decision: Sendable, Hashable {
        package let state: State
        package let response: Int
    }

    package let encounter: Encounter
    package let seed: UInt64
    package let mode: Mode
    package let casting: Casting
    package private(set) var state: State
    package private(set) var decisions: [Decision] = []

    package init(_ encounter: Encounter, seed: UInt64, mode: Mode) {
        self.encounter = encounter
        self.seed = seed
        self.mode = mode
        casting = Casting(encounter, seed: seed)
        state = encounter.start
    }

    package var situation: Situation { encounter.situation }
    package var scene: Scene { encounter.scene(state) }
    package var outcome: Outcome? { scene.ending }

    /// What is asked now.
    package var question: Question { question(in: state) }

    /// What is asked in a state of this play. The seed shuffles the order shown and nothing else.
    package func question(in state: State) -> Question {
        let scene = encounter.scene(state)
        var generator = SeededGenerator(seed: seed, purpose: "order:" + scene.id)
        let order = generator.shuffled(Array(scene.responses.indices))
        let offered = encounter.offered(state)
        let choosable = offered.filter { !scene.responses[$0].silent }
        let isChoice = if case .one = scene.ask { true } else { false }
        let options: Int =
            switch scene.ask {
            case .several(let options), .order(let options, _): options.count
            default: 0
            }
        return Question(
            scene: scene, choices: isChoice ? order.filter(choosable.contains) : [],
            options: generator.shuffled(Array(0..<options)), offered: offered, casting: casting)
    }

    /// The words spoken on entering the scene, in order.
    package var speeches: [Speech] {
        let scene = scene
        if let said = scene.client.first(where: { encounter.holds($0.when, state) }) { return [said] }
        return scene.lines.filter { encounter.holds($0.when, state) }
    }

    /// Takes a response that is offered here, and returns what is said in reply.
    @discardableResult
    package mutating func take(_ place: Int) -> Speech? {
        let response = scene.responses[place]
        decisions.append(Decision(state: state, response: place))
        let affected = encounter.affected(state, by: response)
        let reply = response.reply.first { encounter.holds($0.when, affected) }
        state = encounter.next(state, by: response)
        return reply
    }

    /// Goes back to before the last decision; false where there is none.
    @discardableResult
    package mutating func undo() -> Bool {
        guard let last = decisions.popLast() else { return false }
        state = last.state
        return true
    }

    package func response(of decision: Decision) -> Response { encounter.scene(decision.state).responses[decision.response] }
}

extension Casting {
    /// Who is met, and the wordings that the seed picks.
    package init(_ encounter: Encounter, seed: UInt64) {
        let situation = encounter.situation
        clientName = encounter.client.name
        castNames = situation.cast.map(\.client.name)
        wordings = situation.surfaces.map { surface in
            var generator = SeededGenerator(seed: seed, purpose: "surface:" + surface.name)
            return surface.wordings[generator.below(surface.wordings.count)]
        }
        citations = situation.sources.indices.map { "[\($0 + 1)]" }
    }
}
