extension Rule {
    /// A number was expected.
    package static let notANumber = Rule(
        "not-a-number",
        why: """
            這裡要寫數字，可以有小數，不加引號。\
            範圍裡夾著文字，學員填的數字就沒得比，對錯都判不了。\
            只寫數字，例如 60 或 4.3，不寫單位。
            """,
        bad: .scenes(
            """
            a:
              client: 管理費一坪大概多少？
              ask: number
              responses:
                right:
                  between: [85, 九十]
                  next: b
                wrong: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 管理費一坪大概多少？
              ask: number
              responses:
                right:
                  between: [85, 90]
                  next: b
                wrong: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """))
}
