extension Rule {
    /// A gap in a text asks for a dated fact that there is not.
    package static let unknownFact = Rule(
        "unknown-fact",
        why: """
            沒有這個代號的法規事實。\
            學員最需要數字的地方會是空的，只好自己猜成數或期限。\
            把內容直接寫出來，並在 sources 註明出處和日期；說不準的，就寫怎麼查證。
            """,
        bad: .scenes(
            """
            a:
              client: 第二戶可以貸幾成？
              responses:
                state:
                  say: 上限是 {fact:loan-cap}。
                  next: b
            b: {ending: partly}
            """),
        good: .scenes(
            """
            a:
              client: 第二戶可以貸幾成？
              responses:
                state:
                  say: 我查最新公告再回您。
                  next: b
            b: {ending: partly}
            """))
}
