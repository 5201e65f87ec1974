extension Rule {
    /// A scene has a limit, and nothing happens when it runs out.
    package static let secondsWithoutSilent = Rule(
        "seconds-without-silent",
        why: """
            場景有限時，時間到了卻沒有事會發生。\
            學員看到倒數卻沒有後果，很快就學會不理它。\
            加一個 silent: true 的回應，或刪掉 seconds。
            """,
        bad: .scenes(
            """
            a:
              client: 喂？有人在嗎？
              seconds: 20
              responses:
                answer:
                  say: 您好，我在。
                  next: b
            b: {ending: resolved}
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
