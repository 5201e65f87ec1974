extension Rule {
    /// A response for silence stands in a scene without a limit.
    package static let silentWithoutSeconds = Rule(
        "silent-without-seconds",
        why: """
            有沉默的回應，場景卻沒有限時。\
            時間不會到，學員再久不說話也不會怎樣，這個回應永遠用不到。\
            在場景加上 seconds，例如 seconds: 30；不需要就刪掉這個回應。
            """,
        bad: .scenes(
            """
            a:
              client: 喂？有人在嗎？
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
