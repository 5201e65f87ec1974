extension Rule {
    /// A field has a name that the language does not know.
    package static let unknownKey = Rule(
        "unknown-key",
        why: """
            這個欄位程式不認得，多半是拼錯了。\
            拼錯的欄位不會有任何作用：學員看不到該有的回饋，該給的分數也沒有給。\
            改成訊息建議的名稱；不需要的就刪掉。
            """,
        bad: .scenes(
            """
            a:
              client: 我等了一個上午。
              responses:
                sorry:
                  say: 讓您空等，是我們不對。
                  feedbak: 先道歉，再說怎麼辦。
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 我等了一個上午。
              responses:
                sorry:
                  say: 讓您空等，是我們不對。
                  feedback: 先道歉，再說怎麼辦。
                  next: b
            b: {ending: resolved}
            """))
}
