extension Rule {
    /// A client brings a start value that the situation's meter does not have.
    package static let clientStartOutsideRange = Rule(
        "client-start-outside-range",
        why: """
            客戶檔的起點超出了這份情境的量表。\
            這位客戶的心情在這裡擺不進去，學員遇到的就不是檔案寫的那個人。\
            放寬這個量表的 min、max，或改客戶檔的起點。
            """,
        bad: .situation(
            """
            clients: [gao]
            meters:
              trust: {start: 60, min: 50}
            scenes:
              a:
                client: 我可以相信你嗎？
                responses:
                  record:
                    say: 紀錄給您，您自己看。
                    effects: {trust: +20}
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
            clients: [gao]
            meters:
              trust: {start: 60, min: 0}
            scenes:
              a:
                client: 我可以相信你嗎？
                responses:
                  record:
                    say: 紀錄給您，您自己看。
                    effects: {trust: +20}
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
