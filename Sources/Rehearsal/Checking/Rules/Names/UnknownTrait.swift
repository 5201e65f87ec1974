extension Rule {
    /// A guard asks about a trait that nobody has.
    package static let unknownTrait = Rule(
        "unknown-trait",
        why: """
            沒有任何客戶有這個特質。\
            條件永遠不成立，為這位客戶準備的說法學員一次也看不到。\
            改成客戶檔 traits 裡有的特質，或在客戶檔加上它。
            """,
        bad: .scenes(
            """
            a:
              client: 契約的字好小。
              responses:
                large:
                  say: 我拿大字版陪您看。
                  when: is eldery
                  effects: {trust: +10}
                  next: b
                read:
                  say: 重點我唸給您聽。
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
                  when: is elderly
                  effects: {trust: +10}
                  next: b
                read:
                  say: 重點我唸給您聽。
                  next: b
            b: {ending: resolved}
            """))
}
