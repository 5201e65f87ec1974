extension Rule {
    /// A text begins like a reference to another part of the file.
    package static let yamlAlias = Rule(
        "yaml-alias",
        why: """
            & 或 * 開頭的字會被當成「參照別的段落」。\
            讀的人看不出這裡到底寫了什麼，改一處也會不知不覺改到別處，所以不能用。\
            如果只是文字裡的符號，用雙引號括起來；要重複的內容，就再寫一次。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            voice: **慢慢說**，她聽得仔細
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            voice: "**慢慢說**，她聽得仔細"
            """))
}
