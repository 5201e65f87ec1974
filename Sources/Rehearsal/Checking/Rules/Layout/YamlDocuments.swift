extension Rule {
    /// A file holds more than one document.
    package static let yamlDocuments = Rule(
        "yaml-documents",
        why: """
            一個檔案裡放了兩份內容，中間用 --- 隔開。\
            一份檔案只算一位客戶或一份情境，後面那一份學員永遠遇不到。\
            把第二份存成另一個檔案；如果 --- 只是拿來分段，刪掉它。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            ---
            id: wu
            name: 吳志強
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            """))
}
