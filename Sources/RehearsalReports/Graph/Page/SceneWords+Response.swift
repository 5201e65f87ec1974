import Rehearsal

extension SceneWords {
    /// A response: what is said, when it is offered, what it changes and shows, what comes of it.
    func response(_ number: Int, _ scene: Scene) -> HTML {
        let response = scene.responses[number]
        let choice = box.choices[number]
        let kind = choice.kind == .best ? "best" : choice.kind == .dead ? "dead" : "usual"
        let wording = page.catalogue.text(SpokenAnswer(play: graph.sample).wording(response, in: scene))
        return """
            <li class="\(kind)">
            <h3>\(response.id)\(tags(remarks(response, choice)))\(tags(response.critical ? ["重大錯誤"] : [], "tag critical"))</h3>
            <p class="say">\(wording)</p>
            \(speeches(response.reply))
            \(list(facts(of: response, choice)))
            \(paragraphs(response.feedback, "feedback"))
            \(sources(response))
            </li>

            """
    }

    private func remarks(_ response: Response, _ choice: SituationGraph.Choice) -> [Message] {
        var remarks: [Message] = []
        if choice.kind == .best { remarks.append("最好") }
        if choice.isNeverAvailable { remarks.append("從來不能用") }
        if response.silent { remarks.append("沉默") }
        if response.once != nil { remarks.append("只能用一次") }
        if response.otherwise { remarks.append("其他的話") }
        return remarks
    }

    private func facts(of response: Response, _ choice: SituationGraph.Choice) -> [(title: Message, words: HTML)] {
        var facts: [(title: Message, words: HTML)] = []
        if !choice.when.isEmpty { facts.append(("什麼時候能用", "<code>\(choice.when)</code>")) }
        if !response.effects.isEmpty {
            facts.append(("改變", "\(response.effects.map(situation.text).joined(separator: ", "))"))
        }
        if !response.marks.isEmpty {
            let marks = situation.texts(of: response.marks).joined(separator: ", ")
            facts.append(("標記", say("\(marks)（\(response.value) 分）")))
        }
        facts.append(("接著", page.joined(choice.ways.map(way), by: "<br>")))
        if !response.like.isEmpty { facts.append(("也可以說", "\(response.like.joined(separator: " / "))")) }
        return facts
    }

    private func way(_ way: SituationGraph.Way) -> HTML {
        let when: HTML = way.when.isEmpty ? "" : " <code>\(way.when)</code>"
        return page.link(way.target) + when + (way.kind == .dead ? tags(["從來不走"]) : "")
    }

    /// The sources that the feedback cites.
    private func sources(_ response: Response) -> HTML {
        let cited = response.feedback?.citations ?? []
        return "\(cited.map { "<p class=\"source\">[\($0 + 1)] \(situation.sources[$0].citation)</p>" as HTML })"
    }
}
