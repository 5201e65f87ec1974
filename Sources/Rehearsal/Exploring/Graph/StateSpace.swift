/// Finds all states of an encounter, layer after layer of scenes.
///
/// All states of a layer are known before it is left, so each scene has a table of its own that stays in the cache and is thrown away
/// with its scene, and the states' numbers follow the layers: what leads to a state stands before it, but for loops. What a response
/// does to a packed state is worked out once for its scene.
struct StateSpace: ~Copyable {
    private let machine: StateMachine
    private let order: SceneOrder
    private let layouts: [StateLayout]
    private let keepsEdges: Bool
    /// Per scene, what is known while its layer is not yet left.
    private let tables: UnsafeMutableBufferPointer<StateTable>
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
    /// How many states were found.
    private(set) var count = 0
    /// The number of the first state of each scene.
    private var base: [Int32]
    private var slots: [Int32]
    /// Per scene, while its layer is being left.
    private var transfers: [Transfers?]
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
        tables = .allocate(capacity: layouts.count)
        for (scene, layout) in layouts.enumerated() { tables.initializeElement(at: scene, to: StateTable(layout)) }
        offers = OfferTable(machine)
        coverage = Coverage(machine)
        base = Array(repeating: 0, count: machine.sceneCount)
        sceneOffers = Array(repeating: [], count: machine.sceneCount)
        sceneEdges = sceneOffers.map { _ in [] }
        slots = machine.start
        transfers = Array(repeating: nil, count: machine.sceneCount)
        key = Array(repeating: 0, count: layouts.map(\.words).max() ?? 1)
    }

    deinit {
        tables.deinitialize()
        tables.deallocate()
    }

    /// Goes on until everything is known; false once more than `limit` states are, and then nothing is kept.
    mutating func explore(limit: Int) -> Bool {
        layouts[machine.startScene].pack(slots, into: &key)
        _ = tables[machine.startScene].insert(key)
        count = 1
        for (number, layer) in order.layers.enumerated() {
            guard leave(layer, limit: limit) else {
                (offer, firstEdge, targets, targetScenes, layers) = ([], [], [], [], [])
                return false
            }
            close(layer, isCyclic: order.isCyclic[number])
        }
        for edge in targets.indices { targets[edge] += base[Int(targetScenes[edge])] }
        targetScenes = []
        for number in layers.indices where layers[number].isCyclic { layers[number].isCyclic = !climbs(layers[number].states) }
        coverage.conclude(machine, offers)
        return true
    }

    /// Whether every way among some states leads to a later one, so that none leads back although their scenes do: a scene to which one
    /// returns with one topic fewer each time has no cycle of states.
    private func climbs(_ states: Range<Int>) -> Bool {
        for state in states {
            let first = Int(firstEdge[state])
            let count = offers.choices(of: Int(offer[state])).count
            for edge in first..<(first + count) where Int(targets[edge]) <= state && Int(targets[edge]) >= states.lowerBound {
                return false
            }
        }
        return true
    }

    /// Goes on from every state of a layer, also from those that are found on the way.
    private mutating func leave(_ layer: [Int], limit: Int) -> Bool {
        var next = layer.map { _ in 0 }
        var isDone = false
        while !isDone {
            isDone = true
            for (place, scene) in layer.enumerated() {
                // In portions, so that a limit is noticed in time.
                while next[place] < tables[scene].count {
                    guard count <= limit, targets.count < Int(UInt32.max) / 2 else { return false }
                    let portion = next[place]..<min(tables[scene].count, next[place] + 65_536)
                    leave(scene, states: portion)
                    next[place] = portion.upperBound
                    isDone = false
                }
            }
        }
        return count <= limit
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
            transfers[scene] = nil
        }
        if offer.count > first { layers.append(StateGraph.Layer(states: first..<offer.count, isCyclic: isCyclic)) }
    }
}

extension StateSpace {
    /// Goes on from some states of a scene.
    private mutating func leave(_ scene: Int, states: Range<Int>) {
        let ways = transfers[scene] ?? Transfers(scene, machine, layouts)
        transfers[scene] = ways
        let layout = layouts[scene]
        let firstResponse = machine.firstResponse[scene]
        let spoken = machine.spoken[machine.firstSpoken[scene]..<machine.firstSpoken[scene + 1]]
        let readsSlots = machine.firstTest[scene] < machine.firstTest[scene + 1] || !spoken.isEmpty
        var edges = Edges(first: targets.count, most: keepsEdges ? states.count * machine.responses(of: scene).count : 0)
        for state in states {
            if readsSlots { tables[scene].unpack(state, by: layout, into: &slots) }
            if !spoken.isEmpty { coverage.note(spoken, machine, slots) }
            let offer = offers.offer(scene, machine, slots)
            if keepsEdges {
                sceneOffers[scene].append(Int32(truncatingIfNeeded: offer))
                sceneEdges[scene].append(UInt32(truncatingIfNeeded: edges.next))
            }
            let key = tables[scene].key(state)
            for choice in offers.choices(of: offer) {
                let response = Int(offers.responses[choice])
                var target = ways.targets[response - firstResponse]
                let reached: Int
                if target >= 0 {
                    let known = tables[target].count
                    reached = tables[target].insert(ways.carry(key, by: response - firstResponse))
                    if reached == known { count += 1 }
                } else {
                    (reached, target) = take(response, layout, scene, state)
                }
                if keepsEdges { edges.append(reached, in: target) }
            }
        }
        edges.move(to: &targets, &targetScenes)
    }

    /// Takes a response the long way: its way on depends on how things stand after it, or states take several words.
    private mutating func take(_ response: Int, _ layout: StateLayout, _ scene: Int, _ state: Int) -> (reached: Int, scene: Int) {
        tables[scene].unpack(state, by: layout, into: &slots)
        for change in machine.changes[machine.changes(of: response)] { slots[change.slot] = change.applied(to: slots[change.slot]) }
        let replies = machine.firstReply[response]..<machine.firstReply[response + 1]
        if !replies.isEmpty { coverage.note(machine.replies[replies], machine, slots) }
        let clause = machine.clauseTaken(by: response, slots)
        coverage.clauses[clause] = true
        let target = machine.clauses[clause].scene
        layouts[target].pack(slots, into: &key)
        let known = tables[target].count
        let reached = tables[target].insert(key)
        if reached == known { count += 1 }
        return (reached, target)
    }
}

/// Ways that were found from a portion of states, kept by hand until the portion is done.
private struct Edges: ~Copyable {
    private let first: Int
    private let targets: UnsafeMutableBufferPointer<Int32>
    private let scenes: UnsafeMutableBufferPointer<Int32>
    private var count = 0

    init(first: Int, most: Int) {
        self.first = first
        targets = .allocate(capacity: most)
        scenes = .allocate(capacity: most)
    }

    deinit {
        targets.deallocate()
        scenes.deallocate()
    }

    var next: Int { first + count }

    @inline(__always)
    mutating func append(_ reached: Int, in scene: Int) {
        targets[count] = Int32(truncatingIfNeeded: reached)
        scenes[count] = Int32(truncatingIfNeeded: scene)
        count += 1
    }

    func move(to allTargets: inout [Int32], _ allScenes: inout [Int32]) {
        allTargets.append(contentsOf: targets[..<count])
        allScenes.append(contentsOf: scenes[..<count])
    }
}
