extension Rule {
    /// A share of plays is marked by all markers where there is only one.
    package static let doubleMarkingByOne = Rule(
        "double-marking-by-one",
        why: """
            要一部分作答由所有評分者都評，可是只有一位評分者。\
            一個人評兩次看不出評得一不一致。\
            把 markers 改成 2 以上，或刪掉 double-marking。
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
            marking: {markers: 1, double-marking: 20}
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
            marking: {markers: 2, double-marking: 20}
            cut: {accuracy: 60, stations: 1}
            """))
}
