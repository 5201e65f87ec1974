extension Rule {
    /// A text begins like a mark of its type.
    package static let yamlTag = Rule(
        "yaml-tag",
        why: """
            驚嘆號開頭的內容會被當成型別標記。\
            標記後面的字才算內容，學員看到的話會少字，甚至整句不見。\
            用雙引號括起來，或把驚嘆號移到句尾。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            needs: !別催她，讓她想
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            needs: "!別催她，讓她想"
            """))
}
