extension Rule {
    /// The blueprint asks for more stations than can give evidence of an element.
    package static let blueprintNotClaimed = Rule(
        "blueprint-not-claimed",
        why: """
            blueprint 要求這個要項至少有幾站評得到，可是給它分數的情境沒有那麼多。\
            照這份評量考，誰都拿不出足夠的證據。\
            加上評它的情境，或把站數改少。
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
              two:
                situation: news
                client: lin
                minutes: 12
            blueprint: {K1: 2}
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
              two:
                situation: news
                client: lin
                minutes: 12
            blueprint: {T1.1: 2}
            cut: {accuracy: 60, stations: 1}
            """))
}
