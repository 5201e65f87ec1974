extension Rule {
    /// A station has values by form and leaves a form out.
    package static let formMissing = Rule(
        "form-missing",
        why: """
            這一站各卷分開寫，卻少了一卷。\
            考那一卷的人在這一站不知道遇到誰、用哪個題號。\
            每一卷都寫；都一樣的話直接寫那個值。
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
                seed: {a: 7}
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
