/// Draws the ways between boxes as curves that pass every column level, between its boxes.
struct GraphRouter {
    let graph: SituationGraph
    let frames: [GraphPicture.Frame]
    let layers: Layers
    let grid: LayerGrid
    let tops: [Double]

    private struct Point {
        let x: Double
        let y: Double
    }

    /// The curves of a link: one from each row, and, where it is long, one that they share.
    func lines(_ link: GraphPicture.Link, number: Int) -> [GraphPicture.Line] {
        if link.from == link.to { return link.rows.map { loop(link, $0) } }
        let isForward = layers.column[link.from] < layers.column[link.to]
        let shared = path(of: link, grid.bends[number], isForward)
        let isLong = shared.count > 1
        let start = isForward ? frames[link.from].x + GraphPicture.boxWidth : frames[link.from].x
        var lines = link.rows.map { row in
            let from = Point(x: start, y: frames[link.from].rows[row].y)
            return GraphPicture.Line(
                from: link.from, to: link.to, kind: kind(link.from, row), path: curve([from, shared[0]]), hasHead: !isLong)
        }
        if isLong {
            let strongest = link.rows.map { kind(link.from, $0) }.max() ?? .usual
            lines.append(GraphPicture.Line(from: link.from, to: link.to, kind: strongest, path: curve(shared), hasHead: true))
        }
        return lines
    }

    /// The points through which a link passes behind its rows, to where it arrives; two in each column that it crosses.
    private func path(of link: GraphPicture.Link, _ bends: [Int], _ isForward: Bool) -> [Point] {
        let column = layers.column[link.from]
        var points: [Point] = []
        for (place, bend) in bends.enumerated() {
            let left = GraphPicture.margin + Double(column + (isForward ? place + 1 : -place - 1)) * GraphPicture.columnWidth
            let y = tops[bend] + LayerGrid.bendHeight / 2 + GraphPicture.margin
            let sides = [Point(x: left, y: y), Point(x: left + GraphPicture.boxWidth, y: y)]
            points += isForward ? sides : sides.reversed()
        }
        let target = frames[link.to]
        return points + [Point(x: isForward ? target.x - 2 : target.x + GraphPicture.boxWidth + 2, y: target.inlet)]
    }

    /// A way from a scene to itself, on the right of its box.
    private func loop(_ link: GraphPicture.Link, _ row: Int) -> GraphPicture.Line {
        let frame = frames[link.from]
        let (x, y) = (frame.x + GraphPicture.boxWidth, frame.rows[row].y)
        let path =
            "M\(text(x)) \(text(y))C\(text(x + 34)) \(text(y)) \(text(x + 34)) \(text(frame.inlet)) \(text(x + 2)) \(text(frame.inlet))"
        return GraphPicture.Line(from: link.from, to: link.to, kind: kind(link.from, row), path: path, hasHead: true)
    }

    private func kind(_ box: Int, _ row: Int) -> SituationGraph.Kind {
        let row = frames[box].rows[row]
        return row.way.map { graph.boxes[box].choices[row.choice].ways[$0].kind } ?? .usual
    }

    /// A curve that leaves and meets every point level.
    private func curve(_ points: [Point]) -> String {
        var path = "M\(text(points[0].x)) \(text(points[0].y))"
        for (from, to) in zip(points, points.dropFirst()) {
            if from.y == to.y {
                path += "H\(text(to.x))"
            } else {
                let middle = (from.x + to.x) / 2
                path += "C\(text(middle)) \(text(from.y)) \(text(middle)) \(text(to.y)) \(text(to.x)) \(text(to.y))"
            }
        }
        return path
    }

    private func text(_ number: Double) -> String { String(Int(number.rounded())) }
}
