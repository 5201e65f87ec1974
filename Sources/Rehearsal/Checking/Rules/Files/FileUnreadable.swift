extension Rule {
    /// A file is there and cannot be opened.
    package static let fileUnreadable = Rule(
        "file-unreadable",
        why: """
            檔案就在那裡，程式卻打不開。\
            用到它的情境都不能練，裡面還有沒有別的錯也看不到。\
            確認自己有權限讀取，檔案也不在離線的雲端資料夾裡，再檢查一次。
            """,
        bad: .words("clients/lin.yaml 只有建立它的人可以讀，你用另一個帳號執行檢查。"),
        good: .words("請檔案的主人開放讀取（例如 chmod a+r clients/lin.yaml），再執行一次 rehearse check。"))
}
