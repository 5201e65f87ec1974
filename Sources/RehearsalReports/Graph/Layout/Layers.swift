import Rehearsal

/// Which column each node of a picture stands in, so that links lead to the right wherever they can.
struct Layers {
    /// By node, from 0.
    let column: [Int]

    /// Each node stands one column behind the last that leads to it; one to which nothing leads, just before the first that it leads to.
    ///
    /// Among nodes that lead back to one another, links count only from those nearer to `start` to those further off, and the others run
    /// to the left. O(nodes + links).
    init(nodes: Int, links: [(from: Int, to: Int)], start: Int) {
        let forward = Self.withoutCycles(nodes, links, start)
        var targets: [[Int]] = Array(repeating: [], count: nodes)
        var waiting = Array(repeating: 0, count: nodes)
        for link in forward {
            targets[link.from].append(link.to)
            waiting[link.to] += 1
        }
        var column = Array(repeating: 0, count: nodes)
        let roots = (0..<nodes).filter { waiting[$0] == 0 }
        var ready = roots
        while let node = ready.popLast() {
            for target in targets[node] {
                column[target] = max(column[target], column[node] + 1)
                waiting[target] -= 1
                if waiting[target] == 0 { ready.append(target) }
            }
        }
        for root in roots where root != start {
            column[root] = max(0, (targets[root].map { column[$0] }.min() ?? 1) - 1)
        }
        self.column = column
    }

    /// The links without those to a node itself, those that would close a circle turned round.
    private static func withoutCycles(_ nodes: Int, _ links: [(from: Int, to: Int)], _ start: Int) -> [(from: Int, to: Int)] {
        var ways: [[Int]] = Array(repeating: [], count: nodes)
        for link in links where link.from != link.to { ways[link.from].append(link.to) }
        // All ways in one list, each node's in a row.
        var first = [0]
        for ways in ways { first.append((first.last ?? 0) + ways.count) }
        let targets = ways.flatMap { $0 }
        let groups = Components(roots: 0..<nodes, count: nodes, edges: { first[$0]..<first[$0 + 1] }, target: { targets[$0] })
        var group = Array(repeating: 0, count: nodes)
        for number in groups.indices { for node in groups[number] { group[Int(node)] = number } }
        let distance = distances(ways, from: start)
        return ways.indices.flatMap { node in
            ways[node].map { target in
                let isBack = group[node] == group[target] && (distance[target], target) < (distance[node], node)
                return isBack ? (target, node) : (node, target)
            }
        }
    }

    /// How many links each node is away from `start`, breadth first; as far as can be where it is not reached.
    private static func distances(_ ways: [[Int]], from start: Int) -> [Int] {
        var distance = Array(repeating: Int.max, count: ways.count)
        distance[start] = 0
        var queue = [start]
        var current = 0
        while current < queue.count {
            let node = queue[current]
            current += 1
            for target in ways[node] where distance[target] == .max {
                distance[target] = distance[node] + 1
                queue.append(target)
            }
        }
        return distance
    }
}
