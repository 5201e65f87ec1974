package import Rehearsal

extension SituationGraph {
    /// The picture as one page that needs nothing else: no network, no fonts, no scripts but its own.
    ///
    /// Every scene's words stand in the page and open by its address, `#scene=ID`, with or without the script. `fingerprint` is SHA-256
    /// in Base64 of a text; the page allows exactly its own style and script by it.
    package func html(_ catalogue: Catalogue, fingerprint: (String) -> String) -> String {
        GraphPage(graph: self, catalogue: catalogue).html(fingerprint).text
    }
}

/// The page around a situation's picture.
struct GraphPage {
    let graph: SituationGraph
    let catalogue: Catalogue

    func say(_ message: Message) -> HTML { HTML(escaping: catalogue.text(message)) }

    func html(_ fingerprint: (String) -> String) -> HTML {
        let policy =
            "default-src 'none'; style-src 'sha256-\(fingerprint(GraphStyle.text))'; script-src 'sha256-\(fingerprint(GraphScript.text))'; base-uri 'none'; form-action 'none'"
        return """
            <!DOCTYPE html>
            <html lang="\(catalogue.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="rehearse">
            <title>\(graph.situation.title) — \(graph.client.name)</title>
            <style>\(HTML(trusting: GraphStyle.text))</style>
            </head>
            <body>
            \(header)
            <main>
            <div id="map" tabindex="-1">
            \(GraphMap(graph, catalogue).html)
            </div>
            <div id="words">
            \(overview)
            \(graph.boxes.indices.map { SceneWords(page: self, place: $0).html })
            </div>
            </main>
            <script>\(HTML(trusting: GraphScript.text))</script>
            </body>
            </html>

            """
    }

    private var header: HTML {
        """
        <header>
        <h1>\(graph.situation.title)</h1>
        <p class="about">\(graph.situation.id) · \(say("客戶：\(graph.client.name)")) · \(worth)</p>
        <ul class="legend" aria-label="\(say("圖例"))">\(legend)</ul>
        <p class="zoom" hidden><button type="button" data-zoom="0.8" aria-label="\(say("縮小"))">−</button>
        <button type="button" data-zoom="1.25" aria-label="\(say("放大"))">+</button>
        <button type="button" data-zoom="fit">\(say("全圖"))</button></p>
        </header>
        """
    }

    private var worth: HTML {
        if let reservation = graph.reservation { return say(reservation) }
        guard let best = graph.best, let worst = graph.worst else { return say("分數沒有上限或下限") }
        return say("最好 \(best) 分，最差 \(worst) 分")
    }

    /// What the signs mean; only those that the picture has.
    private var legend: [HTML] {
        let boxes = graph.boxes
        let choices = boxes.flatMap(\.choices)
        var signs: [(kind: String, words: Message)] = []
        if !graph.bestLine.isEmpty { signs.append(("best", "最好的一條路")) }
        if boxes.contains(where: \.isUnreachable) || choices.contains(where: { $0.ways.contains { $0.kind == .dead } }) {
            signs.append(("dead", "用不到的部分"))
        }
        if boxes.contains(where: { $0.isTrap || $0.isScoringLoop }) { signs.append(("fault", "沒有出路，或繞圈得分")) }
        if choices.contains(where: \.isCritical) { signs.append(("critical", "! 重大錯誤")) }
        for outcome in Outcome.allCases where boxes.contains(where: { $0.ending == outcome }) {
            signs.append((outcome.rawValue, outcome.words))
        }
        return signs.map { "<li class=\"\($0.kind)\"><span class=\"sign\"></span>\(say($0.words))</li>" }
    }

    /// A link that opens a scene.
    func link(_ scene: Int) -> HTML {
        let id = graph.boxes[scene].id
        return "<a href=\"#scene=\(id)\">\(id)</a>"
    }

    /// Pieces one after another with a sign between, a comma by default.
    func joined(_ pieces: [HTML], by sign: HTML? = nil) -> HTML {
        let sign = sign ?? say("、")
        return pieces.dropFirst().reduce(pieces.first ?? "") { $0 + sign + $1 }
    }
}
