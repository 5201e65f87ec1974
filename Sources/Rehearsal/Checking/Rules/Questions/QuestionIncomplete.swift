extension Rule {
    /// A question lacks what it asks about.
    package static let questionIncomplete = Rule(
        "question-incomplete",
        why: """
            這種提問少了必要的部分。\
            例如要學員排順序，卻沒有寫正確的順序，誰排得對就沒得比。\
            補上訊息說的欄位：勾選要 options，排序還要 key，短文要 points，表格要 fields。
            """,
        bad: .scenes(
            """
            a:
              client: 你打算怎麼處理？
              ask: order
              options:
                stop: 先止水
                trace: 找原因
              responses:
                right: {agreement: 100, next: b}
                wrong: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 你打算怎麼處理？
              ask: order
              options:
                stop: 先止水
                trace: 找原因
              key: [stop, trace]
              responses:
                right: {agreement: 100, next: b}
                wrong: {next: c}
            b: {ending: resolved}
            c: {ending: partly}
            """))
}
