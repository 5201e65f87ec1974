extension Rule {
    /// A number is smaller or larger than it may be.
    package static let numberOutOfRange = Rule(
        "number-out-of-range",
        why: """
            數字超出了能用的範圍。\
            例如限時 0 秒，學員還沒開口就算沉默；權重是負的，做得越好分數越低。\
            照訊息寫的範圍改。
            """,
        bad: .scenes(
            """
            a:
              client: 喂？有人在嗎？
              seconds: 0
              responses:
                answer:
                  say: 您好，我在。
                  next: b
                quiet: {silent: true, next: c}
            b: {ending: resolved}
            c: {ending: lost}
            """),
        good: .scenes(
            """
            a:
              client: 喂？有人在嗎？
              seconds: 20
              responses:
                answer:
                  say: 您好，我在。
                  next: b
                quiet: {silent: true, next: c}
            b: {ending: resolved}
            c: {ending: lost}
            """))
}
