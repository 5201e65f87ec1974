extension Rule {
    /// A scene that is no ending gives marks itself.
    package static let marksOutsideEnding = Rule(
        "marks-outside-ending",
        why: """
            還沒到結局，場景本身不能給分。\
            不管學員怎麼答，走到這裡就得分，分數就不代表他做了什麼。\
            把 evidence 移到值得這個分數的回應裡。
            """,
        bad: .scenes(
            """
            a:
              client: 我等了一個上午。
              evidence: {T1.1: 2}
              responses:
                sorry:
                  say: 讓您空等，是我們不對。
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
                  evidence: {T1.1: 2}
                  next: b
            b: {ending: resolved}
            """))
}
