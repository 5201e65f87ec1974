extension Rule {
    /// A mark is none of those that there are.
    package static let markOutOfRange = Rule(
        "mark-out-of-range",
        why: """
            分數只有 -2、-1、1、2、3。\
            一題給到 5 分，一次答對就抵過好幾次做錯，學員之間也比不出高下。\
            有害給 -2，不足給 -1，部分做到給 1，做到給 2，做得出色給 3。
            """,
        bad: .scenes(
            """
            a:
              client: 你到底聽懂沒有？
              responses:
                repeat:
                  say: 我說一次，您看對不對。
                  evidence: {T1.1: 5}
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你到底聽懂沒有？
              responses:
                repeat:
                  say: 我說一次，您看對不對。
                  evidence: {T1.1: 3}
                  next: b
            b: {ending: resolved}
            """))
}
