extension Rule {
    /// Something stands after what always holds.
    package static let afterTheDefault = Rule(
        "after-the-default",
        why: """
            前一項沒有條件，後面的永遠輪不到。\
            為特定情況寫的話，學員一次也看不到，練來練去都是同一個反應。\
            有條件的排前面，沒有條件的那一項放最後。
            """,
        bad: .scenes(
            """
            a:
              client: 契約的字好小。
              responses:
                large:
                  say: 我拿大字版陪您看。
                  reply:
                    - text: 謝謝。
                    - when: is elderly
                      text: 多謝。
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 契約的字好小。
              responses:
                large:
                  say: 我拿大字版陪您看。
                  reply:
                    - when: is elderly
                      text: 多謝。
                    - text: 謝謝。
                  next: b
            b: {ending: resolved}
            """))
}
