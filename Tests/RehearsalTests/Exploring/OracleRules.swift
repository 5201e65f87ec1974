import Rehearsal

/// How things stand, by name: a state of section 4 of the language.
struct Moment: Hashable {
    var scene: String
    var meters: [String: Int]
    var flags: Set<String>
    /// The responses already taken of those that are offered once, as `scene.response`.
    var spent: Set<String>
}

/// The rules of a play, read from the language page once more and as plainly as can be; only what was checked is taken from the engine.
struct OracleRules {
    let situation: Situation
    let client: Client
    let scenes: [String: Scene]
    private let meters: [String: Situation.Meter]
    /// What the slots of guards and effects stand for.
    private let names: [String]

    init(_ situation: Situation, _ client: Client) {
        self.situation = situation
        self.client = client
        scenes = Dictionary(uniqueKeysWithValues: situation.scenes.map { ($0.id, $0) })
        meters = Dictionary(uniqueKeysWithValues: situation.meters.map { ($0.name, $0) })
        names = situation.meters.map(\.name) + situation.flags
    }

    /// The client's own start values stand instead of the situation's; no flag is set and nothing is spent.
    var start: Moment {
        Moment(
            scene: situation.scenes[situation.start].id, meters: meters.mapValues { client.meters[$0.name] ?? $0.start }, flags: [],
            spent: [])
    }

    func scene(_ moment: Moment) -> Scene {
        guard let scene = scenes[moment.scene] else { preconditionFailure("no scene \(moment.scene)") }
        return scene
    }

    // MARK: Guards

    func holds(_ condition: Guard, _ moment: Moment) -> Bool {
        switch condition {
        case .always: return true
        case .flag(let slot): return moment.flags.contains(names[slot])
        case .trait(let trait): return client.traits.contains(trait)
        case .compare(let left, let comparison, let right):
            let (a, b) = (number(left, moment), number(right, moment))
            switch comparison {
            case .less: return a < b
            case .atMost: return a <= b
            case .equal: return a == b
            case .unequal: return a != b
            case .atLeast: return a >= b
            case .greater: return a > b
            }
        case .not(let inner): return !holds(inner, moment)
        case .all(let parts):
            for part in parts where !holds(part, moment) { return false }
            return true
        case .any(let parts):
            for part in parts where holds(part, moment) { return true }
            return false
        }
    }

    private func number(_ operand: Guard.Operand, _ moment: Moment) -> Int {
        switch operand {
        case .number(let number): number
        case .slot(let slot): moment.meters[names[slot]] ?? 0
        }
    }

    // MARK: Effects

    /// The moment after a response's effects, still in its scene.
    func affected(_ moment: Moment, by response: Response) -> Moment {
        var after = moment
        for effect in response.effects {
            switch effect {
            case .add(let slot, let amount):
                let name = names[slot]
                let percent = client.sensitivity[name] ?? 100
                // n' = sign(n) · ⌊(|n|·p + 50) / 100⌋
                let size = (abs(amount) * percent + 50) / 100
                set(name, to: (after.meters[name] ?? 0) + (amount < 0 ? -size : size), &after)
            case .set(let slot, let value):
                let name = names[slot]
                if meters[name] != nil {
                    set(name, to: value, &after)
                } else if value == 0 {
                    after.flags.remove(name)
                } else {
                    after.flags.insert(name)
                }
            }
        }
        if response.once != nil { after.spent.insert("\(moment.scene).\(response.id)") }
        return after
    }

    private func set(_ name: String, to value: Int, _ moment: inout Moment) {
        guard let meter = meters[name] else { return }
        moment.meters[name] = value < meter.min ? meter.min : value > meter.max ? meter.max : value
    }

    /// Which clause of `next` is taken, from 0, read after the effects.
    func clause(_ response: Response, _ affected: Moment) -> Int? {
        response.next.firstIndex { holds($0.when, affected) }
    }

    // MARK: Answers and marks

    func isSpent(_ response: Response, _ moment: Moment) -> Bool {
        response.once != nil && moment.spent.contains("\(moment.scene).\(response.id)")
    }

    /// The responses, by their places, that are not passed over: their guards hold and they are not spent.
    func offered(_ moment: Moment) -> [Int] {
        let responses = scene(moment).responses
        return responses.indices.filter { !isSpent(responses[$0], moment) && holds(responses[$0].when, moment) }
    }

    /// The weighted sum of marks.
    func value(_ marks: [Mark]) -> Int {
        var sum = 0
        for mark in marks { sum += situation.claims[mark.element].weight * mark.mark }
        return sum
    }

    /// The mark on one element, 0 where there is none.
    func mark(_ element: Int, _ marks: [Mark]) -> Int { marks.first { $0.element == element }?.mark ?? 0 }
}
