extension Rule {
    /// A guard or an effect names no meter and no flag.
    package static let unknownMeterOrFlag = Rule(
        "unknown-meter-or-flag",
        why: """
            條件或影響裡的名稱不是量表，也不是旗標。\
            拼錯的名稱不會變動，學員前面說得再好，客戶的反應也不會跟著變。\
            改成 meters 或 flags 裡有的名稱，或在那裡加上它。
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
                    - {when: trsut >= 50, go: c}
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
