/// Which column each node of a picture stands in, so that links lead to the right wherever they can.
struct Layers {
    /// By node, from 0.
    let column: [Int]

    /// Links that lead back in a walk from `start` are turned round (a depth-first search finds them); then each node stands one column
    /// behind the last that leads to it, and one to which nothing leads just before the first that it leads to. O(nodes + links).
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

    /// The links without those to a node itself, those that lead back turned round.
    private static func withoutCycles(_ nodes: Int, _ links: [(from: Int, to: Int)], _ start: Int) -> [(from: Int, to: Int)] {
        var ways: [[Int]] = Array(repeating: [], count: nodes)
        for link in links where link.from != link.to { ways[link.from].append(link.to) }
        var isOpen = Array(repeating: false, count: nodes)
        var isKnown = isOpen
        var result: [(from: Int, to: Int)] = []
        for root in [start] + Array(0..<nodes) where !isKnown[root] {
            var path: [(node: Int, way: Int)] = [(root, 0)]
            isKnown[root] = true
            isOpen[root] = true
            while let (node, way) = path.last {
                guard way < ways[node].count else {
                    isOpen[node] = false
                    path.removeLast()
                    continue
                }
                path[path.count - 1].way += 1
                let target = ways[node][way]
                result.append(isOpen[target] ? (target, node) : (node, target))
                if !isKnown[target] {
                    isKnown[target] = true
                    isOpen[target] = true
                    path.append((target, 0))
                }
            }
        }
        return result
    }
}
