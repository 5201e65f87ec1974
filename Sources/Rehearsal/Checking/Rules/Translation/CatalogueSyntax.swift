extension Rule {
    package static let catalogueSyntax = Rule(
        "catalogue-syntax",
        why:
            "譯文檔有一行看不懂，所以它後面的譯文可能都不算數，rehearse translate 也不會動這個檔案，免得弄丟東西。照 gettext 的寫法改好這一行。",
        bad: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "Please have a seat, {client}.
            """),
        good: .catalogue(
            """
            msgctxt "scenes.a.responses.go.say"
            msgid "{client}，請坐。"
            msgstr "Please have a seat, {client}."
            """))
}
