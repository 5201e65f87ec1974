import Rehearsal

extension Judged {
    /// How a judgement is spoken of.
    var words: Message {
        switch self {
        case .best: "最佳"
        case .good: "不錯"
        case .inaccuracy: "不夠準"
        case .mistake: "失誤"
        case .blunder: "大失誤"
        }
    }

    var style: Passage.Style {
        switch self {
        case .best, .good: .good
        case .inaccuracy: .fair
        case .mistake, .blunder: .poor
        }
    }
}

extension Debrief {
    /// Each decision with its judgement, what it lost, and what would have lost nothing.
    var decisions: [Passage] {
        guard !review.decisions.isEmpty else { return [] }
        return [.blank, Passage(.heading, "每一步")] + review.decisions.indices.flatMap(decision)
    }

    private func decision(_ place: Int) -> [Passage] {
        let decision = review.decisions[place]
        let scene = situation.scenes[decision.scene]
        let response = scene.responses[decision.response]
        var passages: [Passage] = []
        if let judged = decision.judged, let loss = decision.loss {
            let cost: Message = loss > 0 ? "，少 \(loss) 分" : ""
            let critical: Message = response.critical ? "，重大錯誤" : ""
            passages.append(
                Passage(
                    response.critical ? .poor : judged.style, "\(judged.words)\(cost)\(critical)", label: "\(place + 1). ", depth: 1
                ))
        } else {
            passages.append(Passage(.faint, "無法判斷", label: "\(place + 1). ", depth: 1))
        }
        passages.append(Passage(.quote, said(place), label: "你：", depth: 2))
        if let shown = shown(response) { passages.append(Passage(.faint, shown, label: "展現：", depth: 2)) }
        if let feedback = feedback(response) { passages.append(Passage(.body, feedback, depth: 2)) }
        if let loss = decision.loss, loss > 0, let best = decision.bestResponse {
            passages.append(Passage(.good, spoken.wording(scene.responses[best], in: scene), label: "最好的是：", depth: 2))
            if let why = feedback(scene.responses[best]) { passages.append(Passage(.faint, why, depth: 2)) }
        }
        return passages
    }

    /// The marks of a response, by element.
    private func shown(_ response: Response) -> Message? {
        let marks = response.marks.map { mark in
            "\(situation.claims[mark.element].element.id) \(mark.mark > 0 ? "+" : "")\(mark.mark)"
        }
        return marks.isEmpty ? nil : .list(marks)
    }

    /// What was shown of each element with its evidence; what was offered and not shown; what never came up.
    var elements: [Passage] {
        let places = situation.claims.indices
        let shown = places.filter { (review.marks[$0].result ?? 0) > 0 }
        let missed = places.filter { review.marks[$0].offered > 0 && !shown.contains($0) }
        let absent = places.filter { review.marks[$0].offered == 0 }
        var passages: [Passage] = []
        if !shown.isEmpty { passages += [.blank, Passage(.heading, "展現的能力")] + shown.flatMap(element) }
        if !missed.isEmpty { passages += [.blank, Passage(.heading, "有機會、沒有展現")] + missed.flatMap(element) }
        if !absent.isEmpty {
            passages += [.blank, Passage(.heading, "這次沒有機會展現")]
            passages += absent.map { Passage(.faint, name($0), label: "\(situation.claims[$0].element.id) ", depth: 1) }
        }
        return passages
    }

    private func name(_ claim: Int) -> Message {
        .verbatim(situation.unit.current(situation.claims[claim].element.text, in: language))
    }

    private func element(_ claim: Int) -> [Passage] {
        let marks = review.marks[claim]
        let result = marks.result ?? 0
        let style: Passage.Style = result >= 0.75 ? .good : result > 0 ? .fair : .poor
        var passages = [
            Passage(.body, name(claim), label: "\(situation.claims[claim].element.id) ", depth: 1),
            Passage(style, "\(percent(result))（得 \(marks.earned)，可得 \(marks.offered)）", depth: 2),
        ]
        for evidence in play.evidence where evidence.element == claim {
            let sign = evidence.mark > 0 ? "+" : ""
            let label: Message = evidence.decision.map { "第 \($0 + 1) 步 \(sign)\(evidence.mark)：" } ?? "結局 \(sign)\(evidence.mark)："
            let words = evidence.decision.map(said) ?? play.outcome?.words ?? ""
            let style: Passage.Style = evidence.mark > 1 ? .good : evidence.mark > 0 ? .fair : .poor
            passages.append(Passage(style, .verbatim(short(words)), label: label, depth: 2))
        }
        return passages
    }

    /// The beginning of what was said, enough to know it again: the whole stands with its step.
    private func short(_ words: Message) -> String {
        let text = catalogue.text(words).split(whereSeparator: \.isNewline).joined(separator: " ")
        return text.count > 36 ? text.prefix(34) + (text.hasSuffix("」") ? "…」" : text.hasSuffix("”") ? "…”" : "…") : text
    }

    /// The sources cited in this play, with their dates.
    var sources: [Passage] {
        var cited: [Int] = []
        for (place, decision) in play.decisions.enumerated() {
            var responses = [play.response(of: decision)]
            if let best = review.decisions[place].bestResponse {
                responses.append(play.encounter.scene(decision.state).responses[best])
            }
            for source in responses.flatMap({ $0.feedback?.citations ?? [] }) where !cited.contains(source) { cited.append(source) }
        }
        guard !cited.isEmpty else { return [] }
        var passages: [Passage] = [.blank, Passage(.heading, "出處")]
        for number in cited.sorted() {
            let source = situation.sources[number]
            let effective: Message = source.effective.map { "（\($0.description) 起）" } ?? ""
            passages.append(Passage(.body, "\(source.citation)\(effective)", label: "[\(number + 1)] ", depth: 1))
            if let url = source.url { passages.append(Passage(.faint, .verbatim(url), depth: 2)) }
        }
        if let reviewed = situation.reviewed {
            let until: Message = situation.reviewBy.map { "，可教到 \($0.description)" } ?? ""
            passages.append(Passage(.faint, "內容查核於 \(reviewed.description)\(until)；這是教材，不是法律意見", depth: 1))
        }
        return passages
    }
}
