extension Rule {
    /// A field belongs to another kind of question.
    package static let fieldOutOfPlace = Rule(
        "field-out-of-place",
        why: """
            這個欄位是別種提問用的。\
            寫了也不會有作用：例如只用選的場景寫 otherwise，學員說別的話還是沒有人接。\
            改 ask，讓提問方式對得上；不然就刪掉這個欄位。
            """,
        bad: .scenes(
            """
            a:
              client: 你先聽我說完。
              responses:
                listen:
                  say: 您說，我在聽。
                  like: [您請說, 我在聽]
                  next: b
                other:
                  say: 我先跟您說明。
                  otherwise: true
                  next: c
            b: {ending: resolved}
            c: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 你先聽我說完。
              ask: words
              responses:
                listen:
                  say: 您說，我在聽。
                  like: [您請說, 我在聽]
                  next: b
                other:
                  say: 我先跟您說明。
                  otherwise: true
                  next: c
            b: {ending: resolved}
            c: {ending: partly}
            """))
}
