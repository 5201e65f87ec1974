extension Rule {
    /// A station names a client whom its situation never meets.
    package static let clientNotMet = Rule(
        "client-not-met",
        why: """
            這一站要應評者遇到的人，不在那個情境的 clients 裡。\
            情境的台詞、量表和條件只為列出的客戶寫過、檢查過；換一個人，分數就不算數。\
            從那個情境的 clients 選一位，或把這位客戶加進去再檢查。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: news
                client: wu
                minutes: 12
            cut: {accuracy: 60, stations: 1}
            """),
        good: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: leak
                client: wu
                minutes: 12
            cut: {accuracy: 60, stations: 1}
            """))
}
