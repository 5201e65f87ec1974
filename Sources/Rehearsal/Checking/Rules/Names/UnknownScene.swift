extension Rule {
    /// A way on leads to a scene that is not there.
    package static let unknownScene = Rule(
        "unknown-scene",
        why: """
            要去的場景不存在，多半是拼錯，或改名時漏改。\
            學員答到這裡就沒有下一幕，練習會斷在半路。\
            改成有的場景代號，或把那一幕寫出來。
            """,
        bad: .scenes(
            """
            a:
              client: 師傅今天會來嗎？
              responses:
                check:
                  say: 我現在查，十分鐘回您。
                  next: closng
            closing: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 師傅今天會來嗎？
              responses:
                check:
                  say: 我現在查，十分鐘回您。
                  next: closing
            closing: {ending: resolved}
            """))
}
