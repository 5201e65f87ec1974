/// What a play shows and what it is worth, line by line, as a transcript has it.
struct TranscriptLines {
    private let catalogue: Catalogue
    private(set) var lines: [String] = []

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// What is told, laid on the table and said where the play stands now.
    mutating func enter(_ play: Play) {
        lines.append("== " + play.scene.id)
        if let narration = play.scene.narration { show(play.casting.fill(narration)) }
        if !play.scene.exhibits.isEmpty {
            show("exhibits: " + play.scene.exhibits.map { play.situation.exhibits[$0].id }.joined(separator: ", "))
        }
        for speech in play.speeches { show(speech, play.casting) }
    }

    /// An answer, the response to which it led from `before`, and what was said in reply.
    mutating func answer(_ text: String, _ before: Play, _ place: Int, _ reply: Speech?) {
        let response = before.scene.responses[place]
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            lines.append(trimmed((number == 0 ? "> " : ">> ") + harmless(trimmed(line))))
        }
        if text != response.id { show("response: " + response.id) }
        if let say = response.say { show(catalogue.text("你：") + before.casting.fill(say)) }
        if let reply { show(reply, before.casting) }
        let marks = before.situation.texts(of: response.marks) + (response.critical ? ["critical"] : [])
        if !marks.isEmpty { show("marks: " + marks.joined(separator: ", ")) }
    }

    /// The marks of the ending, and what the whole play comes to.
    mutating func finish(_ play: Play, _ outcome: Outcome, _ bounds: Bounds) {
        let marks = play.situation.texts(of: play.scene.marks)
        if !marks.isEmpty { show("marks: " + marks.joined(separator: ", ")) }
        show("ending: " + outcome.rawValue)
        if let best = bounds.best, let worst = bounds.worst, let accuracy = bounds.accuracyInThousandths(of: play.value) {
            show("value: \(play.value) (\(worst)..\(best))")
            show("accuracy: \(accuracy / 10).\(accuracy % 10) %")
        } else {
            show("value: \(play.value)")
        }
        for (claim, marks) in zip(play.situation.claims, play.marks) {
            show("\(claim.element.id): \(marks.earned) of \(marks.offered)")
        }
        let critical = play.criticalDecisions.map { place in
            play.encounter.scene(play.decisions[place].state).id + "." + play.response(of: play.decisions[place]).id
        }
        show("critical: " + (critical.isEmpty ? "none" : critical.joined(separator: ", ")))
    }

    private mutating func show(_ speech: Speech, _ casting: Casting) {
        show(catalogue.text("\(casting.name(of: speech.who))：") + casting.fill(speech.text))
    }

    /// A text as lines set in, its blank ones left out.
    private mutating func show(_ text: String) {
        for line in harmless(text).split(whereSeparator: \.isNewline) {
            let line = trimmed(line)
            if !line.isEmpty { lines.append("  " + line) }
        }
    }
}
