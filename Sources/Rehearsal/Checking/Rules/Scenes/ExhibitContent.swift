extension Rule {
    /// A document has neither text nor file, or both.
    package static let exhibitContent = Rule(
        "exhibit-content",
        why: """
            文件沒有內容，或是同時寫了 text 和 file。\
            學員翻開文件是空白的，或不知道哪一份才算數。\
            短的直接寫 text；表格或長文另存成檔案，用 file 指到它。
            """,
        bad: .situation(
            """
            exhibits:
              log:
                title: 維修紀錄
            scenes:
              a:
                client: 上次到底修了什麼？
                exhibits: [log]
                responses:
                  read:
                    say: 紀錄在這裡，一起看。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            exhibits:
              log:
                title: 維修紀錄
                text: 3/2 換新排水管。
            scenes:
              a:
                client: 上次到底修了什麼？
                exhibits: [log]
                responses:
                  read:
                    say: 紀錄在這裡，一起看。
                    next: b
              b: {ending: resolved}
            """))
}
