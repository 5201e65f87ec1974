extension Rule {
    /// A brace is opened and not closed.
    package static let placeholderSyntax = Rule(
        "placeholder-syntax",
        why: """
            「{」後面少了「}」。\
            要代換的名稱到哪裡為止看不出來，客戶的話會從這裡斷掉。\
            補上「}」；要寫大括號本身，寫兩個「{{」。
            """,
        bad: .scenes(
            """
            a:
              client: 總價 {price 含車位嗎？
              responses:
                check:
                  say: 我對一下報價單。
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 總價 {price} 含車位嗎？
              responses:
                check:
                  say: 我對一下報價單。
                  next: b
            b: {ending: resolved}
            """))
}
