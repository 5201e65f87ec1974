extension Rule {
    /// A list has a name twice.
    package static let duplicateName = Rule(
        "duplicate-name",
        why: """
            同一個名稱寫了兩次。\
            兩個裡面總有一個會被忘記：改了這個，學員遇到的卻是另一個。\
            刪掉多的；如果本來要寫別的，改成對的名稱。
            """,
        bad: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: [lin, lin]
            """),
        good: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: [lin, wu]
            """))
}
