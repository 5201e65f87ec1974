extension Rule {
    /// A station has a value for a form that the circuit does not have.
    package static let unknownForm = Rule(
        "unknown-form",
        why: """
            這一站給了一卷不在 forms 裡的值。\
            沒有人會考到那一卷；多半是打錯了字，或 forms 漏了一卷。\
            照 forms 寫的代號寫，或把它加進 forms。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            forms: [a, c1]
            stations:
              one:
                situation: leak
                client: lin
                minutes: 12
                seed: {a: 7, c1: 19, c: 20}
            cut: {accuracy: 60, stations: 1}
            """),
        good: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            forms: [a, c1]
            stations:
              one:
                situation: leak
                client: lin
                minutes: 12
                seed: {a: 7, c1: 19}
            cut: {accuracy: 60, stations: 1}
            """))
}
