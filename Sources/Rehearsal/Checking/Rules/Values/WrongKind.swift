extension Rule {
    /// A value is of another sort than its field takes.
    package static let wrongKind = Rule(
        "wrong-kind",
        why: """
            內容的樣子不對，例如要清單卻只寫了一段文字。\
            讀不出來的部分等於沒寫：例句沒讀到，學員說對了也聽不出來。\
            照訊息改成一段文字、一份清單，或一組「名稱: 內容」。
            """,
        bad: .scenes(
            """
            a:
              client: 你有沒有在聽？
              responses:
                listen:
                  say: 有，我重複一次給您聽。
                  like: 我在聽
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你有沒有在聽？
              responses:
                listen:
                  say: 有，我重複一次給您聽。
                  like: [我在聽, 您說]
                  next: b
            b: {ending: resolved}
            """))
}
