/// Every state that can be reached from the start of an encounter, and every way between them.
package struct StateGraph: Sendable {
    /// A response from a state: its place in the scene, where it leads, and what it is worth.
    package struct Edge: Sendable {
        package let response: Int
        package let target: Int
        package let value: Int
    }

    package let encounter: Encounter
    package let states: [State]
    private let index: [State: Int]
    private let firstEdge: [Int]
    private let allEdges: [Edge]
    /// False where the limit on states was hit: then nothing is claimed about the rest.
    package let isComplete: Bool

    /// Explores breadth first. O(states · responses); stops once more than `limit` states are known.
    package init(exploring encounter: Encounter, limit: Int = 2_000_000) {
        let encounter = encounter.ready
        var states = [encounter.start]
        var index = [encounter.start: 0]
        var firstEdge: [Int] = []
        var edges: [Edge] = []
        var complete = true
        var current = 0
        // What can be reached depends on the scene and on what is offered there, and is worth working out once.
        var known: [Offer: [Int]] = [:]
        while current < states.count {
            firstEdge.append(edges.count)
            let state = states[current]
            let scene = encounter.scene(state)
            let offer = Offer(scene: state.scene, responses: encounter.offered(state))
            let available = known[offer] ?? encounter.available(offer.responses, in: scene)
            known[offer] = available
            for place in available {
                let response = scene.responses[place]
                let next = encounter.next(state, by: response)
                let target: Int
                if let known = index[next] {
                    target = known
                } else if states.count < limit {
                    target = states.count
                    index[next] = target
                    states.append(next)
                } else {
                    complete = false
                    continue
                }
                edges.append(Edge(response: place, target: target, value: response.value))
            }
            current += 1
        }
        firstEdge.append(edges.count)
        self.encounter = encounter
        self.states = states
        self.index = index
        self.firstEdge = firstEdge
        allEdges = edges
        isComplete = complete
    }

    private struct Offer: Hashable {
        let scene: Int
        let responses: [Int]
    }

    /// The number of a state; nil if it cannot be reached.
    package func number(of state: State) -> Int? { index[state] }

    package func edges(from state: Int) -> ArraySlice<Edge> { allEdges[firstEdge[state]..<firstEdge[state + 1]] }

    package func scene(of state: Int) -> Scene { encounter.scene(states[state]) }
}
