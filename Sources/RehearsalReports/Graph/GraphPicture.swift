import Rehearsal

/// A situation's picture with every box and line in its place, in pixels from the top left.
struct GraphPicture {
    /// A line of a box: a response, or one clause of its `next`.
    struct Row {
        let choice: Int
        /// Nil for a response whose clauses stand in rows of their own.
        let way: Int?
        /// Nil for a clause.
        var namesChoice: Bool
        let y: Double
    }

    struct Frame {
        let x: Double
        let y: Double
        let height: Double
        let rows: [Row]

        /// Where arrows arrive.
        var inlet: Double { y + 14 }
    }

    /// A stretch of a way: from a row to its target, or to where it meets the others that lead there, or from there on.
    struct Line {
        let from: Int
        let to: Int
        let kind: SituationGraph.Kind
        let path: String
        let hasHead: Bool
    }

    static let boxWidth = 200.0
    static let columnWidth = 284.0
    static let headHeight = 44.0
    static let rowHeight = 18.0
    static let margin = 28.0

    let frames: [Frame]
    /// The plainest first, so that the best line is drawn over the others.
    let lines: [Line]
    let width: Double
    let height: Double
    /// The boxes from left to right and from top to bottom.
    let readingOrder: [Int]

    init(_ graph: SituationGraph) {
        let rows = graph.boxes.map(Self.rows)
        let heights = zip(graph.boxes, rows).map { box, rows in
            Self.headHeight + (box.ending == nil ? Double(rows.count) * Self.rowHeight + 6 : 0)
        }
        let links = Self.links(graph, rows)
        let pairs = links.map { (from: $0.from, to: $0.to) }
        let layers = Layers(nodes: graph.boxes.count, links: pairs, start: graph.situation.start)
        let lifts = links.map { link in
            link.rows.reduce(0) { $0 + rows[link.from][$1].y } / Double(link.rows.count) / heights[link.from]
        }
        var grid = LayerGrid(layers, links: pairs, heights: heights, lifts: lifts)
        grid.reduceCrossings()
        let tops = grid.tops()
        let frames = graph.boxes.indices.map { place in
            let x = Self.margin + Double(layers.column[place]) * Self.columnWidth
            let y = tops[place] + Self.margin
            let rows = rows[place].map { Row(choice: $0.choice, way: $0.way, namesChoice: $0.namesChoice, y: y + $0.y) }
            return Frame(x: x, y: y, height: heights[place], rows: rows)
        }
        self.frames = frames
        let router = GraphRouter(graph: graph, frames: frames, layers: layers, grid: grid, tops: tops)
        lines = links.indices.flatMap { router.lines(links[$0], number: $0) }.sorted { $0.kind < $1.kind }
        width = (frames.map(\.x).max() ?? 0) + Self.boxWidth + Self.margin * 2
        height = (frames.map { $0.y + $0.height }.max() ?? 0) + Self.margin
        readingOrder = frames.indices.sorted { (frames[$0].x, frames[$0].y) < (frames[$1].x, frames[$1].y) }
    }

    /// All ways from one box to another, by the rows from which they start.
    struct Link {
        let from: Int
        let to: Int
        var rows: [Int]
    }

    private static func links(_ graph: SituationGraph, _ rows: [[Row]]) -> [Link] {
        var links: [Link] = []
        for (from, box) in graph.boxes.enumerated() {
            var known: [Int: Int] = [:]
            for (number, row) in rows[from].enumerated() {
                guard let way = row.way else { continue }
                let to = box.choices[row.choice].ways[way].target
                if let link = known[to] {
                    links[link].rows.append(number)
                } else {
                    known[to] = links.count
                    links.append(Link(from: from, to: to, rows: [number]))
                }
            }
        }
        return links
    }

    /// The rows of a box, their places counted from its top.
    private static func rows(_ box: SituationGraph.Box) -> [Row] {
        var rows: [Row] = []
        func add(_ choice: Int, _ way: Int?, namesChoice: Bool) {
            rows.append(
                Row(choice: choice, way: way, namesChoice: namesChoice, y: headHeight + (Double(rows.count) + 0.5) * rowHeight))
        }
        for (place, choice) in box.choices.enumerated() {
            add(place, choice.ways.count == 1 ? 0 : nil, namesChoice: true)
            if choice.ways.count > 1 { for way in choice.ways.indices { add(place, way, namesChoice: false) } }
        }
        return rows
    }
}
