/// How many lines the words of a scene take on a screen of 80 columns and 24 lines, its gaps filled with the longest that may fill them.
package struct SceneMeasure {
    package static let columns = 80
    /// Lines of text that are seen at once; the one below them is typed on.
    package static let rows = 23

    private let situation: Situation
    private let casting: Casting

    package init(_ situation: Situation) {
        self.situation = situation
        func longest(_ texts: [String]) -> String { texts.max { cellWidth($0) < cellWidth($1) } ?? "" }
        casting = Casting(
            clientName: longest(situation.clients.map(\.name)), castNames: situation.cast.map(\.client.name),
            wordings: situation.surfaces.map { longest($0.wordings) }, citations: situation.sources.map(\.citation))
    }

    package func narration(_ text: Text) -> Int { lines(text) }

    package func speech(_ speech: Speech) -> Int { lines(speech.text, label: casting.name(of: speech.who) + "：") }

    /// A choice or option, with its number before it.
    package func choice(_ text: Text, of count: Int) -> Int { lines(text, label: "\(count). ", depth: 1) }

    /// What must be seen together to answer: the longest last thing said, the moods, and everything that there is to choose from.
    package func question(_ scene: Scene) -> Int {
        let moods = situation.meters.isEmpty ? 0 : 1
        return lastWords(scene) + moods + asked(scene) + (scene.seconds == nil ? 0 : 1)
    }

    /// The last speech, whichever it is; the narration where nobody speaks.
    private func lastWords(_ scene: Scene) -> Int {
        let unconditional = scene.lines.lastIndex { $0.when == .always } ?? 0
        let last = scene.client + scene.lines.dropFirst(unconditional)
        return last.map(speech).max() ?? scene.narration.map(narration) ?? 0
    }

    /// The empty line above what is asked, its lines, and the one that says how to answer.
    private func asked(_ scene: Scene) -> Int {
        switch scene.ask {
        case .one: 1 + choices(scene) + (scene.takesWords ? 1 : 0)
        case .several(let options), .order(let options, _): 2 + lines(of: options)
        case .words, .number, .compose: 2
        case .form(let fields): 2 + (fields.map(blank).max() ?? 0)
        }
    }

    private func blank(_ field: Field) -> Int {
        guard case .choice(let options) = field.kind else { return lines(field.label) }
        return lines(of: options) + lines(field.label)
    }

    private func lines(of options: [Option]) -> Int { options.reduce(0) { $0 + choice($1.text, of: options.count) } }

    /// Of choices of which one is offered exactly where the other is not, only the longer counts.
    private func choices(_ scene: Scene) -> Int {
        let offered = scene.responses.filter { !$0.silent && $0.say != nil }
        var heights: [Guard: Int] = [:]
        for response in offered {
            heights[response.when, default: 0] += response.say.map { choice($0, of: offered.count) } ?? 0
        }
        var sum = 0
        while let (guarded, height) = heights.popFirst() {
            sum += max(height, heights.removeValue(forKey: guarded.opposite) ?? 0)
        }
        return sum
    }

    private func lines(_ text: Text, label: String = "", depth: Int = 0) -> Int {
        PassageLayout(casting.fill(text), label: label, depth: depth, columns: Self.columns).lines.count
    }
}
