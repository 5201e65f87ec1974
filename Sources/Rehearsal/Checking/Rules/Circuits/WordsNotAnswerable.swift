extension Rule {
    /// A station to be answered in words, in a situation that takes only numbers.
    package static let wordsNotAnswerable = Rule(
        "words-not-answerable",
        why: "answer: words 的站不給選項，應評者只能用自己的話回答；沒有 like 例句的場景聽不懂任何一句話。",
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: leak, client: lin, minutes: 12, answer: words}
            cut: {accuracy: 60, stations: 1}
            """),
        good: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one: {situation: leak, client: lin, minutes: 12, answer: choice}
            cut: {accuracy: 60, stations: 1}
            """))
}
