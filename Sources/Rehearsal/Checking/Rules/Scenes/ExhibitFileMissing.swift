extension Rule {
    /// A document's file is not there.
    package static let exhibitFileMissing = Rule(
        "exhibit-file-missing",
        why: """
            找不到文件的檔案。\
            客戶拿著表格來問，學員桌上卻沒有那份表，根本答不了。\
            路徑從 Scenarios 資料夾算起，例如 exhibits/survey.csv；檢查檔名有沒有拼錯。
            """,
        bad: .situation(
            """
            exhibits:
              survey:
                title: 滿意度調查
                file: exhibits/surveys.csv
            scenes:
              a:
                client: 準時這一項幾分？
                exhibits: [survey]
                responses:
                  read:
                    say: 4.3 分，看看誰不滿意。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            exhibits:
              survey:
                title: 滿意度調查
                file: exhibits/survey.csv
            scenes:
              a:
                client: 準時這一項幾分？
                exhibits: [survey]
                responses:
                  read:
                    say: 4.3 分，看看誰不滿意。
                    next: b
              b: {ending: resolved}
            """))
}
