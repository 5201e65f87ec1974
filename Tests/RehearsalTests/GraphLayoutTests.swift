import Rehearsal
import Testing

@testable import RehearsalReports

/// Where boxes and lines of a picture stand.
@Suite struct GraphLayoutTests {
    struct Graph {
        var nodes: Int
        var links: [(from: Int, to: Int)]

        /// Links between random nodes; without `loops` only from lower to higher numbers.
        init(seed: UInt64, loops: Bool) {
            var random = SeededGenerator(seed: seed, purpose: "graph")
            nodes = 3 + random.below(25)
            var known: Set<[Int]> = []
            for _ in 0..<(2 * nodes) {
                var ends = [random.below(nodes), random.below(nodes)]
                if !loops { ends.sort() }
                if loops || ends[0] != ends[1] { known.insert(ends) }
            }
            links = known.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
        }

        var layers: Layers { Layers(nodes: nodes, links: links, start: 0) }

        var grid: LayerGrid {
            let heights = (0..<nodes).map { 40 + Double($0 % 5) * 18 }
            return LayerGrid(layers, links: links, heights: heights, lifts: links.indices.map { Double($0 % 9 + 1) / 10 })
        }

        /// By node: the nodes that it can reach.
        var reach: [Set<Int>] {
            var reach = (0..<nodes).map { node in Set(links.filter { $0.from == node }.map(\.to)) }
            for middle in 0..<nodes {
                for node in 0..<nodes where reach[node].contains(middle) { reach[node].formUnion(reach[middle]) }
            }
            return reach
        }
    }

    @Test(arguments: 0..<60)
    func linksLeadToTheRightUnlessTheyCloseACircle(seed: UInt64) {
        let graph = Graph(seed: seed, loops: seed.isMultiple(of: 2))
        let column = graph.layers.column
        let reach = graph.reach
        #expect(column.allSatisfy { $0 >= 0 })
        for (from, to) in graph.links where !reach[to].contains(from) { #expect(column[from] < column[to]) }
        for (from, to) in graph.links where from != to { #expect(column[from] != column[to]) }
    }

    @Test func aDetourStandsBetween() {
        // 0 → 1 → 2 → 3 and straight on, 0 → 3, and back again, 3 → 1.
        let layers = Layers(nodes: 4, links: [(0, 1), (1, 2), (2, 3), (0, 3)], start: 0)
        #expect(layers.column == [0, 1, 2, 3])
        #expect(Layers(nodes: 4, links: [(0, 1), (1, 2), (2, 3), (3, 1)], start: 0).column == [0, 1, 2, 3])
        // What nothing leads to stands just before what it leads to.
        #expect(Layers(nodes: 4, links: [(0, 1), (1, 2), (3, 2), (3, 3)], start: 0).column == [0, 1, 2, 1])
    }

    @Test(arguments: 0..<60)
    func everyLinkIsOneStepAColumn(seed: UInt64) {
        let graph = Graph(seed: seed, loops: true)
        let (grid, column) = (graph.grid, graph.layers.column)
        for (number, link) in graph.links.enumerated() {
            #expect(grid.bends[number].count == max(0, abs(column[link.from] - column[link.to]) - 1))
        }
        var place: [Int: Int] = [:]
        for (number, items) in grid.columns.enumerated() { for item in items { place[item] = number } }
        for step in grid.steps { #expect((place[step.left] ?? 0) + 1 == place[step.right]) }
        #expect(place.count == grid.items.count)
    }

    @Test(arguments: 0..<60)
    func crossingsAreCountedAndBecomeFewer(seed: UInt64) {
        var grid = Graph(seed: seed, loops: seed.isMultiple(of: 2)).grid
        let before = (crossings: grid.crossings, items: grid.columns.map { Set($0) })
        #expect(before.crossings == counted(grid))
        grid.reduceCrossings()
        #expect(grid.crossings == counted(grid))
        #expect(grid.crossings <= before.crossings)
        #expect(grid.columns.map { Set($0) } == before.items)
    }

    /// Every pair of steps looked at.
    private func counted(_ grid: LayerGrid) -> Int {
        var count = 0
        for (number, items) in grid.columns.enumerated().dropLast() {
            let next = grid.columns[number + 1]
            let ends = items.flatMap { item in grid.after[item].map { grid.steps[$0] } }.map { step in
                (Double(items.firstIndex(of: step.left) ?? 0) + step.lift, next.firstIndex(of: step.right) ?? 0)
            }
            for (a, b) in ends.indices.flatMap({ a in ends.indices.map { (a, $0) } }) where a < b {
                if (ends[a].0 < ends[b].0 && ends[a].1 > ends[b].1) || (ends[a].0 > ends[b].0 && ends[a].1 < ends[b].1) {
                    count += 1
                }
            }
        }
        return count
    }

    @Test(arguments: 0..<60)
    func nothingLiesOnAnother(seed: UInt64) {
        var grid = Graph(seed: seed, loops: true).grid
        grid.reduceCrossings()
        let tops = grid.tops()
        #expect(tops.min() == 0)
        for items in grid.columns {
            for (upper, lower) in zip(items, items.dropFirst()) {
                let areBends = grid.items[upper].node == nil && grid.items[lower].node == nil
                #expect(tops[upper] + grid.items[upper].height + (areBends ? 3 : 15) <= tops[lower])
            }
        }
    }

    @Test(arguments: 0..<40)
    func placesAreTheNearestThatKeepTheirOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed, purpose: "places")
        let wanted = (0..<(1 + random.below(8))).map { _ in (value: Double(random.below(20)), weight: Double(1 + random.below(3))) }
        let found = LayerGrid.ascending(wanted)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
        func cost(_ values: [Double]) -> Double {
            zip(values, wanted).reduce(0) { $0 + ($1.0 - $1.1.value) * ($1.0 - $1.1.value) * $1.1.weight }
        }
        // No other ascending values are nearer: random ones, and those found moved a little.
        for _ in 0..<200 {
            let other = found.map { $0 + Double(random.below(9)) - 4 }.sorted()
            #expect(cost(found) <= cost(other) + 1e-9)
        }
    }

    @Test func textsAreEscapedAndPiecesAreNot() {
        let inner: HTML = "<b>\("a<b>&\"'")</b>"
        #expect(inner.text == "<b>a&lt;b&gt;&amp;&quot;&#39;</b>")
        let outer: HTML = "<p class=\"\("x\" onclick=\"y")\">\(inner)\([inner, "!"])\(7)</p>"
        #expect(outer.text == "<p class=\"x&quot; onclick=&quot;y\">\(inner.text)\(inner.text)!7</p>")
        #expect(HTML(escaping: "\u{1B}[2J\u{202E}").text == "\u{FFFD}[2J\u{FFFD}")
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("一二三", 6, "一二三"), ("一二三四", 6, "一二…"), ("一二三四", 7, "一二三…"), ("", 3, ""),
    ])
    func longTextsAreCut(text: String, cells: Int, expected: String) { #expect(shortened(text, to: cells) == expected) }
}
