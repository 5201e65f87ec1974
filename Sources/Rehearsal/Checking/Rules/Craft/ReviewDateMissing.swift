extension Rule {
    package static let reviewDateMissing = Rule(
        "review-date-missing",
        why: "引用了出處，卻沒寫哪一天查核過、可以教到哪一天。出處變了，內容就要跟著變；沒有日期，就沒有人知道它還能不能用。在檔案開頭寫 reviewed 和 review-by。",
        bad: .situation(
            """
            sources:
              act: {title: 消費者保護法, article: 第 11 條之 1}
            scenes:
              a:
                client: 契約可以帶回家看嗎？
                responses:
                  take:
                    say: 可以，您帶回去慢慢看。
                    feedback: 審閱期間是對方的權利 [act]。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            reviewed: 2026-11-01
            review-by: 2027-11-01
            sources:
              act: {title: 消費者保護法, article: 第 11 條之 1}
            scenes:
              a:
                client: 契約可以帶回家看嗎？
                responses:
                  take:
                    say: 可以，您帶回去慢慢看。
                    feedback: 審閱期間是對方的權利 [act]。
                    next: b
              b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// A situation that cites sources, and does not say when they were checked or until when they hold.
    func reportReviewDateMissing() {
        guard let first = document.sources.first else { return }
        let missing = [("reviewed", document.reviewed), ("review-by", document.reviewBy)].filter { $0.1 == nil }.map(\.0)
        guard !missing.isEmpty else { return }
        findings.warning(
            .reviewDateMissing, at: first.id.range, "情境引用了出處，卻沒有寫 \(missing.joined(separator: ", "))",
            help: "在檔案開頭寫查核的日期和期限，例如 reviewed: 2026-11-01、review-by: 2027-11-01")
    }
}
