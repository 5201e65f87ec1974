extension Rule {
    /// An effect is not written as one.
    package static let notAnEffect = Rule(
        "not-an-effect",
        why: """
            這個影響的寫法看不懂。\
            學員說了這句話，客戶的信任該升還是該降就不知道了，後面的反應會全部走樣。\
            增減寫 +10、-10，設定寫 "=20"，旗標寫 true 或 false。
            """,
        bad: .scenes(
            """
            a:
              client: 我打了三次都沒人接。
              responses:
                own:
                  say: 是我們漏接，對不起。
                  effects: {trust: 加十五}
                  next: b
                excuse:
                  say: 最近線路比較忙。
                  effects: {trust: -15}
                  next: b
            b:
              client: 那現在呢？
              responses:
                visit:
                  say: 明天我陪您看現場。
                  next:
                    - {when: trust >= 50, go: c}
                    - {go: d}
            c: {ending: resolved}
            d: {ending: lost}
            """),
        good: .scenes(
            """
            a:
              client: 我打了三次都沒人接。
              responses:
                own:
                  say: 是我們漏接，對不起。
                  effects: {trust: +15}
                  next: b
                excuse:
                  say: 最近線路比較忙。
                  effects: {trust: -15}
                  next: b
            b:
              client: 那現在呢？
              responses:
                visit:
                  say: 明天我陪您看現場。
                  next:
                    - {when: trust >= 50, go: c}
                    - {go: d}
            c: {ending: resolved}
            d: {ending: lost}
            """))
}
