extension Rule {
    /// A station names a client whom its situation never meets.
    package static let clientNotMet = Rule(
        "client-not-met",
        why: "這一站要應評者遇到的人，不在那個情境的 clients 裡。量表的起點、敏感度和對特質的條件都是為列出的客戶寫的，也只為他們檢查過。",
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: news, client: chen, minutes: 12}
            cut: {accuracy: 60, stations: 1}
            """),
        good: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: news, client: lin, minutes: 12}
            cut: {accuracy: 60, stations: 1}
            """))
}
