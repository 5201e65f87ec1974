extension Rule {
    /// A field that must be there is not.
    package static let missingKey = Rule(
        "missing-key",
        why: """
            少了一個一定要有的欄位。\
            客戶沒有 name，對話裡就不知道怎麼稱呼；回應沒有 next，學員答完就沒有下一步。\
            補上訊息說的那個欄位。
            """,
        bad: .client(
            """
            id: lin
            voice: 說得慢，常停下來想
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            voice: 說得慢，常停下來想
            """))
}
