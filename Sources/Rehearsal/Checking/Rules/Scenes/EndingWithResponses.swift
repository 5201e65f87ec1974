extension Rule {
    /// An ending still asks something.
    package static let endingWithResponses = Rule(
        "ending-with-responses",
        why: """
            既是結局，又還有話要答。\
            一到結局練習就結束，這些回應學員看不到，寫在裡面的分數也拿不到。\
            還沒結束就刪掉 ending；真的結束了就刪掉其他欄位。
            """,
        bad: .scenes(
            """
            a:
              client: 這樣就好。
              ending: resolved
              responses:
                check:
                  say: 下週一我再打給您。
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 這樣就好。
              responses:
                check:
                  say: 下週一我再打給您。
                  next: b
            b: {ending: resolved}
            """))
}
