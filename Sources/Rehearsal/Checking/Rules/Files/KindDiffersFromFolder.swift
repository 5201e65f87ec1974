extension Rule {
    /// A situation lies in the folder of another kind.
    package static let kindDiffersFromFolder = Rule(
        "kind-differs-from-folder",
        why: """
            kind 寫的種類和檔案所在的資料夾不同。\
            想練客訴的學員會在別的分類裡才找到它。\
            改 kind，或把檔案移到那一類的資料夾。
            """,
        bad: .situation(
            """
            format: 1
            id: second-leak
            title: 第二次漏水
            kind: presale
            """, at: "situations/complaint/second-leak.yaml"),
        good: .situation(
            """
            format: 1
            id: second-leak
            title: 第二次漏水
            kind: complaint
            """, at: "situations/complaint/second-leak.yaml"))
}
