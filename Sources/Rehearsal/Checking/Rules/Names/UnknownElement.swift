extension Rule {
    /// A mark is for an element that the unit does not have.
    package static let unknownElement = Rule(
        "unknown-element",
        why: """
            職能單元裡沒有這個要項。\
            學員做對了也記不到任何一項上，評量就少了一份證據。\
            改成單元裡有的代號：行為指標 T、知識 K 或技能 S。
            """,
        bad: .scenes(
            """
            a:
              client: 你們的流程是什麼？
              responses:
                steps:
                  say: 先止水，再查原因，再修。
                  evidence: {K11: 2}
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              client: 你們的流程是什麼？
              responses:
                steps:
                  say: 先止水，再查原因，再修。
                  evidence: {K1: 2}
                  next: b
            b: {ending: resolved}
            """))
}
