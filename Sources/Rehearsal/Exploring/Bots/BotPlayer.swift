/// Plays an encounter as a bot does, as fast as states can be stepped through.
///
/// Nothing is explored: the state is one array of slots, changed in place. O(1) memory a play.
package struct BotPlayer: Sendable {
    /// A play that came to an end, or was given up after too many decisions.
    package struct Played: Sendable, Hashable {
        package let value: Int
        package let decisions: Int
        /// The scene of the ending; nil where there was none in time, or no way on.
        package let ending: Int?
        package let isCritical: Bool

        package init(value: Int, decisions: Int, ending: Int?, isCritical: Bool) {
            self.value = value
            self.decisions = decisions
            self.ending = ending
            self.isCritical = isCritical
        }
    }

    /// A play that is longer goes round in circles.
    package static let mostDecisions = 2_000

    private let machine: StateMachine
    private let meterCount: Int
    /// By scene and by response, together what is needed together: a large situation does not fit into the caches.
    private let scenes: [Place]
    private let steps: [Step]
    private var offers: OfferTable
    private var slots: [Int32]
    /// How often each clause of a response was taken, numbered through all scenes.
    private(set) var clauseCounts: [Int32]

    private struct Place: Sendable {
        var isEnding: Bool
        var isChoice: Bool
        var value: Int
    }

    private struct Step: Sendable {
        var firstChange: Int32
        var endChange: Int32
        var firstClause: Int32
        var lastClause: Int32
        /// The first change, and where a response leads that has only one clause: most have no more, and need look no further.
        var change: StateMachine.Change?
        var target: Int32
        var value: Int
        var length: Int32
        var isCritical: Bool
        var isSilent: Bool
    }

    package init(_ encounter: Encounter) { self.init(StateMachine(encounter)) }

    init(_ machine: StateMachine) {
        self.machine = machine
        let written = machine.encounter.situation.scenes
        meterCount = machine.encounter.situation.meters.count
        scenes = written.map { scene in
            let isChoice = if case .one = scene.ask { true } else { false }
            return Place(isEnding: scene.ending != nil, isChoice: isChoice, value: scene.value)
        }
        steps = written.flatMap(\.responses).enumerated().map { number, response in
            Step(
                firstChange: Int32(machine.firstChange[number]), endChange: Int32(machine.firstChange[number + 1]),
                firstClause: Int32(machine.firstClause[number]), lastClause: Int32(machine.firstClause[number + 1] - 1),
                change: machine.changes[machine.changes(of: number)].first,
                target: Int32(machine.clauses[machine.firstClause[number]].scene),
                value: response.value, length: Int32(response.say?.literal.unicodeScalars.count ?? 0),
                isCritical: response.critical, isSilent: response.silent)
        }
        offers = OfferTable(machine)
        slots = machine.start
        clauseCounts = Array(repeating: 0, count: machine.clauses.count)
    }

    /// One play from the start. Not for `best` and `worst`, which need to know everything (`Simulation`).
    package mutating func play(_ bot: Bot, _ random: inout SeededGenerator) -> Played {
        for slot in slots.indices { slots[slot] = machine.start[slot] }
        var scene = machine.startScene
        var value = 0
        var decisions = 0
        var critical = false
        while !scenes[scene].isEnding {
            let offer = offers.offer(scene, machine, slots)
            let choices = offers.choices(of: offer)
            guard !choices.isEmpty, decisions < Self.mostDecisions else {
                return Played(value: value, decisions: decisions, ending: nil, isCritical: critical)
            }
            let response = choose(bot, choices, scene, &random)
            let step = steps[response]
            value += step.value
            critical = critical || step.isCritical
            decisions += 1
            scene = take(step)
        }
        return Played(value: value + scenes[scene].value, decisions: decisions, ending: scene, isCritical: critical)
    }

    @inline(__always)
    private mutating func take(_ step: Step) -> Int {
        if let change = step.change {
            slots[change.slot] = change.applied(to: slots[change.slot])
            for place in (step.firstChange + 1)..<max(step.firstChange + 1, step.endChange) {
                let change = machine.changes[Int(place)]
                slots[change.slot] = change.applied(to: slots[change.slot])
            }
        }
        var clause = step.firstClause
        if clause == step.lastClause {
            clauseCounts[Int(clause)] &+= 1
            return Int(step.target)
        }
        while clause < step.lastClause, !machine.guards.holds(machine.clauses[Int(clause)].when, slots) { clause += 1 }
        clauseCounts[Int(clause)] &+= 1
        return machine.clauses[Int(clause)].scene
    }

    @inline(__always)
    private func choose(_ bot: Bot, _ choices: Range<Int>, _ scene: Int, _ random: inout SeededGenerator) -> Int {
        if bot == .random || (bot.readsNothing && !scenes[scene].isChoice) {
            return Int(offers.responses[choices.lowerBound + random.below(choices.count)])
        }
        return liked(bot, choices)
    }

    /// The choice that a bot likes most, the first of equals; silence only where there is nothing else.
    private func liked(_ bot: Bot, _ choices: Range<Int>) -> Int {
        var best: (response: Int, liking: Int)?
        for choice in choices {
            let response = Int(offers.responses[choice])
            let liking = steps[response].isSilent ? Int.min : liking(bot, response, at: choice)
            if liking > best?.liking ?? .min || best == nil { best = (response, liking) }
        }
        return best?.response ?? Int(offers.responses[choices.lowerBound])
    }

    private func liking(_ bot: Bot, _ response: Int, at place: Int) -> Int {
        switch bot {
        case .last: place
        case .longest: Int(steps[response].length)
        case .shortest: -Int(steps[response].length)
        case .greedy: steps[response].value
        case .mostAgreeable:
            machine.changes[machine.changes(of: response)].reduce(0) { sum, change in
                change.slot < meterCount ? sum + Int(change.applied(to: slots[change.slot])) - Int(slots[change.slot]) : sum
            }
        case .random, .first, .best, .worst: 0
        }
    }
}
