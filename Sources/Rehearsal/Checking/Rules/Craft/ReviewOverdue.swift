extension Rule {
    package static let reviewOverdue = Rule(
        "review-overdue",
        why: "過了作者自己訂的查核期限 review-by。法規、版本和數字會變，過期的內容不能再教。請人重新查核一次，改掉變了的地方，再更新 reviewed 和 review-by。",
        bad: .situation(
            """
            reviewed: 2024-06-01
            review-by: 2025-06-01
            """),
        good: .situation(
            """
            reviewed: 2026-11-01
            review-by: 2027-11-01
            """))
}

extension CraftCheck {
    /// A situation whose facts may no longer be taught. The day named is the last on which they may.
    func reportReviewOverdue() {
        guard let written = document.reviewBy, let last = situation.reviewBy, last < asOf else { return }
        findings.warning(
            .reviewOverdue, at: written.range, "查核期限 \(last.description) 已經過了（檢查日 \(asOf.description)）",
            help: "重新查核法規和事實，改掉變了的地方，再更新 reviewed 和 review-by")
    }
}
