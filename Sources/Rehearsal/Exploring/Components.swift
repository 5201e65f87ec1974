extension StateGraph {
    /// Groups of states that can all reach one another.
    package struct Components: Sendable {
        /// The states of each component; every component comes after those that it leads to.
        package var members: [[Int]] = []
        /// The component of each state.
        package var of: [Int]
    }

    /// Tarjan's algorithm (1972) with an explicit stack. O(states + edges).
    package func stronglyConnectedComponents() -> Components {
        var result = Components(of: Array(repeating: -1, count: states.count))
        var order = Array(repeating: -1, count: states.count)
        var low = order
        var open: [Int] = []
        var visits: [(state: Int, edge: Int)] = []
        var next = 0
        for root in states.indices where order[root] < 0 {
            visits.append((root, 0))
            while let (state, edge) = visits.last {
                if edge == 0 {
                    order[state] = next
                    low[state] = next
                    next += 1
                    open.append(state)
                }
                let edges = edges(from: state)
                if edge < edges.count {
                    visits[visits.count - 1].edge += 1
                    let target = edges[edges.startIndex + edge].target
                    if order[target] < 0 {
                        visits.append((target, 0))
                    } else if result.of[target] < 0 {
                        low[state] = min(low[state], order[target])
                    }
                    continue
                }
                visits.removeLast()
                if let parent = visits.last?.state { low[parent] = min(low[parent], low[state]) }
                if low[state] == order[state] { close(state, &open, &result) }
            }
        }
        return result
    }

    private func close(_ root: Int, _ open: inout [Int], _ result: inout Components) {
        var members: [Int] = []
        while let state = open.popLast() {
            result.of[state] = result.members.count
            members.append(state)
            if state == root { break }
        }
        result.members.append(members)
    }
}
