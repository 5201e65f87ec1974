import Rehearsal

/// A decision as words: what the trainee said or did, and what else could have been said or done.
struct SpokenAnswer {
    let play: Play
    /// Whether words spoken stand in quotation marks.
    var quotes = true

    /// What was said: a choice's own words, or what was typed, made readable.
    func said(_ decision: Play.Decision, typed: String?) -> Message {
        let response = play.response(of: decision)
        let question = play.question(in: decision.state)
        guard let typed, !typed.isEmpty else { return response.silent ? "（沒有說話）" : wording(response, in: question.scene) }
        if typed == response.id { return response.silent ? "（沒有說話）" : wording(response, in: question.scene) }
        if response.silent { return "（沒有說話，打到一半：\(typed)）" }
        guard let answer = try? AnswerReader(question).read(typed) else { return wording(response, in: question.scene) }
        switch answer {
        case .response: return wording(response, in: question.scene)
        case .ticks(let ticks):
            let texts = question.optionList.enumerated().filter { ticks.contains($0.offset) }.map { fill($0.element.text) }
            return texts.isEmpty ? "（什麼都沒勾）" : "勾選：\(listed(texts))"
        case .order(let order):
            return "順序：\(order.map { fill(question.optionList[$0].text) }.joined(separator: " → "))"
        case .number(let number): return .verbatim(number.description)
        case .words(let text), .composition(let text): return quoted(text)
        case .form(let values):
            guard case .form(let fields) = question.scene.ask else { return .verbatim(typed) }
            let blanks = zip(fields, values).map { "\(fill($0.label))：\($1)" as Message }
            return .joined(blanks) { "\($0)；\($1)" }
        case .silence: return "（沒有說話）"
        }
    }

    /// A response in words, also where it has none of its own: what an answer must be like to reach it.
    func wording(_ response: Response, in scene: Scene) -> Message {
        if let say = response.say { return quoted(fill(say)) }
        if response.silent { return "（不說話）" }
        if let example = response.like.first { return "例如\(quoted(example))" }
        switch (response.condition, scene.ask) {
        case (.pick(let all, let any, let none, _), .several(let options)):
            return pick(all, any, none, options)
        case (.agreement, .order(let options, let key)):
            return "順序：\(key.map { fill(options[$0].text) }.joined(separator: " → "))"
        case (.between(let low, let high), _):
            return low == high ? "答 \(low.description)" : "答 \(low.description) 到 \(high.description)"
        case (.covers(_, true), .compose): return "（寫了不該寫的話）"
        case (.covers(let count, false), .compose(let points, _)):
            let examples = Message.list(points.compactMap(\.wordings.first))
            return "寫到至少 \(count) 個重點：\(examples)，而且沒有不該寫的話"
        case (.correct(let count), .form(let fields)): return "\(fields.count) 欄裡至少 \(count) 欄填對"
        default: return "（其他答案）"
        }
    }

    private func pick(_ all: Set<Int>, _ any: Set<Int>, _ none: Set<Int>, _ options: [Option]) -> Message {
        func texts(_ places: Set<Int>) -> Message { listed(places.sorted().map { fill(options[$0].text) }) }
        var parts: [Message] = []
        if !all.isEmpty { parts.append("要勾：\(texts(all))") }
        if !any.isEmpty { parts.append("至少要勾一項：\(texts(any))") }
        if !none.isEmpty { parts.append("不要勾：\(texts(none))") }
        return parts.isEmpty ? "（其他答案）" : .joined(parts) { "\($0)；\($1)" }
    }

    /// Texts that may hold commas of their own, one after another.
    private func listed(_ texts: [String]) -> Message {
        .joined(texts.map { .verbatim($0) }) { "\($0)；\($1)" }
    }

    private func quoted(_ text: String) -> Message { quotes ? "「\(insideQuotes(text))」" : .verbatim(text) }

    func fill(_ text: Text) -> String { play.casting.fill(text) }
}

/// A text as it stands in quotation marks: those inside it become the inner ones.
package func insideQuotes(_ text: String) -> String {
    let inner: [Character: Character] = ["「": "『", "」": "』", "“": "‘", "”": "’"]
    return String(text.map { inner[$0] ?? $0 })
}
