extension Rule {
    /// The client speaks in two places at once.
    package static let clientAndLines = Rule(
        "client-and-lines",
        why: """
            同一幕寫了 client，又寫了 lines。\
            誰先說、誰後說看不出來，學員可能聽不懂對話的來龍去脈。\
            全部寫進 lines，客戶的那一句 who 寫 client。
            """,
        bad: .scenes(
            """
            a:
              client: 又漏水！
              lines:
                - {who: junior, text: 我看看。}
              responses:
                both:
                  say: 我們一起去看。
                  next: b
            b: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              lines:
                - {who: client, text: 又漏水！}
                - {who: junior, text: 我看看。}
              responses:
                both:
                  say: 我們一起去看。
                  next: b
            b: {ending: resolved}
            """))
}
