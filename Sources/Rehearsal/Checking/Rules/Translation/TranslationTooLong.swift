extension Rule {
    package static let translationTooLong = Rule(
        "translation-too-long",
        why:
            "譯文在畫面上比原文長得多：選項超過三行就很難比較，量表的名稱太長就擠掉後面的長條。換一個短的說法，意思留著就好。",
        bad: .catalogue(
            """
            msgctxt "meters.trust.label"
            msgid "信任"
            msgstr "How far the client trusts you"
            """),
        good: .catalogue(
            """
            msgctxt "meters.trust.label"
            msgid "信任"
            msgstr "Trust"
            """))
}
