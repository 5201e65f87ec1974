extension Rule {
    /// An effect adds to a flag, or makes a meter true.
    package static let effectOfWrongKind = Rule(
        "effect-of-wrong-kind",
        why: """
            把旗標當成量表，或把量表當成旗標。\
            旗標只有有和沒有，加一分沒有意義；這個影響不會發生，後面靠它的條件也不會成立。\
            旗標寫 true 或 false，量表寫 +10、-10 或 "=20"。
            """,
        bad: .scenes(
            """
            a:
              client: 下次什麼時候來修？
              responses:
                date:
                  say: 週三九點，我先打給您。
                  effects: {told: +1}
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
