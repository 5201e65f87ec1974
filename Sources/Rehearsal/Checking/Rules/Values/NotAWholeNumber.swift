extension Rule {
    /// A whole number was expected.
    package static let notAWholeNumber = Rule(
        "not-a-whole-number",
        why: """
            這裡要寫整數，不加引號。\
            分數、秒數和量表都要拿來加減，寫成文字或小數就算不出來，學員的表現等於沒有計分。\
            寫成 2、-5 或 60 這樣的數字。
            """,
        bad: .scenes(
            """
            a:
              client: 漏水的事查得怎樣？
              responses:
                found:
                  say: 查到是樓上的排水管。
                  evidence: {T1.2: 兩分}
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 漏水的事查得怎樣？
              responses:
                found:
                  say: 查到是樓上的排水管。
                  evidence: {T1.2: 2}
                  next: b
            b: {ending: resolved}
            """))
}
