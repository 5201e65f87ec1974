import Rehearsal

/// The shortest and longest way from the start of an encounter to an ending, by what each state and each response costs.
///
/// This is the one place where statistics look at states.
struct PlayLengths {
    /// Nil where no ending can be reached, or not every state is known.
    let fewest: Int?
    /// Nil also where a cycle lies on a way to an ending, so that there is no bound.
    let most: Int?

    /// Costs are 0 or more. O(states + edges) without cycles; within a cycle, rounds until nothing gets shorter.
    init(_ graph: StateGraph, state: (Int) -> Int, edge: (Int, StateGraph.Edge) -> Int) {
        let groups = graph.groups
        let least = Self.shortest(graph, groups, state, edge)
        let most = Self.longest(graph, groups, state, edge)
        fewest = graph.isComplete ? least.first ?? nil : nil
        self.most = graph.isComplete ? most.first?.value : nil
    }

    private static func shortest(
        _ graph: StateGraph, _ groups: [[Int]], _ stateCost: (Int) -> Int,
        _ edgeCost: (Int, StateGraph.Edge) -> Int
    ) -> [Int?] {
        var least: [Int?] = Array(repeating: nil, count: graph.stateCount)
        for members in groups {
            var changed = true
            while changed {
                changed = false
                for state in members {
                    let ways = graph.edges(from: state).compactMap { edge in least[edge.target].map { $0 + edgeCost(state, edge) } }
                    let rest = graph.scene(state).ending != nil ? 0 : ways.min()
                    guard let rest, rest + stateCost(state) < least[state] ?? .max else { continue }
                    least[state] = rest + stateCost(state)
                    // A state on its own is settled by those that it leads to.
                    changed = members.count > 1
                }
            }
        }
        return least
    }

    private static func longest(
        _ graph: StateGraph, _ groups: [[Int]], _ stateCost: (Int) -> Int,
        _ edgeCost: (Int, StateGraph.Edge) -> Int
    ) -> [Extreme] {
        var most: [Extreme] = Array(repeating: .none, count: graph.stateCount)
        for members in groups {
            let inside = Set(members)
            var isCycle = false
            var longest = Extreme.none
            for state in members {
                if graph.scene(state).ending != nil { longest = .finite(stateCost(state)) }
                for edge in graph.edges(from: state) {
                    if inside.contains(edge.target) {
                        isCycle = true
                    } else {
                        longest = longer(longest, most[edge.target], plus: edgeCost(state, edge) + stateCost(state))
                    }
                }
            }
            if isCycle, longest != .none { longest = .unbounded }
            for state in members { most[state] = longest }
        }
        return most
    }

    private static func longer(_ known: Extreme, _ rest: Extreme, plus cost: Int) -> Extreme {
        switch (known, rest) {
        case (_, .none): known
        case (.unbounded, _), (_, .unbounded): .unbounded
        case (.finite(let a), .finite(let b)): .finite(max(a, b + cost))
        case (.none, .finite(let b)): .finite(b + cost)
        }
    }
}
