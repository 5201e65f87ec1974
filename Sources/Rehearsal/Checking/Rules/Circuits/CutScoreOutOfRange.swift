extension Rule {
    /// A cut score that everyone or no one can reach.
    package static let cutScoreOutOfRange = Rule(
        "cut-score-out-of-range",
        why: """
            及格標準不在做得到的範圍裡。\
            0 % 等於沒有門檻，超過 100 % 或超過站數就沒有人過得了。\
            百分比寫 1 到 100，站數寫 1 到這份評量的站數。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: leak
                client: lin
                minutes: 12
            cut: {accuracy: 60, stations: 2}
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
                client: lin
                minutes: 12
            cut: {accuracy: 60, stations: 1}
            """))
}
