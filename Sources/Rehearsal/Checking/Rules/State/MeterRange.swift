extension Rule {
    /// A meter's bounds and start do not fit together.
    package static let meterRange = Rule(
        "meter-range",
        why: """
            量表的起點不在範圍裡，或範圍上下顛倒。\
            客戶一開場的心情就不對，學員說什麼都好像沒有用。\
            讓 min 小於 max，start 落在兩者之間。
            """,
        bad: .situation(
            """
            meters:
              trust: {start: 120, max: 100}
            scenes:
              a:
                client: 我可以相信你嗎？
                responses:
                  record:
                    say: 紀錄給您，您自己看。
                    effects: {trust: +10}
                    next: b
                  vow:
                    say: 絕對可以。
                    effects: {trust: -10}
                    next: b
              b:
                client: 然後呢？
                responses:
                  visit:
                    say: 明天我陪您看現場。
                    next:
                      - {when: trust >= 50, go: c}
                      - {go: d}
              c: {ending: resolved}
              d: {ending: lost}
            """),
        good: .situation(
            """
            meters:
              trust: {start: 40, max: 100}
            scenes:
              a:
                client: 我可以相信你嗎？
                responses:
                  record:
                    say: 紀錄給您，您自己看。
                    effects: {trust: +10}
                    next: b
                  vow:
                    say: 絕對可以。
                    effects: {trust: -10}
                    next: b
              b:
                client: 然後呢？
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
