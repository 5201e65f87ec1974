extension Rule {
    /// The blueprint asks for more stations than can give evidence of an element.
    package static let blueprintNotClaimed = Rule(
        "blueprint-not-claimed",
        why: "blueprint 說這個要項至少要有幾站評到，但寫了它的分數的情境沒有那麼多。照這份評量考，它一定評不足。",
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: leak, client: lin, minutes: 12}
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
              one: {situation: leak, client: lin, minutes: 12}
            blueprint: {K1: 1}
            cut: {accuracy: 60, stations: 1}
            """))
}
