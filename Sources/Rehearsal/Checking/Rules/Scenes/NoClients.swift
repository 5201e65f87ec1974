extension Rule {
    /// A situation has nobody to meet.
    package static let noClients = Rule(
        "no-clients",
        why: """
            clients 是空的，沒有人可以遇到。\
            對練要有對象；沒有客戶，學員就不知道面對的是誰，這份情境開不了場。\
            至少列一位客戶的代號，第一位是預設遇到的人。
            """,
        bad: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: []
            """),
        good: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: [lin, wu]
            """))
}
