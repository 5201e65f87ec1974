extension Rule {
    /// A name means something already.
    package static let reservedName = Rule(
        "reserved-name",
        why: """
            這個名稱已經有別的意思。\
            client 是遇到的客戶，and、or、not、is 是條件的字；拿來當名稱，就分不清是誰在說話、條件在問什麼。\
            換一個名稱。
            """,
        bad: .situation(
            """
            cast: {client: chen}
            scenes:
              a:
                lines:
                  - {who: client, text: 我來了。}
                responses:
                  brief:
                    say: 先聽林太太說完。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            cast: {junior: chen}
            scenes:
              a:
                lines:
                  - {who: junior, text: 我來了。}
                responses:
                  brief:
                    say: 先聽林太太說完。
                    next: b
              b: {ending: resolved}
            """))
}
