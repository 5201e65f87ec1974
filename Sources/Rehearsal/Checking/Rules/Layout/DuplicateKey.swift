extension Rule {
    /// A name is written twice side by side.
    package static let duplicateKey = Rule(
        "duplicate-key",
        why: """
            同一層有兩個一樣的名稱。\
            程式只能用其中一個，學員會少一個選擇，或拿到另一個答案的分數，而且沒有人會發現。\
            刪掉多的，或換一個名稱。
            """,
        bad: .scenes(
            """
            a:
              client: 你們到底要拖多久？
              responses:
                listen:
                  say: 您說，我記下來。
                  evidence: {T1.1: 2}
                  next: b
                listen:
                  say: 我們最近很忙。
                  evidence: {T1.1: -1}
                  next: b
            b: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 你們到底要拖多久？
              responses:
                listen:
                  say: 您說，我記下來。
                  evidence: {T1.1: 2}
                  next: b
                excuse:
                  say: 我們最近很忙。
                  evidence: {T1.1: -1}
                  next: b
            b: {ending: partly}
            """))
}
