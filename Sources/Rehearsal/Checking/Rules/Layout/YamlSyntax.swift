extension Rule {
    /// The signs of YAML do not fit together.
    package static let yamlSyntax = Rule(
        "yaml-syntax",
        why: """
            這裡分不清哪個是名稱、哪個是內容。\
            只要有一處這樣，整份檔案就讀不進來，學員一句也練不到。\
            常見的是冒號後面少了空白、用了全形冒號、引號或括號沒有關上；照訊息指的地方改。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            voice: 她常說: 慢慢講
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            voice: "她常說: 慢慢講"
            """))
}
