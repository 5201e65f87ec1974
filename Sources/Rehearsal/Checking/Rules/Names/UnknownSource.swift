extension Rule {
    /// Feedback cites a source that there is not.
    package static let unknownSource = Rule(
        "unknown-source",
        why: """
            回饋引用的出處，sources 裡沒有。\
            學員想查法條在哪裡，卻找不到；沒有出處的說法也沒有人能查證。\
            改成 sources 裡的代號，或把出處加進去。
            """,
        bad: .situation(
            """
            reviewed: 2026-11-01
            review-by: 2027-11-01
            sources:
              act:
                title: 消費者保護法
                article: 第 11 條之 1
            scenes:
              a:
                client: 契約可以帶回家看嗎？
                responses:
                  lend:
                    say: 當然，看完再決定。
                    feedback: 審閱期要給足。[law]
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            reviewed: 2026-11-01
            review-by: 2027-11-01
            sources:
              act:
                title: 消費者保護法
                article: 第 11 條之 1
            scenes:
              a:
                client: 契約可以帶回家看嗎？
                responses:
                  lend:
                    say: 當然，看完再決定。
                    feedback: 審閱期要給足。[act]
                    next: b
              b: {ending: resolved}
            """))
}
