extension Rule {
    /// A mark says nothing.
    package static let markOfZero = Rule(
        "mark-of-zero",
        why: """
            0 分等於沒有寫。\
            看檔案的人會以為這句話評過了，學員的成績裡卻什麼都沒有。\
            刪掉它；如果這句話看得出做到或沒做到，就給分。
            """,
        bad: .scenes(
            """
            a:
              client: 你到底聽懂沒有？
              responses:
                repeat:
                  say: 我說一次，您看對不對。
                  evidence: {T1.1: 2, K1: 0}
                  next: b
            b:
              ending: resolved
              evidence: {K1: 1}
            """),
        good: .scenes(
            """
            a:
              client: 你到底聽懂沒有？
              responses:
                repeat:
                  say: 我說一次，您看對不對。
                  evidence: {T1.1: 2}
                  next: b
            b:
              ending: resolved
              evidence: {K1: 1}
            """))
}
