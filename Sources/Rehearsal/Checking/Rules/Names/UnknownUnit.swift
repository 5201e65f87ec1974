extension Rule {
    /// A situation is of a unit that is not there.
    package static let unknownUnit = Rule(
        "unknown-unit",
        why: """
            找不到這個職能單元。\
            沒有單元，學員的表現就不知道該算在哪一項上，一分也給不了。\
            改成 units 資料夾裡的檔名，不寫副檔名。
            """,
        bad: .situation(
            """
            title: 第二次漏水
            unit: U11
            clients: [lin, wu]
            """),
        good: .situation(
            """
            title: 第二次漏水
            unit: U1
            clients: [lin, wu]
            """))
}
