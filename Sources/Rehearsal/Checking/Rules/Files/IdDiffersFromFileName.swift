extension Rule {
    /// A file's id is not its name.
    package static let idDiffersFromFileName = Rule(
        "id-differs-from-file-name",
        why: """
            檔案裡的 id 和檔名不一樣。\
            多半是複製舊檔以後忘了改；指名要練的人會找不到，成績也會記到別份情境上。\
            改 id，或把檔案改名，讓兩個相同。
            """,
        bad: .situation(
            """
            format: 1
            id: first-leak
            title: 第二次漏水
            """, at: "situations/complaint/second-leak.yaml"),
        good: .situation(
            """
            format: 1
            id: second-leak
            title: 第二次漏水
            """, at: "situations/complaint/second-leak.yaml"))
}
