extension Rule {
    /// A person has no client file.
    package static let unknownClient = Rule(
        "unknown-client",
        why: """
            這個人沒有客戶檔。\
            沒有人可以遇到，或有話沒有人說，這份情境就開不了場。\
            改成 clients 資料夾裡有的代號，或替這個人寫一個客戶檔。
            """,
        bad: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: [lim, wu]
            """),
        good: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: [lin, wu]
            """))
}
