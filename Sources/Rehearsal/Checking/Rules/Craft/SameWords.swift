extension Rule {
    package static let sameWords = Rule(
        "same-words",
        why: "兩個選項或例句的話一樣。選項一樣，學員選的是運氣，不是判斷；例句一樣，說了這句話永遠只會算到前面那一個回應。改成聽得出差別的話，或只留一個。",
        bad: .scenes(
            """
            a:
              client: 什麼時候修好？
              responses:
                soon: {say: 我盡快。, evidence: {T1.1: -1}, next: b}
                dated: {say: 我盡快！, evidence: {T1.1: 2}, next: b}
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 什麼時候修好？
              responses:
                soon: {say: 我盡快。, evidence: {T1.1: -1}, next: b}
                dated: {say: 星期五下午三點前，我帶師傅到。, evidence: {T1.1: 2}, next: b}
            b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Choices, example utterances and options that read the same, punctuation and width aside.
    func reportSameWords(_ written: SceneDocument, _ scene: Scene) {
        switch scene.ask {
        case .one, .words:
            reportSameChoices(written, scene)
            reportSameExamples(written, scene)
        // Elsewhere what is said is heard only once the answer has been given.
        case .several, .order, .number, .compose, .form: break
        }
        reportSameOptions(written.options)
        for field in written.fields { reportSameOptions(field.options) }
    }

    /// Only of responses that are surely offered together.
    private func reportSameChoices(_ written: SceneDocument, _ scene: Scene) {
        var seen: [String: [Int]] = [:]
        for (place, response) in scene.responses.enumerated() where !response.silent {
            guard let say = written.responses[place].say else { continue }
            let words = normalized(say.value)
            if let other = seen[words]?.first(where: { isOfferedWith(scene.responses[$0], response) }) {
                findings.warning(
                    .sameWords, at: say.range,
                    "回應「\(response.id)」和「\(scene.responses[other].id)」的話一樣，學員分不出來",
                    notes: written.responses[other].say.map { [findings.note(at: $0.range, "另一個在這裡")] } ?? [],
                    help: "改成聽得出差別的話，或只留一個")
            }
            seen[words, default: []].append(place)
        }
    }

    private func reportSameExamples(_ written: SceneDocument, _ scene: Scene) {
        var seen: [String: (response: Int, place: SourceRange)] = [:]
        for (place, response) in written.responses.enumerated() {
            for example in response.like {
                let words = normalized(example.value)
                guard let other = seen[words] else {
                    seen[words] = (place, example.range)
                    continue
                }
                let isTogether = isOfferedWith(scene.responses[other.response], scene.responses[place])
                guard other.response == place || isTogether else { continue }
                let name = written.responses[other.response].name.value
                findings.warning(
                    .sameWords, at: example.range,
                    other.response == place ? "回應「\(name)」裡有兩個一樣的例句" : "回應「\(name)」也有這個例句，學員的話只會算到那一個",
                    notes: [findings.note(at: other.place, "另一個在這裡")],
                    help: "改成這個回應才會說的話，或只留一個")
            }
        }
    }

    private func reportSameOptions(_ options: [SceneDocument.Option]) {
        var seen: [String: SceneDocument.Option] = [:]
        for option in options {
            guard let text = option.text else { continue }
            let words = normalized(text.value)
            if let other = seen[words], let place = other.text?.range {
                findings.warning(
                    .sameWords, at: text.range, "選項「\(option.id.value)」和「\(other.id.value)」的文字一樣，學員分不出來",
                    notes: [findings.note(at: place, "另一個在這裡")], help: "改成看得出差別的文字，或只留一個")
            } else {
                seen[words] = option
            }
        }
    }

    /// Whether one response is surely offered wherever the other is: their guards are the same, or one has none.
    func isOfferedWith(_ first: Response, _ second: Response) -> Bool {
        first.when == second.when || first.when == .always || second.when == .always
    }
}
