extension Rule {
    /// A station names a situation that is not there.
    package static let unknownSituation = Rule(
        "unknown-situation",
        why: """
            這一站的情境不在情境資料夾裡。\
            應評者到了這一站會沒有題目。\
            代號就是檔名，不含 .yaml；照 rehearse list 列出的寫。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: laek
                client: lin
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
                client: lin
                minutes: 12
            cut: {accuracy: 60, stations: 1}
            """))
}
