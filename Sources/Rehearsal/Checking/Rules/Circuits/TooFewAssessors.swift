extension Rule {
    /// Fewer people may assess than must mark one play.
    package static let tooFewAssessors = Rule(
        "too-few-assessors",
        why: """
            名單上可以評的人，比一份作答要的評分者還少。\
            同一份作答的評分者不能是同一個人，所以這份評量評不完。\
            在 allowed 加人，或減少 markers。
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
            assessors: {allowed: [p-7k2m]}
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
            assessors: {allowed: [p-7k2m, p-9x4d]}
            cut: {accuracy: 60, stations: 1}
            """))
}
