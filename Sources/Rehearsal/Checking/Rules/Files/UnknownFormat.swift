extension Rule {
    /// A file is of a format that this program does not read.
    package static let unknownFormat = Rule(
        "unknown-format",
        why: """
            format 是檔案寫法的版本，這個程式只讀第 1 版。\
            用猜的去讀，分數可能算錯，所以整份不讀。\
            改成 format: 1；如果檔案真的是新版寫法，請更新程式。
            """,
        bad: .situation(
            """
            format: 2
            id: second-leak
            title: 第二次漏水
            """),
        good: .situation(
            """
            format: 1
            id: second-leak
            title: 第二次漏水
            """))
}
