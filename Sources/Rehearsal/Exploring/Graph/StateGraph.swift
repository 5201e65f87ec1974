/// Every state that can be reached from the start of an encounter, as far as states can be told apart, and every way between them.
///
/// States are numbered from the start, 0, scene by scene, so that a scene's states stand together and after those of every scene
/// that leads to it but not back. A state keeps no more than its offer and where its ways lead: 8 bytes and 4 for each way.
package struct StateGraph: Sendable {
    /// A response from a state: its place in the scene, where it leads, and what it is worth.
    package struct Edge: Sendable {
        package let response: Int
        package let target: Int
        package let value: Int
    }

    package static let defaultLimit = 20_000_000

    package let encounter: Encounter
    /// False where the limit on states was hit: then there are no states here, and nothing is claimed.
    package let isComplete: Bool
    let machine: StateMachine
    /// By scene.
    let isEnding: [Bool]
    let offers: OfferTable
    let layers: [Layer]
    let coverage: Coverage
    /// The offer of each state.
    let offer: [Int32]
    /// Where each state's ways begin in `targets`; they follow the offer's choices.
    let firstEdge: [UInt32]
    let targets: [Int32]

    /// States that stand together, and whether they may lead back among themselves.
    struct Layer: Sendable {
        var states: Range<Int>
        var isCyclic: Bool
    }

    /// Explores everything. O(states · responses).
    ///
    /// Stops once more than `limit` states are known. `keepingEverything` keeps slots apart that can no longer matter.
    package init(exploring encounter: Encounter, limit: Int = defaultLimit, keepingEverything: Bool = false) {
        let machine = StateMachine(encounter)
        var space = StateSpace(machine, keepingEverything: keepingEverything, keepsEdges: true)
        isComplete = space.explore(limit: limit)
        self.encounter = machine.encounter
        self.machine = machine
        isEnding = machine.encounter.situation.scenes.map { $0.ending != nil }
        offers = space.offers
        layers = space.layers
        coverage = space.coverage
        offer = space.offer
        firstEdge = space.firstEdge
        targets = space.targets
    }

    package var stateCount: Int { offer.count }

    /// What states and ways take in memory.
    package var byteCount: Int { 4 * (offer.count + firstEdge.count + targets.count) }

    package func scene(of state: Int) -> Int { offers.scenes[Int(offer[state])] }

    package func scene(_ state: Int) -> Scene { machine.scene(scene(of: state)) }

    /// A state's ways, by number in `targets`.
    @inline(__always)
    func ways(from state: Int) -> Range<Int> {
        let first = Int(firstEdge[state])
        return first..<(first + offers.choices(of: Int(offer[state])).count)
    }

    package func edges(from state: Int) -> [Edge] {
        let choices = offers.choices(of: Int(offer[state]))
        let base = machine.firstResponse[scene(of: state)]
        return choices.enumerated().map { number, choice in
            let response = Int(offers.responses[choice])
            return Edge(
                response: response - base, target: Int(targets[Int(firstEdge[state]) + number]), value: machine.values[response])
        }
    }

    /// The state in which each decision of a play was made; stops where one is not in the graph.
    package func path(of play: Play) -> [Int] {
        guard isComplete else { return [] }
        var path: [Int] = []
        var state = 0
        for decision in play.decisions {
            path.append(state)
            guard let edge = edges(from: state).first(where: { $0.response == decision.response }) else { break }
            state = edge.target
        }
        return path
    }
}

extension StateGraph {
    package enum Direction: Sendable {
        case best, worst
    }

    /// Groups of states that lead back to one another, for each layer that has any.
    var components: [Components?] {
        layers.map { layer in
            guard layer.isCyclic else { return nil }
            return Components(roots: layer.states, base: layer.states.lowerBound, count: layer.states.count) {
                ways(from: $0)
            } target: {
                Int(targets[$0])
            }
        }
    }

    /// States that can all reach one another, group by group; every group comes after those that it leads to.
    package var groups: [[Int]] {
        zip(layers, components).reversed().flatMap { layer, components -> [[Int]] in
            components.map { $0.all.map { $0.map(Int.init) } } ?? layer.states.reversed().map { [$0] }
        }
    }

    /// For each state one that it stands for: they may differ in what can no longer matter. O(states · slots).
    package var representatives: [State] {
        guard stateCount > 0 else { return [] }
        var found: [State?] = Array(repeating: nil, count: stateCount)
        found[0] = encounter.start
        var queue = [0]
        var current = 0
        while current < queue.count {
            let number = queue[current]
            current += 1
            guard let state = found[number] else { continue }
            for edge in edges(from: number) where found[edge.target] == nil {
                found[edge.target] = encounter.next(state, by: encounter.scene(state).responses[edge.response])
                queue.append(edge.target)
            }
        }
        return found.compactMap { $0 }
    }

    func leadsToItself(_ state: Int) -> Bool { ways(from: state).contains { targets[$0] == Int32(truncatingIfNeeded: state) } }

    /// The greatest or least value that can still be had from every state. O(states + ways) without scoring loops.
    package func extremes(_ direction: Direction) -> Extremes { extremes(direction, .value(self), components) }

    func extremes(_ direction: Direction, _ weights: PathWeights, _ components: [Components?]) -> Extremes {
        let isNegated = direction == .worst
        return Extremes(
            sums: GreatestSums.of(self, isNegated ? weights.negated : weights, components: components), isNegated: isNegated)
    }
}
