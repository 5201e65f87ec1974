package import Rehearsal

/// A play looked back on with its trainee: what happened, what it showed, where it turned, what to try.
package struct Debrief: Sendable {
    let review: Review
    let typed: [String?]
    let catalogue: Catalogue
    let spoken: SpokenAnswer

    /// `typed` is what was typed at each decision that stands.
    package init(_ review: Review, typed: [String?], catalogue: Catalogue) {
        self.review = review
        self.typed = typed
        self.catalogue = catalogue
        spoken = SpokenAnswer(play: review.play)
    }

    var language: Language { catalogue.language }
    var play: Play { review.play }
    var situation: Situation { review.play.situation }

    /// The debrief as passages, the gravest first.
    package var passages: [Passage] {
        [.blank, Passage(.title, "回顧：\(situation.title)")] + origin + criticalErrors + summary + turningPoint + decisions + elements
            + sources
    }

    func said(_ place: Int) -> Message {
        spoken.said(play.decisions[place], typed: typed.indices.contains(place) ? typed[place] : nil)
    }

    func feedback(_ response: Response) -> Message? { response.feedback.map { .verbatim(play.casting.fill($0)) } }

    /// What the figures are about, where the play did not begin at the situation's start.
    private var origin: [Passage] {
        guard play.encounter.origin != nil else { return [] }
        return [Passage(.faint, "從場景「\(situation.scenes[play.encounter.start.scene].id)」試練：分數都從這裡算起")]
    }

    /// Errors no one who is competent makes, and the rules they break.
    private var criticalErrors: [Passage] {
        let places = play.criticalDecisions
        guard !places.isEmpty else { return [] }
        var passages: [Passage] = [
            .blank, Passage(.heading, "重大錯誤"), Passage(.poor, "有重大錯誤就是「尚未勝任」，不論其他分數多高", depth: 1),
        ]
        for place in places {
            let response = play.response(of: play.decisions[place])
            passages.append(Passage(.poor, said(place), label: "第 \(place + 1) 步：", depth: 1))
            if let feedback = feedback(response) { passages.append(Passage(.body, feedback, depth: 2)) }
            for source in response.feedback?.citations ?? [] {
                passages.append(Passage(.faint, .verbatim(situation.sources[source].citation), label: "違反：", depth: 2))
            }
        }
        return passages
    }

    private var summary: [Passage] {
        var passages: [Passage] = [.blank, Passage(.heading, "結果")]
        let outcome = play.outcome?.words ?? "還沒有結束"
        passages.append(Passage(.body, outcome, label: "結局：", depth: 1))
        if let accuracy = review.accuracy {
            passages.append(Passage(.body, .verbatim(percent(accuracy)), label: "準確度：", depth: 1))
        }
        if let best = review.best, let worst = review.worst {
            passages.append(
                Passage(.faint, "這次 \(play.value) 分；這位客戶最好 \(best) 分，最差 \(worst) 分", depth: 1))
        } else {
            passages.append(Passage(.faint, "這次 \(play.value) 分；這個情境的分數沒有上限或下限，無法算準確度", depth: 1))
        }
        let counts = Judged.allCases.compactMap { judged -> Message? in
            let count = review.decisions.count { $0.judged == judged }
            return count > 0 ? "\(judged.words) \(count)" : nil
        }
        if !counts.isEmpty {
            passages.append(Passage(.body, .joined(counts) { "\($0)　\($1)" }, label: "決定：", depth: 1))
        }
        return passages
    }

    /// Where the best outcome went out of reach, and the cheapest way to have kept it.
    private var turningPoint: [Passage] {
        guard play.outcome != nil, review.best != nil else { return [] }
        var passages: [Passage] = [.blank, Passage(.heading, "轉捩點")]
        if let lost = review.lostOutcome {
            passages += [
                Passage(.poor, "第 \(lost.decision + 1) 步之後，「\(lost.outcome.words)」就到不了了", depth: 1),
                Passage(.quote, said(lost.decision), label: "你：", depth: 1),
                Passage(.body, "最少改 \(review.repairs.count) 步，其他照舊，就是「\(lost.outcome.words)」：", depth: 1),
            ]
            for (number, repair) in review.repairs.enumerated() {
                let scene = situation.scenes[repair.scene]
                passages.append(
                    Passage(
                        .good, spoken.wording(scene.responses[repair.response], in: scene), label: "\(number + 1). ", depth: 2))
            }
        }
        if let first = review.turningPoint, let costliest = review.costliest, let loss = review.decisions[costliest].loss {
            passages.append(
                Passage(
                    .body, "第 \(first + 1) 步之後，最高分就到不了了；失分最多的是第 \(costliest + 1) 步，少 \(loss) 分", depth: 1))
        } else if review.lostOutcome == nil {
            passages.append(Passage(.good, "沒有：每一步都保住了最好的結果", depth: 1))
        }
        return passages
    }

    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension Journal {
    /// What was typed at each decision that was not taken back.
    package var typedAnswers: [String?] {
        var typed: [String?] = []
        for event in events {
            switch event.kind {
            case .answered(_, let text, _, _, _): typed.append(text)
            case .undone: _ = typed.popLast()
            default: continue
            }
        }
        return typed
    }
}
