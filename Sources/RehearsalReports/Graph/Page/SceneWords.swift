import Rehearsal

/// Everything that an author wrote for one scene, to be read beside the picture.
struct SceneWords {
    let page: GraphPage
    let place: Int

    var graph: SituationGraph { page.graph }
    var situation: Situation { graph.situation }
    var box: SituationGraph.Box { graph.boxes[place] }

    func say(_ message: Message) -> HTML { page.say(message) }

    func fill(_ text: Text) -> String { graph.casting.fill(text) }

    var html: HTML {
        let scene = situation.scenes[place]
        return """
            <section class="scene" id="scene=\(box.id)" tabindex="-1" aria-labelledby="h-\(box.id)">
            <p class="back"><a href="#map">\(say("回到圖"))</a></p>
            <h2 id="h-\(box.id)">\(box.id)\(tags(graph.remarks(box)))</h2>
            \(origins)
            \(paragraphs(scene.narration, "narration"))
            \(speeches(scene.client + scene.lines))
            \(facts(of: scene))
            \(responses(of: scene))
            </section>

            """
    }

    func tags(_ remarks: [Message], _ kind: String = "tag") -> HTML {
        HTML(trusting: remarks.map { (" <span class=\"\(kind)\">\(say($0))</span>" as HTML).text }.joined())
    }

    private func responses(of scene: Scene) -> HTML {
        if scene.responses.isEmpty { return "" }
        return "<ol class=\"responses\">\(scene.responses.indices.map { response($0, scene) })</ol>"
    }

    /// From where the scene is reached.
    private var origins: HTML {
        if box.isStart { return "<p class=\"origins\">\(say("從這裡開始"))</p>" }
        let sources = graph.boxes.indices.filter { source in
            source != place && graph.boxes[source].choices.contains { $0.ways.contains { $0.target == place } }
        }
        return sources.isEmpty ? "" : "<p class=\"origins\">\(say("從這些場景來："))\(page.joined(sources.map(page.link)))</p>"
    }

    func paragraphs(_ text: Text?, _ kind: String) -> HTML {
        guard let text else { return "" }
        let paragraphs = fill(text).split(whereSeparator: \.isNewline).map { "<p class=\"\(kind)\">\(String($0))</p>" as HTML }
        return "\(paragraphs)"
    }

    /// Who says what, and when.
    func speeches(_ speeches: [Speech]) -> HTML {
        guard !speeches.isEmpty else { return "" }
        let lines = speeches.map { speech -> HTML in
            let when = situation.text(of: speech.when)
            let guardText: HTML = when.isEmpty ? "" : " <code>\(when)</code>"
            return "<dt>\(graph.casting.name(of: speech.who))\(guardText)</dt><dd>\(paragraphs(speech.text, "speech"))</dd>"
        }
        return "<dl class=\"speeches\">\(lines)</dl>"
    }

    private func facts(of scene: Scene) -> HTML {
        var facts: [(Message, HTML)] = []
        if !scene.exhibits.isEmpty {
            facts.append(("桌上的文件", page.joined(scene.exhibits.map { say("《\(situation.exhibits[$0].title)》") })))
        }
        if let hint = scene.hint { facts.append(("提示（練習才有）", "\(fill(hint))")) }
        if let seconds = scene.seconds { facts.append(("限時", say("\(seconds) 秒"))) }
        facts += question(scene)
        if !scene.marks.isEmpty { facts.append(("標記", "\(situation.texts(of: scene.marks).joined(separator: ", "))")) }
        return list(facts)
    }

    func list(_ facts: [(title: Message, words: HTML)]) -> HTML {
        guard !facts.isEmpty else { return "" }
        return "<dl class=\"facts\">\(facts.map { "<dt>\(say($0.title))</dt><dd>\($0.words)</dd>" as HTML })</dl>"
    }

    /// How the trainee answers, where that is not by choosing one response.
    private func question(_ scene: Scene) -> [(Message, HTML)] {
        func items(_ items: [(id: String, text: String)]) -> HTML {
            "<ul>\(items.map { "<li><code>\($0.id)</code> \($0.text)</li>" as HTML })</ul>"
        }
        switch scene.ask {
        case .one: return []
        case .words: return [("怎麼答", say("用自己的話"))]
        case .number: return [("怎麼答", say("一個數字"))]
        case .several(let options): return [("怎麼答", say("勾選") + items(options.map { ($0.id, fill($0.text)) }))]
        case .order(let options, let key):
            return [("怎麼答", say("排出先後") + items(key.map { (options[$0].id, fill(options[$0].text)) }))]
        case .compose(let points, let slips):
            var facts: [(Message, HTML)] = [("要寫到的", items(points.map { ($0.id, $0.wordings.joined(separator: " / ")) }))]
            if !slips.isEmpty { facts.append(("不該寫的", items(slips.map { ($0.id, $0.wordings.joined(separator: " / ")) }))) }
            return facts
        case .form(let fields): return [("表單", items(fields.map { ($0.id, fill($0.label)) }))]
        }
    }
}
