extension Rule {
    /// Reading takes all the minutes of a station.
    package static let readingTooLong = Rule(
        "reading-too-long",
        why: """
            讀題時間和這一站的時間一樣長，甚至更長，沒有時間作答。\
            minutes 是這一站全部的時間，連讀題在內。\
            把 minutes 加長，或把 reading 縮短。
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
                reading: 12
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
                reading: 2
            cut: {accuracy: 60, stations: 1}
            """))
}
