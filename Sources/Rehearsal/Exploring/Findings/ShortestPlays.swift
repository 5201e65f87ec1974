/// The shortest plays from the start to every state, found breadth first. O(states + ways).
struct ShortestPlays {
    private let graph: StateGraph
    /// How each state is first reached: from which state, by which of its ways; −1 at the start.
    private var from: [Int32]
    private var by: [Int32]
    /// All states, the nearest first.
    private(set) var order: [Int32]

    /// Over the ways that `follows` accepts (state, way, target), all of them by default.
    init(_ graph: StateGraph, follows: (Int, Int, Int) -> Bool = { _, _, _ in true }) {
        self.graph = graph
        from = Array(repeating: -1, count: graph.stateCount)
        by = from
        order = graph.stateCount > 0 ? [0] : []
        var isKnown = Array(repeating: false, count: graph.stateCount)
        if !isKnown.isEmpty { isKnown[0] = true }
        var current = 0
        while current < order.count {
            let state = Int(order[current])
            current += 1
            let first = Int(graph.firstEdge[state])
            for edge in graph.ways(from: state) {
                let target = Int(graph.targets[edge])
                guard !isKnown[target], follows(state, edge - first, target) else { continue }
                isKnown[target] = true
                from[target] = Int32(truncatingIfNeeded: state)
                by[target] = Int32(truncatingIfNeeded: edge - first)
                order.append(Int32(truncatingIfNeeded: target))
            }
        }
    }

    /// The nearest state that satisfies a condition; nil where none does.
    func nearest(where condition: (Int) -> Bool) -> Int? { order.lazy.map(Int.init).first(where: condition) }

    /// The decisions of a shortest play to a state.
    func play(to state: Int) -> [ResponsePlace] {
        var play: [ResponsePlace] = []
        var state = state
        while from[state] >= 0 {
            let before = Int(from[state])
            play.append(graph.place(of: Int(by[state]), from: before))
            state = before
        }
        return play.reversed()
    }
}

extension StateGraph {
    /// The response that a state's way is, by its number among the state's ways.
    func place(of way: Int, from state: Int) -> ResponsePlace {
        let scene = scene(of: state)
        let response = Int(offers.responses[offers.choices(of: Int(offer[state])).lowerBound + way])
        return ResponsePlace(scene: scene, response: response - machine.firstResponse[scene])
    }
}
