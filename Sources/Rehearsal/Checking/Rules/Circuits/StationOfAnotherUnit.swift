extension Rule {
    /// A station assesses another unit than its circuit does.
    package static let stationOfAnotherUnit = Rule(
        "station-of-another-unit",
        why: """
            這一站的情境評的是另一個職能單元。\
            一份評量只判定一個單元，別的單元的分數不是它的證據。\
            換一個評同一個單元的情境，或另外開一份評量。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: other
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
