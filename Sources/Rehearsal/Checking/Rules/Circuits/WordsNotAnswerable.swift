extension Rule {
    /// A station to be answered in words, in a situation that takes only numbers.
    package static let wordsNotAnswerable = Rule(
        "words-not-answerable",
        why: """
            這一站要用自己的話回答，情境裡卻有只能選號碼的場景。\
            answer: words 不給選項；沒有 like 例句的場景聽不懂任何一句話，應評者會卡在那裡。\
            給那些場景的回應加上 like，或改成 answer: choice。
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
                answer: words
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
                answer: choice
            cut: {accuracy: 60, stations: 1}
            """))
}
