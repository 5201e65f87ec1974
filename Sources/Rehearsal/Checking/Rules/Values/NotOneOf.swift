extension Rule {
    /// A word is none of those that a field takes.
    package static let notOneOf = Rule(
        "not-one-of",
        why: """
            這裡只能從幾個固定的字裡選。\
            寫了別的字，就不知道這樣的結局算好還是壞，回顧說不出學員的結果。\
            從訊息列出的字裡選一個。
            """,
        bad: .scenes(
            """
            a:
              client: 這樣處理可以。
              responses:
                close:
                  say: 下週一我再打給您確認。
                  next: b
            b: {ending: happy}
            """),
        good: .scenes(
            """
            a:
              client: 這樣處理可以。
              responses:
                close:
                  say: 下週一我再打給您確認。
                  next: b
            b: {ending: resolved}
            """))
}
