extension Rule {
    /// A line is set in with a tab.
    package static let yamlTab = Rule(
        "yaml-tab",
        why: """
            縮排用了 Tab 鍵。\
            每台電腦把 Tab 顯示得不一樣寬，看起來對齊的兩行，其實可能不在同一層，所以整份不讀。\
            一層用兩個空白；多數編輯器可以設定成按 Tab 就輸入空白。
            """,
        bad: .client(
            """
            id: lin
            name: 林美玉
            traits:
            \t- elderly # 這行用 Tab 縮排
            """),
        good: .client(
            """
            id: lin
            name: 林美玉
            traits:
              - elderly # 這行用空白縮排
            """))
}
