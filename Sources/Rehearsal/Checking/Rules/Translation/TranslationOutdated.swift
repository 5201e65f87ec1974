extension Rule {
    package static let translationOutdated = Rule(
        "translation-outdated",
        why:
            "原文改過，譯文還是舊的，所以練習時先顯示原文。照 #| 那一行看改了什麼，把譯文改好，再刪掉 fuzzy；用不到的條目由 rehearse translate 移到檔案最後。",
        bad: .catalogue(
            """
            #, fuzzy
            #| msgid "{client}，坐。"
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "Sit down, {client}."
            """),
        good: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "Please have a seat, {client}."
            """))
}
