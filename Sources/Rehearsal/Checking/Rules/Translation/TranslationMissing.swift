extension Rule {
    package static let translationMissing = Rule(
        "translation-missing",
        why:
            "這種語言的人練到這裡會突然看到原文。用 rehearse translate 補齊條目，再填上 msgstr；文件檔要另外譯一份放在 translations 裡。",
        bad: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr ""
            """),
        good: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "Please have a seat, {client}."
            """))
}
