package import Rehearsal

/// Two plays of the same encounter side by side: what another answer would have changed.
package struct Comparison: Sendable {
    let before: Review
    let after: Review

    package init(before: Review, after: Review) {
        self.before = before
        self.after = after
    }

    package var passages: [Passage] {
        var passages: [Passage] = [.blank, Passage(.heading, "換個答法的差別")]
        passages.append(row("結局：", outcome(before), outcome(after)))
        passages.append(row("準確度：", percent(before), percent(after)))
        passages.append(row("分數：", .verbatim(String(before.play.value)), .verbatim(String(after.play.value))))
        passages.append(
            row(
                "重大錯誤：", .verbatim(String(before.play.criticalDecisions.count)),
                .verbatim(String(after.play.criticalDecisions.count))))
        for (place, claim) in before.play.situation.claims.enumerated() {
            let old = before.marks[place].result
            let new = after.marks[place].result
            guard old != new else { continue }
            passages.append(row("\(claim.element.id) ", share(old), share(new)))
        }
        return passages
    }

    private func row(_ label: Message, _ old: Message, _ new: Message) -> Passage {
        Passage(.body, "\(old) → \(new)", label: label, depth: 1)
    }

    private func outcome(_ review: Review) -> Message { review.play.outcome?.words ?? "還沒有結束" }

    private func percent(_ review: Review) -> Message { share(review.accuracy) }

    private func share(_ share: Double?) -> Message { share.map { .verbatim("\(Int(($0 * 100).rounded())) %") } ?? "—" }
}
