extension Rule {
    package static let lawWithoutSource = Rule(
        "law-without-source",
        why: "回饋講到法規，卻沒有引用出處。學員會照著對客戶說，卻沒有人能查它對不對，修法以後也沒有人知道要改。在 sources 寫下法規和條號，在句子後面引用 [出處代號]。",
        bad: .scenes(
            """
            a:
              client: 契約可以帶回家看嗎？
              responses:
                take:
                  say: 可以，您帶回去慢慢看，看完再決定。
                  feedback: 消費者保護法第十一條之一規定要給合理的審閱期間。
                  next: b
            b: {ending: resolved}
            """),
        good: .situation(
            """
            reviewed: 2026-11-01
            review-by: 2027-11-01
            scenes:
              a:
                client: 契約可以帶回家看嗎？
                responses:
                  take:
                    say: 可以，您帶回去慢慢看，看完再決定。
                    feedback: 消費者保護法第十一條之一規定要給合理的審閱期間 [act]。
                    next: b
              b: {ending: resolved}
            """))
}

extension CraftCheck {
    /// Feedback that names an act or says what is lawful, and cites nothing.
    func reportLawWithoutSource(_ written: SceneDocument) {
        for feedback in written.responses.compactMap(\.feedback) where !citesSource(feedback.value) {
            guard let statement = LawStatement(in: feedback.value) else { continue }
            let place = findings.range(of: statement.words, offset: statement.offset, in: feedback)
            let known = document.sources.map(\.id.value)
            findings.warning(
                .lawWithoutSource, at: place, "這裡講到法規，卻沒有引用出處",
                help: known.isEmpty
                    ? "在 sources 寫下法規和條號，在句子後面引用 [出處代號]"
                    : "在句子後面引用 [出處代號]，已有：\(known.joined(separator: ", "))；沒有合適的，就在 sources 加一個")
        }
    }

    private func citesSource(_ text: String) -> Bool {
        text.split(separator: "[").dropFirst().contains { part in
            part.firstIndex(of: "]").map { end in isID(String(part[..<end])) } ?? false
        }
    }
}
