extension Rule {
    /// A date is not one of the calendar, or not written year first.
    package static let notADate = Rule(
        "not-a-date",
        why: """
            日期要寫成西元年-月-日。\
            寫民國年或用斜線，就不知道內容是哪一天查證的，過期的規定可能還在教。\
            寫成 2026-11-01 這樣。
            """,
        bad: .situation(
            """
            title: 第二次漏水
            reviewed: 115-11-01
            """),
        good: .situation(
            """
            title: 第二次漏水
            reviewed: 2026-11-01
            """))
}
