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
    }

    /// A play that is longer goes round in circles.
    package static let mostDecisions = 2_000

    private let machine: StateMachine
    private let meterCount: Int
    private let isCritical: [Bool]
    private let isSilent: [Bool]
    private let isChoice: [Bool]
    private let isEnding: [Bool]
    private let endingValues: [Int]
    private let lengths: [Int]
    private var offers: OfferTable
    private var slots: [Int32]
    /// How often each scene, response and clause was met, numbered through all scenes.
    private(set) var sceneCounts: [Int]
    private(set) var responseCounts: [Int]
    private(set) var clauseCounts: [Int]

    package init(_ encounter: Encounter) { self.init(StateMachine(encounter)) }

    init(_ machine: StateMachine) {
        self.machine = machine
        let scenes = machine.encounter.situation.scenes
        meterCount = machine.encounter.situation.meters.count
        isCritical = scenes.flatMap { $0.responses.map(\.critical) }
        isSilent = scenes.flatMap { $0.responses.map(\.silent) }
        lengths = scenes.flatMap { $0.responses.map { $0.say?.literal.unicodeScalars.count ?? 0 } }
        isChoice = scenes.map { if case .one = $0.ask { true } else { false } }
        isEnding = scenes.map { $0.ending != nil }
        endingValues = scenes.map(\.value)
        offers = OfferTable(machine)
        slots = machine.start
        sceneCounts = Array(repeating: 0, count: machine.sceneCount)
        responseCounts = Array(repeating: 0, count: machine.values.count)
        clauseCounts = Array(repeating: 0, count: machine.clauses.count)
    }

    /// One play from the start. Not for `best` and `worst`, which need to know everything (`Simulation`).
    package mutating func play(_ bot: Bot, _ random: inout SeededGenerator) -> Played {
        for slot in slots.indices { slots[slot] = machine.start[slot] }
        var scene = machine.startScene
        var value = 0
        var decisions = 0
        var critical = false
        sceneCounts[scene] += 1
        while !isEnding[scene] {
            let offer = offers.offer(scene, machine, slots)
            let choices = offers.choices(of: offer)
            guard !choices.isEmpty, decisions < Self.mostDecisions else {
                return Played(value: value, decisions: decisions, ending: nil, isCritical: critical)
            }
            let response = choose(bot, choices, scene, &random)
            value += machine.values[response]
            critical = critical || isCritical[response]
            decisions += 1
            scene = take(response)
        }
        return Played(value: value + endingValues[scene], decisions: decisions, ending: scene, isCritical: critical)
    }

    @inline(__always)
    private mutating func take(_ response: Int) -> Int {
        for place in machine.changes(of: response) {
            let change = machine.changes[place]
            slots[change.slot] = change.applied(to: slots[change.slot])
        }
        let clause = machine.clauseTaken(by: response, slots)
        let scene = machine.clauses[clause].scene
        responseCounts[response] += 1
        clauseCounts[clause] += 1
        sceneCounts[scene] += 1
        return scene
    }

    @inline(__always)
    private func choose(_ bot: Bot, _ choices: Range<Int>, _ scene: Int, _ random: inout SeededGenerator) -> Int {
        if bot == .random || (bot.readsNothing && !isChoice[scene]) {
            return Int(offers.responses[choices.lowerBound + random.below(choices.count)])
        }
        return liked(bot, choices)
    }

    /// The choice that a bot likes most, the first of equals; silence only where there is nothing else.
    private func liked(_ bot: Bot, _ choices: Range<Int>) -> Int {
        var best: (response: Int, liking: Int)?
        for choice in choices {
            let response = Int(offers.responses[choice])
            let liking = isSilent[response] ? Int.min : liking(bot, response, at: choice)
            if liking > best?.liking ?? .min || best == nil { best = (response, liking) }
        }
        return best?.response ?? Int(offers.responses[choices.lowerBound])
    }

    private func liking(_ bot: Bot, _ response: Int, at place: Int) -> Int {
        switch bot {
        case .last: place
        case .longest: lengths[response]
        case .shortest: -lengths[response]
        case .greedy: machine.values[response]
        case .mostAgreeable:
            machine.changes[machine.changes(of: response)].reduce(0) { sum, change in
                change.slot < meterCount ? sum + Int(change.applied(to: slots[change.slot])) - Int(slots[change.slot]) : sum
            }
        case .random, .first, .best, .worst: 0
        }
    }
}
