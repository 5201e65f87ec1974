extension Rule {
    /// The lower bound is above the upper.
    package static let boundsReversed = Rule(
        "bounds-reversed",
        why: """
            範圍的兩個數字寫反了。\
            沒有數字會同時大於 90 又小於 85，學員填對了也不算對。\
            小的寫前面，大的寫後面。
            """,
        bad: .scenes(
            """
            a:
              client: 管理費一坪大概多少？
              ask: number
              responses:
                right:
                  between: [90, 85]
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
