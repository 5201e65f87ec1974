extension Rule {
    /// No response is left for some answers.
    package static let lastResponseConditional = Rule(
        "last-response-conditional",
        why: """
            最後一個回應還有條件，有些答案沒人接。\
            學員填了一個不在範圍裡的數字，客戶就沒有任何反應，練習也走不下去。\
            最後加一個沒有條件的回應，接住其餘的答案。
            """,
        bad: .scenes(
            """
            a:
              client: 管理費一坪大概多少？
              ask: number
              responses:
                right:
                  between: [85, 90]
                  next: b
                near:
                  between: [80, 95]
                  next: c
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
                near:
                  between: [80, 95]
                  next: c
                wrong: {next: d}
            b: {ending: resolved}
            c: {ending: partly}
            d: {ending: lost}
            """))
}
