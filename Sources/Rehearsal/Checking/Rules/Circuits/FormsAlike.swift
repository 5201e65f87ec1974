extension Rule {
    /// Two forms are the same at every station.
    package static let formsAlike = Rule(
        "forms-alike",
        why: """
            兩卷的每一站都遇到同一個人、用同一個題號，其實是同一卷。\
            後面考的人可以從前面的人那裡知道題目。\
            給各卷不同的 seed，或只留一卷。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            forms: [a, b]
            stations:
              one:
                situation: leak
                client: lin
                minutes: 12
                seed: 7
            cut: {accuracy: 60, stations: 1}
            """),
        good: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            forms: [a, b]
            stations:
              one:
                situation: leak
                client: lin
                minutes: 12
                seed: {a: 7, b: 19}
            cut: {accuracy: 60, stations: 1}
            """))
}
