extension Rule {
    /// `true` or `false` was expected.
    package static let notTrueOrFalse = Rule(
        "not-true-or-false",
        why: """
            這裡只能寫 true 或 false，不加引號。\
            寫成別的字都不算，本來只能說一次的話，學員就可以一說再說。\
            「是」寫 true，「否」寫 false。
            """,
        bad: .scenes(
            """
            a:
              client: 上次也說會來，結果呢？
              responses:
                sorry:
                  say: 真的很抱歉。
                  once: 是
                  next: a
                date:
                  say: 週三九點，我陪師傅來。
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 上次也說會來，結果呢？
              responses:
                sorry:
                  say: 真的很抱歉。
                  once: true
                  next: a
                date:
                  say: 週三九點，我陪師傅來。
                  next: b
            b: {ending: resolved}
            """))
}
