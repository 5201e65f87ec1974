extension Rule {
    /// An id has signs that an id cannot have.
    package static let notAnID = Rule(
        "not-an-id",
        why: """
            代號只能用小寫英文字母、數字和連字號。\
            紀錄、腳本和條件都用代號指名；用了中文、空白或大寫，就對不上是哪一句，成績也查不回來。\
            換成英文代號，中文寫在 say、title 這些給人看的欄位。
            """,
        bad: .scenes(
            """
            a:
              client: 我要找你們主管！
              responses:
                先道歉:
                  say: 我先跟您說聲對不起。
                  next: b
            b: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 我要找你們主管！
              responses:
                apologise:
                  say: 我先跟您說聲對不起。
                  next: b
            b: {ending: partly}
            """))
}
