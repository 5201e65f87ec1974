extension Rule {
    /// A text is in an encoding other than UTF-8.
    package static let notUTF8 = Rule(
        "not-utf-8",
        why: """
            檔案不是用 UTF-8 存的，最常見的是 Big5。\
            硬讀會變成亂碼，學員看不懂文件，也看不懂客戶的話。\
            用原來的編碼開啟，再另存成 UTF-8。
            """,
        bad: .situation(
            """
            exhibits:
              notice:
                title: 停水公告
                file: exhibits/notice-big5.txt
            scenes:
              a:
                client: 什麼時候停水？
                exhibits: [notice]
                responses:
                  show:
                    say: 公告在這裡，週三上午。
                    next: b
              b: {ending: resolved}
            """),
        good: .situation(
            """
            exhibits:
              notice:
                title: 停水公告
                file: exhibits/notice.txt
            scenes:
              a:
                client: 什麼時候停水？
                exhibits: [notice]
                responses:
                  show:
                    say: 公告在這裡，週三上午。
                    next: b
              b: {ending: resolved}
            """))
}
