import Rehearsal

extension GraphPage {
    /// What is read while no scene is open: what is wrong, the best line, and every scene.
    var overview: HTML {
        """
        <section id="overview" aria-labelledby="h-overview">
        <h2 id="h-overview">\(say("點一個場景，看它的話和標記"))</h2>
        \(findings)
        \(bestLine)
        <h3>\(say("全部場景（\(graph.boxes.count)）"))</h3>
        <p class="index">\(joined(graph.boxes.indices.map(link), by: " "))</p>
        </section>
        """
    }

    private var findings: HTML {
        let boxes = graph.boxes
        func scenes(_ fits: (SituationGraph.Box) -> Bool) -> [HTML] { boxes.indices.filter { fits(boxes[$0]) }.map(link) }
        let reached = boxes.indices.filter { !boxes[$0].isUnreachable }
        let responses = reached.flatMap { scene -> [HTML] in
            boxes[scene].choices.filter(\.isNeverAvailable).map { "\(link(scene)).\($0.id)" }
        }
        let clauses = reached.flatMap { scene in
            boxes[scene].choices.filter { !$0.isNeverAvailable }.flatMap { choice -> [HTML] in
                choice.ways.enumerated().filter { $0.element.kind == .dead }.map { "\(link(scene)).\(choice.id)#\($0.offset + 1)" }
            }
        }
        let found: [(title: Message, places: [HTML])] = [
            ("走不到的場景", scenes(\.isUnreachable)), ("從來不能用的回應", responses), ("從來不走的走向", clauses),
            ("沒有出路的場景", scenes(\.isTrap)), ("繞圈得分的場景", scenes(\.isScoringLoop)),
        ].filter { !$0.places.isEmpty }
        guard graph.isComplete else { return "" }
        if found.isEmpty { return "<p class=\"sound\">\(say("沒有用不到的部分，每一條路都走得到結局。"))</p>" }
        return "<dl class=\"findings\">\(found.map { "<dt>\(say($0.title))</dt><dd>\(joined($0.places))</dd>" as HTML })</dl>"
    }

    private var bestLine: HTML {
        guard !graph.bestLine.isEmpty else { return "" }
        let steps = graph.bestLine.map { way -> HTML in
            "<li>\(link(way.scene)) → \(graph.boxes[way.scene].choices[way.response].id)</li>"
        }
        let last = graph.bestLine.last.map { graph.boxes[$0.scene].choices[$0.response].ways[$0.clause].target }
        let end: HTML = last.map { "<li>\(link($0))</li>" } ?? ""
        return "<h3>\(say("最好的一條路"))</h3><ol class=\"course\">\(steps)\(end)</ol>"
    }
}
