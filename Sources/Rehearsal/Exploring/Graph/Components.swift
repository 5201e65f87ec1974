/// Groups of nodes of a graph that can all reach one another, last ones first: every group comes after those that it leads to.
package struct Components: Sendable {
    /// The nodes, group after group.
    package private(set) var members: [Int32] = []
    /// Where each group begins, and one past the last.
    private(set) var first: [Int] = [0]

    package var all: [ArraySlice<Int32>] { indices.map { self[$0] } }

    package var indices: Range<Int> { 0..<(first.count - 1) }

    package subscript(group: Int) -> ArraySlice<Int32> { members[first[group]..<first[group + 1]] }

    /// Tarjan's algorithm (1972) with explicit stacks, from the nodes `roots` among `count`. O(nodes + edges).
    ///
    /// `edges` gives a node's edges by number, `target` the node to which an edge leads; only nodes from `base` to `base + count`
    /// are followed.
    package init(
        roots: Range<Int>, base: Int = 0, count: Int, edges: (Int) -> Range<Int>, target: (Int) -> Int
    ) {
        // Per node: 0 unseen, else the order in which it was found; `closed` once its group is known.
        var order = Array(repeating: Int32(0), count: count)
        var low = order
        let closed = Int32.max
        var open: [Int32] = []
        var visits: [(node: Int, edge: Int, end: Int)] = []
        var found: Int32 = 0
        func begin(_ node: Int) {
            found += 1
            order[node - base] = found
            low[node - base] = found
            open.append(Int32(node))
            let range = edges(node)
            visits.append((node, range.lowerBound, range.upperBound))
        }
        for root in roots where order[root - base] == 0 {
            begin(root)
            while let visit = visits.last {
                if visit.edge < visit.end {
                    visits[visits.count - 1].edge += 1
                    let next = target(visit.edge)
                    guard next >= base, next < base + count else { continue }
                    if order[next - base] == 0 {
                        begin(next)
                    } else if order[next - base] != closed {
                        low[visit.node - base] = min(low[visit.node - base], order[next - base])
                    }
                    continue
                }
                visits.removeLast()
                let node = visit.node - base
                if let parent = visits.last { low[parent.node - base] = min(low[parent.node - base], low[node]) }
                guard low[node] == order[node] else { continue }
                while let member = open.popLast() {
                    order[Int(member) - base] = closed
                    members.append(member)
                    if Int(member) == visit.node { break }
                }
                first.append(members.count)
            }
        }
    }
}
