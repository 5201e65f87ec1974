extension Rule {
    /// The practice question is the situation of a station.
    package static let practiceInStation = Rule(
        "practice-in-station",
        why: """
            練習題和某一站是同一個情境。\
            先練過的人已經知道那一站的題目，成績就不算數了。\
            練習題換一個這份評量沒有用到的情境。
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
            practice: {situation: leak, client: wu}
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
            practice: {situation: news, client: lin}
            cut: {accuracy: 60, stations: 1}
            """))
}
