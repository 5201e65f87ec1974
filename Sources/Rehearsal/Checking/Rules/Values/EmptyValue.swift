extension Rule {
    /// A field is named and left empty.
    package static let emptyValue = Rule(
        "empty-value",
        why: """
            寫了欄位名稱，後面卻是空的。\
            學員答完等不到客戶的話，也沒有人看得出是忘了寫，還是本來就沒有。\
            補上內容，或把那一行刪掉。
            """,
        bad: .scenes(
            """
            a:
              client: 這次真的會來嗎？
              responses:
                date:
                  say: 週三九點，我先打給您。
                  reply:
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 這次真的會來嗎？
              responses:
                date:
                  say: 週三九點，我先打給您。
                  reply: 好，我等你電話。
                  next: b
            b: {ending: resolved}
            """))
}
