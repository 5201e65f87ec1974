extension Rule {
    /// A file holds nothing, or only comments.
    package static let emptyFile = Rule(
        "empty-file",
        why: """
            檔案裡沒有內容，或是只有註解。\
            清單上看起來多了一位客戶或一份情境，真的要練時卻什麼都沒有。\
            寫上內容；還沒要寫，就先刪掉檔案。
            """,
        bad: .client(
            """
            # 林太太，之後再寫
            """),
        good: .client(
            """
            # 林太太
            id: lin
            name: 林美玉
            """))
}
