import Rehearsal

/// One clause of a response's `next`: a way from a scene to a scene.
package struct GraphWay: Sendable, Hashable {
    package let scene: Int
    package let response: Int
    package let clause: Int
}

/// What deserves to be marked in a situation's picture: the best line, and all that no play ever uses or gets out of.
struct GraphMarks {
    /// False where there are too many states: then nothing is marked.
    let isComplete: Bool
    let best: Int?
    let worst: Int?
    /// The ways of a play that is worth the most, in order.
    let bestLine: [GraphWay]
    let unreachableScenes: Set<Int>
    let traps: Set<Int>
    let scoringLoops: Set<Int>
    /// By scene and response.
    private let neverAvailable: Set<[Int]>
    private let neverTaken: Set<GraphWay>

    /// Explores the encounter. O(states · responses).
    init(_ encounter: Encounter, limit: Int?) {
        let found = Exploration(encounter, limit: limit, counts: false)
        isComplete = found.isComplete
        best = found.best
        worst = found.worst
        bestLine = Self.ways(Self.bestPlay(found.graph), of: encounter)
        unreachableScenes = Set(found.unreachableScenes)
        traps = Set(found.traps)
        scoringLoops = Set(found.scoringLoops)
        neverAvailable = Set(found.neverAvailable.map { [$0.scene, $0.response] })
        neverTaken = Set(found.neverTaken.map { GraphWay(scene: $0.scene, response: $0.response, clause: $0.clause) })
    }

    func isNeverAvailable(_ scene: Int, _ response: Int) -> Bool { neverAvailable.contains([scene, response]) }

    /// Whether a way is of no use: its scene is never reached, its response never available, or its clause never taken.
    func isDead(_ way: GraphWay) -> Bool {
        unreachableScenes.contains(way.scene) || isNeverAvailable(way.scene, way.response)
            || neverTaken.contains(way)
    }

    /// The responses of a shortest play that gives nothing away, the author's order deciding between equals; none where there is no bound.
    private static func bestPlay(_ graph: StateGraph) -> [Int] {
        guard graph.isComplete else { return [] }
        let best = graph.extremes(.best)
        guard best[0].value != nil else { return [] }
        var from: [Int: (state: Int, response: Int)] = [:]
        var queue = [0]
        var current = 0
        while current < queue.count {
            let state = queue[current]
            current += 1
            if graph.scene(state).ending != nil { return responses(to: state, from) }
            for edge in graph.edges(from: state) where edge.target != 0 && from[edge.target] == nil {
                guard let here = best[state].value, let rest = best[edge.target].value, edge.value + rest == here else { continue }
                from[edge.target] = (state, edge.response)
                queue.append(edge.target)
            }
        }
        return []
    }

    private static func responses(to end: Int, _ from: [Int: (state: Int, response: Int)]) -> [Int] {
        var responses: [Int] = []
        var state = end
        while let step = from[state] {
            responses.append(step.response)
            state = step.state
        }
        return responses.reversed()
    }

    private static func ways(_ responses: [Int], of encounter: Encounter) -> [GraphWay] {
        var state = encounter.start
        return responses.map { place in
            let response = encounter.scene(state).responses[place]
            let affected = encounter.affected(state, by: response)
            let clause = response.next.firstIndex { encounter.holds($0.when, affected) } ?? 0
            let way = GraphWay(scene: state.scene, response: place, clause: clause)
            state = encounter.next(state, by: response)
            return way
        }
    }
}
