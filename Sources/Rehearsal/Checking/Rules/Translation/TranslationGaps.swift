extension Rule {
    package static let translationGaps = Rule(
        "translation-gaps",
        why:
            "譯文裡大括號的名字或方括號的出處和原文不同：少了就少講一個名字或一個依據，多了或寫錯就印不出來。每一個都照抄一次，放在譯文通順的地方；同一個名字要不要再說一次，看語言。",
        bad: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "Please have a seat."
            """),
        good: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "{client}, please have a seat."
            """))
}
