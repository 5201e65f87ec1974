extension Rule {
    /// A response has no words to be chosen or recognised by.
    package static let sayMissing = Rule(
        "say-missing",
        why: """
            回應沒有寫學員要說的話。\
            畫面上會是一個空的選項，或是怎麼說都聽不出來，學員選不到它。\
            加上 say；自由回答的場景加上 like 例句，或用 otherwise: true 接住其他的話。
            """,
        bad: .scenes(
            """
            a:
              client: 我要退戶。
              responses:
                ask:
                  reply: 因為貸款下不來。
                  next: b
            b: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 我要退戶。
              responses:
                ask:
                  say: 方便說說是什麼原因嗎？
                  reply: 因為貸款下不來。
                  next: b
            b: {ending: partly}
            """))
}
