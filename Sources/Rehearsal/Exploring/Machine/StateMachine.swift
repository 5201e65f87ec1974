/// An encounter laid out flat, so that going from state to state is a few array reads: scenes, responses and ways on by number.
///
/// A state here is a scene and one number a slot; effects are already scaled by the client's sensitivity, and guards are code.
/// Responses, and clauses of `next`, are numbered through all scenes in the author's order.
struct StateMachine: Sendable {
    /// What a response does to a slot.
    struct Change: Sendable, Hashable {
        private var storedSlot: Int32
        /// Whether `amount` is the new value, or is added to the old one.
        var sets: Bool
        private var storedAmount: Int32
        private var storedLow: Int32
        private var storedHigh: Int32

        init(slot: Int, sets: Bool, amount: Int, low: Int, high: Int) {
            storedSlot = Int32(truncatingIfNeeded: slot)
            self.sets = sets
            storedAmount = Int32(truncatingIfNeeded: amount)
            storedLow = Int32(truncatingIfNeeded: low)
            storedHigh = Int32(truncatingIfNeeded: high)
        }

        var slot: Int { Int(storedSlot) }
        var amount: Int { Int(storedAmount) }
        var low: Int { Int(storedLow) }
        var high: Int { Int(storedHigh) }

        @inline(__always)
        func applied(to value: Int32) -> Int32 {
            sets ? storedAmount : Int32(truncatingIfNeeded: min(max(Int(value) + amount, low), high))
        }
    }

    /// One way on from a response.
    struct Clause: Sendable {
        var when: GuardCode.Program
        var scene: Int
    }

    /// A guard whose truth is looked at, and where its author wrote it.
    struct Watched: Sendable {
        var program: GuardCode.Program
        var number: Int
        /// Whether what follows in the list is read only where this does not hold.
        var ends: Bool
    }

    let encounter: Encounter
    private(set) var guards: GuardCode
    let startScene: Int
    let start: [Int32]
    /// The least and greatest value that each slot can have at all.
    let bounds: [(low: Int, high: Int)]

    /// The first response, test and watched guard of each scene, and one past the last.
    private(set) var firstResponse = [0]
    private(set) var firstTest = [0]
    private(set) var firstSpoken = [0]
    /// What must hold for responses of a scene to be offered: guards, and that a response is not spent.
    private(set) var tests: [GuardCode.Program] = []
    /// For each test, the guards of responses that it stands for.
    private(set) var testGuards: [[Int]] = []
    /// Guards of what is said on entering a scene.
    private(set) var spoken: [Watched] = []

    /// Per scene, whether every response offered can be given: a choice without silence.
    private(set) var isPlainChoice: [Bool] = []

    /// The first change, clause and reply of each response, and one past the last.
    private(set) var firstChange = [0]
    private(set) var firstClause = [0]
    private(set) var firstReply = [0]
    private(set) var changes: [Change] = []
    private(set) var clauses: [Clause] = []
    private(set) var clauseGuards: [Int] = []
    private(set) var replies: [Watched] = []
    /// What each response is worth.
    private(set) var values: [Int] = []
    /// Per response, the tests of its scene (by their places there) that must hold for it to be offered.
    private(set) var required: [[Int]] = []
    /// Where each guard with a number was written.
    private(set) var guardPlaces: [GuardPlace] = []

    init(_ encounter: Encounter) {
        let encounter = encounter.ready
        self.encounter = encounter
        guards = GuardCode(traits: encounter.client.traits)
        startScene = encounter.start.scene
        start = encounter.start.slots
        let situation = encounter.situation
        bounds =
            situation.meters.map { ($0.min, $0.max) }
            + Array(repeating: (0, 1), count: situation.slotCount - situation.meters.count)
        for (number, scene) in situation.scenes.enumerated() { add(scene, number) }
    }

    var sceneCount: Int { firstResponse.count - 1 }

    func scene(_ number: Int) -> Scene { encounter.situation.scenes[number] }

    func responses(of scene: Int) -> Range<Int> { firstResponse[scene]..<firstResponse[scene + 1] }

    func clauses(of response: Int) -> Range<Int> { firstClause[response]..<firstClause[response + 1] }

    func changes(of response: Int) -> Range<Int> { firstChange[response]..<firstChange[response + 1] }

    /// The clause that is taken with these slots, which stand as after the effects.
    @inline(__always)
    func clauseTaken(by response: Int, _ slots: [Int32]) -> Int {
        var clause = firstClause[response]
        let last = firstClause[response + 1] - 1
        while clause < last, !guards.holds(clauses[clause].when, slots) { clause += 1 }
        return clause
    }
}

extension StateMachine {
    private mutating func add(_ scene: Scene, _ number: Int) {
        spoken += watched(scene.client.map(\.when), ends: true) { .client(number, $0) }
        spoken += watched(scene.lines.map(\.when), ends: false) { .line(number, $0) }
        firstSpoken.append(spoken.count)
        let first = tests.count
        for (place, response) in scene.responses.enumerated() {
            required.append(tests(of: response, .response(number, place), from: first))
            add(response, number, place)
        }
        if case .one = scene.ask {
            isPlainChoice.append(!scene.responses.contains(where: \.silent))
        } else {
            isPlainChoice.append(false)
        }
        firstTest.append(tests.count)
        firstResponse.append(values.count)
    }

    private mutating func tests(of response: Response, _ place: GuardPlace, from first: Int) -> [Int] {
        var places: [Int] = []
        let program = guards.program(response.when)
        if !program.isAlways {
            let test = test(program, from: first)
            testGuards[first + test].append(guardPlaces.count)
            guardPlaces.append(place)
            places.append(test)
        }
        if let once = response.once { places.append(test(guards.program(.not(.flag(once))), from: first)) }
        return places
    }

    private mutating func test(_ program: GuardCode.Program, from first: Int) -> Int {
        if let known = tests[first...].firstIndex(of: program) { return known - first }
        tests.append(program)
        testGuards.append([])
        return tests.count - 1 - first
    }

    private mutating func add(_ response: Response, _ scene: Int, _ place: Int) {
        values.append(response.value)
        changes += response.effects.compactMap(change)
        if let once = response.once { changes.append(Change(slot: once, sets: true, amount: 1, low: 0, high: 1)) }
        firstChange.append(changes.count)
        replies += watched(response.reply.map(\.when), ends: true) { .reply(scene, place, $0) }
        firstReply.append(replies.count)
        for (number, clause) in response.next.enumerated() {
            let program = guards.program(clause.when)
            clauses.append(Clause(when: program, scene: clause.scene))
            clauseGuards.append(program.isAlways ? -1 : guardPlaces.count)
            if !program.isAlways { guardPlaces.append(.next(scene, place, number)) }
        }
        firstClause.append(clauses.count)
    }

    private mutating func watched(_ conditions: [Guard], ends: Bool, at place: (Int) -> GuardPlace) -> [Watched] {
        var watched: [Watched] = []
        for (number, condition) in conditions.enumerated() {
            let program = guards.program(condition)
            guard !program.isAlways else { continue }
            watched.append(Watched(program: program, number: guardPlaces.count, ends: ends))
            guardPlaces.append(place(number))
        }
        return watched
    }

    /// What an effect comes to for this client; nil where it never changes anything.
    private func change(_ effect: Effect) -> Change? {
        switch effect {
        case .set(let slot, let value):
            let (low, high) = bounds[slot]
            return Change(slot: slot, sets: true, amount: min(max(value, low), high), low: low, high: high)
        case .add(let slot, let amount):
            let (low, high) = bounds[slot]
            let scaled = encounter.scaled(amount, slot: slot)
            guard scaled != 0 else { return nil }
            // Whatever it was before, it is at one end after.
            if scaled >= high - low { return Change(slot: slot, sets: true, amount: high, low: low, high: high) }
            if scaled <= low - high { return Change(slot: slot, sets: true, amount: low, low: low, high: high) }
            return Change(slot: slot, sets: false, amount: scaled, low: low, high: high)
        }
    }
}
