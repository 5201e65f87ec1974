/// How things stand at one moment: the scene, and in slots the meters, flags and spent responses.
package struct State: Hashable, Sendable {
    package var scene: Int
    package var slots: [Int32]
}

/// One situation met with one client: the rules by which a state follows from a state.
package struct Encounter: Sendable {
    package let situation: Situation
    package let client: Client
    /// How things stand at the beginning.
    package let start: State
    /// Where it begins, if not at the situation's own start.
    package let origin: StartingPoint?
    /// Percent, by meter.
    private let sensitivity: [Int]

    package init(_ situation: Situation, with client: Client) {
        self.situation = situation
        self.client = client
        var slots = situation.meters.map { Int32(client.meters[$0.name] ?? $0.start) }
        slots += Array(repeating: 0, count: situation.slotCount - slots.count)
        start = State(scene: situation.start, slots: slots)
        origin = nil
        sensitivity = situation.meters.map { client.sensitivity[$0.name] ?? 100 }
    }

    /// The same encounter, begun elsewhere.
    init(_ other: Encounter, start: State, origin: StartingPoint) {
        situation = other.situation
        client = other.client
        self.start = start
        self.origin = origin
        sensitivity = other.sensitivity
    }

    private init(ready other: Encounter) {
        situation = other.situation.ready
        client = other.client
        start = other.start
        origin = other.origin
        sensitivity = other.sensitivity
    }

    /// The same encounter with every scene at hand, for exploring.
    var ready: Encounter { Encounter(ready: self) }

    package func scene(_ state: State) -> Scene { situation.scenes[state.scene] }

    package func holds(_ condition: Guard, _ state: State) -> Bool { condition.holds(state.slots, traits: client.traits) }

    /// Responses whose guard holds and that are not spent, by their places in the scene.
    package func offered(_ state: State) -> [Int] {
        let responses = scene(state).responses
        return responses.indices.filter { place in
            let response = responses[place]
            if let once = response.once, state.slots[once] != 0 { return false }
            return holds(response.when, state)
        }
    }

    /// Offered responses that some answer, or silence, leads to.
    package func available(_ state: State) -> [Int] { available(offered(state), in: scene(state)) }

    /// Those of the offered responses of a scene that some answer, or silence, leads to.
    func available(_ offered: [Int], in scene: Scene) -> [Int] {
        var reachable = Set(AnswerSpace.reachable(offered, in: scene))
        if scene.seconds != nil, let silent = offered.first(where: { scene.responses[$0].silent }) { reachable.insert(silent) }
        return offered.filter(reachable.contains)
    }

    /// The state after the effects of a response, still in the same scene: here guards of its reply and `next` are read.
    package func affected(_ state: State, by response: Response) -> State {
        var after = state
        for effect in response.effects {
            switch effect {
            case .set(let slot, let value): after.slots[slot] = clamp(value, slot)
            case .add(let slot, let amount):
                after.slots[slot] = clamp(Int(after.slots[slot]) + scaled(amount, slot: slot), slot)
            }
        }
        if let once = response.once { after.slots[once] = 1 }
        return after
    }

    /// The one state to which a response leads.
    package func next(_ state: State, by response: Response) -> State {
        var after = affected(state, by: response)
        for clause in response.next where holds(clause.when, after) {
            after.scene = clause.scene
            return after
        }
        return after
    }

    private func clamp(_ value: Int, _ slot: Int) -> Int32 {
        guard slot < situation.meters.count else { return Int32(value) }
        let meter = situation.meters[slot]
        return Int32(min(max(value, meter.min), meter.max))
    }

    /// A change of a meter as it is for this client: sign(n) · ⌊(|n| · p + 50) / 100⌋.
    func scaled(_ amount: Int, slot: Int) -> Int { amount.signum() * ((abs(amount) * sensitivity[slot] + 50) / 100) }
}
