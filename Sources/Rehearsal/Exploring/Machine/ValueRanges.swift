/// The least and greatest value that each live slot can have on entering each scene.
///
/// Interval analysis, one pass over the layers of scenes: exact bounds of what effects can do, without regard to guards; in a
/// layer that leads back into itself a slot that is changed there may have any value.
struct ValueRanges: Sendable {
    /// Per scene, beside its live slots; empty for a scene that no clause leads to.
    private(set) var low: [[Int32]]
    private(set) var high: [[Int32]]
    private let live: LiveVariables

    /// O(clauses · live slots).
    init(_ machine: StateMachine, _ order: SceneOrder, _ live: LiveVariables) {
        self.live = live
        low = live.slots.map { Array(repeating: .max, count: $0.count) }
        high = live.slots.map { Array(repeating: .min, count: $0.count) }
        guard let first = order.layers.first?.first else { return }
        include(first, machine.start, machine.start)
        var lows = machine.start
        var highs = machine.start
        for (number, layer) in order.layers.enumerated() {
            if order.isCyclic[number] { settle(layer, number, order, machine) }
            for scene in layer {
                for (place, slot) in live.slots[scene].enumerated() {
                    lows[slot] = low[scene][place]
                    highs[slot] = high[scene][place]
                }
                for response in machine.responses(of: scene) { leave(by: response, number, order, machine, &lows, &highs) }
            }
        }
    }

    /// Carries what is known in a scene to those that a response leads to in later layers.
    private mutating func leave(
        by response: Int, _ number: Int, _ order: SceneOrder, _ machine: StateMachine, _ lows: inout [Int32], _ highs: inout [Int32]
    ) {
        let changes = machine.changes[machine.changes(of: response)]
        let before = changes.map { (lows[$0.slot], highs[$0.slot]) }
        for change in changes {
            lows[change.slot] = change.applied(to: lows[change.slot])
            highs[change.slot] = change.applied(to: highs[change.slot])
        }
        for clause in machine.clauses[machine.clauses(of: response)] where order.layer[clause.scene] != number {
            include(clause.scene, lows, highs)
        }
        for (change, old) in zip(changes, before) { (lows[change.slot], highs[change.slot]) = old }
    }

    /// Within a layer that leads back into itself: whatever is changed there may have any value, whatever comes in goes round.
    private mutating func settle(_ layer: [Int], _ number: Int, _ order: SceneOrder, _ machine: StateMachine) {
        var lows = [Int32](repeating: .max, count: machine.start.count)
        var highs = [Int32](repeating: .min, count: machine.start.count)
        for scene in layer {
            for (place, slot) in live.slots[scene].enumerated() {
                lows[slot] = min(lows[slot], low[scene][place])
                highs[slot] = max(highs[slot], high[scene][place])
            }
            for response in machine.responses(of: scene) {
                for change in machine.changes[machine.changes(of: response)] {
                    lows[change.slot] = Int32(truncatingIfNeeded: machine.bounds[change.slot].low)
                    highs[change.slot] = Int32(truncatingIfNeeded: machine.bounds[change.slot].high)
                }
            }
        }
        for scene in layer { include(scene, lows, highs) }
    }

    private mutating func include(_ scene: Int, _ lows: [Int32], _ highs: [Int32]) {
        for (place, slot) in live.slots[scene].enumerated() {
            low[scene][place] = min(low[scene][place], lows[slot])
            high[scene][place] = max(high[scene][place], highs[slot])
        }
    }
}
