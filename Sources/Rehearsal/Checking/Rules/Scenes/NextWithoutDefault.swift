extension Rule {
    /// No way on is left when no condition holds.
    package static let nextWithoutDefault = Rule(
        "next-without-default",
        why: """
            每個去處都有條件，可能一個都不成立。\
            那時學員答完就卡住了，沒有下一幕，也沒有回顧。\
            最後加一個只有 go、沒有 when 的去處。
            """,
        bad: .scenes(
            """
            a:
              client: 下次什麼時候來修？
              responses:
                date:
                  say: 週三九點，我先打給您。
                  effects: {told: true}
                  next: b
                soon:
                  say: 很快，您放心。
                  next: b
            b:
              client: 到底哪一天？
              responses:
                check:
                  say: 我再確認一次。
                  next:
                    - {when: told, go: c}
            c: {ending: resolved}
            d: {ending: lost}
            """),
        good: .scenes(
            """
            a:
              client: 下次什麼時候來修？
              responses:
                date:
                  say: 週三九點，我先打給您。
                  effects: {told: true}
                  next: b
                soon:
                  say: 很快，您放心。
                  next: b
            b:
              client: 到底哪一天？
              responses:
                check:
                  say: 我再確認一次。
                  next:
                    - {when: told, go: c}
                    - {go: d}
            c: {ending: resolved}
            d: {ending: lost}
            """))
}
