extension Rule {
    /// Two forms of a circuit are not equally hard at a station.
    package static let formsNotEqual = Rule(
        "forms-not-equal",
        why: """
            走遍所有走法以後，兩卷在這一站的最高分、最低分、步數或各要項的機會不一樣，拿到哪一卷就影響成績。\
            各卷只能在外表上不同，不能在意思上不同。\
            換一位量表和條件都不影響結果的客戶，或各卷遇到同一個人、只換 seed。
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
                situation: elder
                client: {a: lin, b: wu}
                minutes: 12
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
                client: {a: lin, b: wu}
                minutes: 12
            cut: {accuracy: 60, stations: 1}
            """))
}

extension CircuitProofCheck {
    /// Reports each form that is not equal to the first at a station, with every figure that differs.
    func formsNotEqual() {
        for station in circuit.stations.indices {
            let own = proof.differences.filter { $0.station == station }
            for form in circuit.forms.indices {
                let differences = own.filter { $0.forms[1] == form }
                guard !differences.isEmpty else { continue }
                let clients = [0, form].map { "\(circuit.forms[$0])：\(circuit.stations[station].variants[$0].client.id)" as Message }
                findings.error(
                    .formsNotEqual, at: places.client(station),
                    "「\(circuit.stations[station].id)」的兩卷（\(Message.joined(clients) { "\($0)，\($1)" })）不相等：\(Message.joined(differences.map(\.words)) { "\($0)；\($1)" })",
                    help: "換一位走出來都一樣的客戶，或各卷遇到同一個人、只換 seed")
            }
        }
    }
}

extension CircuitProof.Difference {
    /// What differs and how, such as 「最高分 12 和 9」.
    package var words: Message {
        let numbers = values.map { value -> Message in value.map { .verbatim(String($0)) } ?? "沒有底" }
        let pair: Message = "\(numbers[0]) 和 \(numbers[1])"
        return switch figure {
        case .best: "最高分 \(pair)"
        case .worst: "最低分 \(pair)"
        case .fewestDecisions: "最少步數 \(pair)"
        case .mostDecisions: "最多步數 \(pair)"
        case .leastOffered(let element): "\(element) 最少的機會 \(pair)"
        case .mostOffered(let element): "\(element) 最多的機會 \(pair)"
        }
    }
}
