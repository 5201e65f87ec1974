extension Rule {
    /// A condition does not follow the grammar.
    package static let guardSyntax = Rule(
        "guard-syntax",
        why: """
            條件的寫法看不懂。\
            什麼時候該給學員這個回應、客戶什麼時候會軟化，都無從判斷。\
            寫成 trust >= 30、not told 或 is elderly 這樣，用 and、or 連接。
            """,
        bad: .scenes(
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
                    - {when: trust => 50, go: c}
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
