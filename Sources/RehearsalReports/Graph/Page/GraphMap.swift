import Rehearsal

/// The picture itself as inline SVG: every scene a link that opens its words.
struct GraphMap {
    let graph: SituationGraph
    let catalogue: Catalogue
    private let picture: GraphPicture

    init(_ graph: SituationGraph, _ catalogue: Catalogue) {
        self.graph = graph
        self.catalogue = catalogue
        picture = GraphPicture(graph)
    }

    var html: HTML {
        """
        <svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="\(graph.situation.title)" width="\(picture.width)" \
        height="\(picture.height)" viewBox="0 0 \(picture.width) \(picture.height)">
        <defs>\(["best", "usual", "dead"].map(head))</defs>
        <g aria-hidden="true">\(picture.lines.map(line))</g>
        \(picture.readingOrder.map(box))
        </svg>
        """
    }

    private func head(_ kind: String) -> HTML {
        """
        <marker id="head-\(kind)" class="\(kind)" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" \
        markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>
        """
    }

    private func line(_ line: GraphPicture.Line) -> HTML {
        let kind = name(line.kind)
        let head: HTML = line.hasHead ? " marker-end=\"url(#head-\(kind))\"" : ""
        return "<path class=\"line \(kind)\" data-from=\"\(line.from)\" data-to=\"\(line.to)\" d=\"\(line.path)\"\(head)/>\n"
    }

    private func name(_ kind: SituationGraph.Kind) -> String {
        switch kind {
        case .best: "best"
        case .usual: "usual"
        case .dead: "dead"
        }
    }

    private func box(_ place: Int) -> HTML {
        let box = graph.boxes[place]
        let frame = picture.frames[place]
        let remarks = graph.remarks(box).map(catalogue.text)
        let words = box.ending == nil ? box.words : (remarks + [box.words]).filter { !$0.isEmpty }.joined(separator: " · ")
        let label = ([box.id] + remarks + [box.words]).filter { !$0.isEmpty }.joined(separator: ", ")
        let badge = box.ending == nil ? remarks.joined(separator: " ") : ""
        return """
            <a class="\(classes(box))" href="#scene=\(box.id)" data-scene="\(place)" aria-label="\(label)">
            <rect class="box" x="\(frame.x)" y="\(frame.y)" width="\(GraphPicture.boxWidth)" height="\(frame.height)" rx="8"/>
            <text class="id" x="\(frame.x + 10)" y="\(frame.y + 18)">\(shortened(box.id, to: badge.isEmpty ? 25 : 16))</text>
            <text class="badge" x="\(frame.x + GraphPicture.boxWidth - 8)" y="\(frame.y + 18)">\(badge)</text>
            <text class="words" x="\(frame.x + 10)" y="\(frame.y + 35)">\(shortened(words, to: 30))</text>
            \(frame.rows.map { row($0, box, frame) })</a>

            """
    }

    private func classes(_ box: SituationGraph.Box) -> String {
        var classes = ["node"]
        if box.isStart { classes.append("start") }
        if let ending = box.ending { classes += ["ending", ending.rawValue] }
        if box.isTrap || box.isScoringLoop { classes.append("fault") }
        if box.isUnreachable { classes.append("dead") } else if box.isOnBestLine { classes.append("best") }
        return classes.joined(separator: " ")
    }

    private func row(_ row: GraphPicture.Row, _ box: SituationGraph.Box, _ frame: GraphPicture.Frame) -> HTML {
        let choice = box.choices[row.choice]
        let kind = row.way.map { choice.ways[$0].kind } ?? choice.kind
        guard row.namesChoice else {
            let when = row.way.map { choice.ways[$0].when } ?? ""
            let words = "↳ " + (when.isEmpty ? catalogue.text("否則") : when)
            return text("row clause \(name(kind))", frame.x + 20, row.y + 4, shortened(words, to: 29))
        }
        let critical = choice.isCritical ? " critical" : ""
        let id = shortened(choice.id + (choice.isCritical ? " !" : ""), to: choice.when.isEmpty ? 24 : 16)
        let value = choice.value == 0 ? "" : (choice.value > 0 ? "+" : "") + String(choice.value)
        let sign = text("value \(name(kind))", frame.x + GraphPicture.boxWidth - 8, row.y + 4, value)
        let when = choice.when.isEmpty ? "" : "[\(shortened(choice.when, to: 23 - cellWidth(id)))]"
        return """
            <text class="row \(name(kind))\(critical)" x="\(frame.x + 10)" y="\(row.y + 4)">\(id) \
            <tspan class="when">\(when)</tspan></text>
            """ + sign
    }

    private func text(_ kind: String, _ x: Double, _ y: Double, _ text: String) -> HTML {
        text.isEmpty ? "" : "<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\">\(text)</text>\n"
    }
}
