/// Finds all states of an encounter, layer after layer of scenes.
///
/// All states of a layer are known before it is left, so each scene has a table of its own that stays in the cache and is thrown away
/// with its scene, and the states' numbers follow the layers: what leads to a state stands before it, but for loops.
struct StateSpace {
    private let machine: StateMachine
    private let order: SceneOrder
    private let layouts: [StateLayout]
    private let keepsEdges: Bool
    /// Per scene, what is known while its layer is not yet left.
    private var tables: [StateTable]
    private(set) var offers: OfferTable
    private(set) var coverage: Coverage
    private(set) var layers: [StateGraph.Layer] = []
    private(set) var offer: [Int32] = []
    private(set) var firstEdge: [UInt32] = []
    /// While exploring, numbers within the scene that `targetScenes` names.
    private(set) var targets: [Int32] = []
    private var targetScenes: [Int32] = []
    /// Of the layer that is being left: each scene's offers and first edges.
    private var sceneOffers: [[Int32]]
    private var sceneEdges: [[UInt32]]
    private var known = 0
    /// The number of the first state of each scene.
    private var base: [Int32]
    private var slots: [Int32]
    /// What the slots held that a response changes.
    private var before: [Int32]
    private var key: [UInt64]

    init(_ machine: StateMachine, keepingEverything: Bool, keepsEdges: Bool) {
        self.machine = machine
        self.keepsEdges = keepsEdges
        order = SceneOrder(machine)
        let live = keepingEverything ? LiveVariables(everythingIn: machine) : LiveVariables(machine, order)
        let ranges = ValueRanges(machine, order, live)
        let layouts = (0..<machine.sceneCount).map { scene in
            StateLayout(slots: live.slots[scene], low: ranges.low[scene], high: ranges.high[scene])
        }
        self.layouts = layouts
        tables = layouts.map(StateTable.init)
        offers = OfferTable(machine)
        coverage = Coverage(machine)
        base = Array(repeating: 0, count: machine.sceneCount)
        sceneOffers = Array(repeating: [], count: machine.sceneCount)
        sceneEdges = sceneOffers.map { _ in [] }
        slots = machine.start
        before = Array(repeating: 0, count: machine.mostChanges)
        key = Array(repeating: 0, count: layouts.map(\.words).max() ?? 1)
    }

    /// How many states were found.
    var count: Int { known }

    /// Goes on until everything is known; false once more than `limit` states are, and then nothing is kept.
    mutating func explore(limit: Int) -> Bool {
        let start = machine.startScene
        _ = insert(start)
        for (number, layer) in order.layers.enumerated() {
            guard leave(layer, limit: limit) else {
                (offer, firstEdge, targets, targetScenes, layers) = ([], [], [], [], [])
                return false
            }
            close(layer, isCyclic: order.isCyclic[number])
        }
        for edge in targets.indices { targets[edge] += base[Int(targetScenes[edge])] }
        targetScenes = []
        coverage.conclude(machine, offers)
        return true
    }

    /// Goes on from every state of a layer, also from those that are found on the way.
    private mutating func leave(_ layer: [Int], limit: Int) -> Bool {
        var next = layer.map { _ in 0 }
        var isDone = false
        while !isDone {
            isDone = true
            for (place, scene) in layer.enumerated() {
                while next[place] < tables[scene].count {
                    guard known <= limit, targets.count < Int(UInt32.max) - 65_536 else { return false }
                    leave(scene, state: next[place])
                    next[place] += 1
                    isDone = false
                }
            }
        }
        return known <= limit
    }

    private mutating func leave(_ scene: Int, state: Int) {
        layouts[scene].unpack(tables[scene].keys, at: state * layouts[scene].words, into: &slots)
        let spoken = machine.firstSpoken[scene]..<machine.firstSpoken[scene + 1]
        if !spoken.isEmpty { coverage.note(machine.spoken[spoken], machine, slots) }
        let offer = offers.offer(scene, machine, slots)
        if keepsEdges {
            sceneOffers[scene].append(Int32(truncatingIfNeeded: offer))
            sceneEdges[scene].append(UInt32(truncatingIfNeeded: targets.count))
        }
        for choice in offers.choices(of: offer) { take(offers.responses[choice]) }
    }

    /// Takes a response with the slots as they stand, and puts them back.
    @inline(__always)
    private mutating func take(_ response: Int) {
        let changes = machine.changes(of: response)
        for place in changes {
            let change = machine.changes[place]
            before[place - changes.lowerBound] = slots[change.slot]
            slots[change.slot] = change.applied(to: slots[change.slot])
        }
        let replies = machine.firstReply[response]..<machine.firstReply[response + 1]
        if !replies.isEmpty { coverage.note(machine.replies[replies], machine, slots) }
        let clause = machine.clauseTaken(by: response, slots)
        coverage.clauses[clause] = true
        let scene = machine.clauses[clause].scene
        let target = insert(scene)
        if keepsEdges {
            targets.append(Int32(truncatingIfNeeded: target))
            targetScenes.append(Int32(truncatingIfNeeded: scene))
        }
        for place in changes { slots[machine.changes[place].slot] = before[place - changes.lowerBound] }
    }

    @inline(__always)
    private mutating func insert(_ scene: Int) -> Int {
        layouts[scene].pack(slots, into: &key)
        let before = tables[scene].count
        let number = tables[scene].insert(key)
        if number == before { known += 1 }
        return number
    }

    /// Numbers the states of a layer that has been left, and lets go of its tables.
    private mutating func close(_ layer: [Int], isCyclic: Bool) {
        let first = offer.count
        for scene in layer {
            if keepsEdges {
                base[scene] = Int32(truncatingIfNeeded: offer.count)
                offer += sceneOffers[scene]
                firstEdge += sceneEdges[scene]
                sceneOffers[scene] = []
                sceneEdges[scene] = []
            }
            tables[scene] = StateTable(layouts[scene])
        }
        if offer.count > first { layers.append(StateGraph.Layer(states: first..<offer.count, isCyclic: isCyclic)) }
    }
}
