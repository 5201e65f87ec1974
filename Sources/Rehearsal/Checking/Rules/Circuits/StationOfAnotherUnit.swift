extension Rule {
    /// A station assesses another unit than its circuit does.
    package static let stationOfAnotherUnit = Rule(
        "station-of-another-unit",
        why: "一份評量評一個職能單元。別的單元的情境得到的分數，不是這個單元的證據。",
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: other, client: lin, minutes: 12}
            cut: {accuracy: 60, stations: 1}
            """),
        good: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: leak, client: lin, minutes: 12}
            cut: {accuracy: 60, stations: 1}
            """))
}
