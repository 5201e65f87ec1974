extension Rule {
    /// A file has more bytes than the check reads.
    package static let fileTooLarge = Rule(
        "file-too-large",
        why: """
            檔案超過 16 MB，檢查就不讀了。\
            一份情境用不到這麼多字，多半是把圖片、錄音或整批資料貼了進去，誰要練都打不開。\
            檔案裡只留對話，長的表格另存成 exhibits 的文件檔。
            """,
        bad: .words("情境檔裡貼了一整年的問卷原始資料，檔案有 20 MB。"),
        good: .words("情境檔只留對話；問卷整理成一張小表，存成 exhibits/survey.csv，在情境的 exhibits 用 file 指到它。"))
}
