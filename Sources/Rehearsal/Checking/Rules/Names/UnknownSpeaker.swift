extension Rule {
    /// A line is spoken by nobody of the cast.
    package static let unknownSpeaker = Rule(
        "unknown-speaker",
        why: """
            說這句話的人不在 cast 裡。\
            學員會聽到一句不知道是誰說的話，分不清該回應客戶還是同事。\
            客戶的話 who 寫 client，其他人寫 cast 裡的角色。
            """,
        bad: .scenes(
            """
            a:
              lines:
                - {who: client, text: 又漏了！}
                - {who: juniour, text: 我去看！}
              responses:
                both:
                  say: 我們一起去看。
                  next: b
            b:
              lines:
                - {who: junior, text: 找到了。}
              responses:
                tell:
                  say: 好，跟林太太說。
                  next: c
            c: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              lines:
                - {who: client, text: 又漏了！}
                - {who: junior, text: 我去看！}
              responses:
                both:
                  say: 我們一起去看。
                  next: b
            b:
              lines:
                - {who: junior, text: 找到了。}
              responses:
                tell:
                  say: 好，跟林太太說。
                  next: c
            c: {ending: resolved}
            """))
}
