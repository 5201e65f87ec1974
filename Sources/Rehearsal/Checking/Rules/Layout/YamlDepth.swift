extension Rule {
    /// Lists and groups lie too deep in one another.
    package static let yamlDepth = Rule(
        "yaml-depth",
        why: """
            一層包一層，超過了 32 層。\
            寫情境用不到這麼深，多半是括號打錯，或貼進了別種資料；再往下讀也不會是學員看得懂的東西。\
            刪掉多的括號，把清單攤平。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            traits:
              [[[[[[[[[[[[[[[[
              [[[[[[[[[[[[[[[[
              elderly
              ]]]]]]]]]]]]]]]]
              ]]]]]]]]]]]]]]]]
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            traits: [elderly]
            """))
}
