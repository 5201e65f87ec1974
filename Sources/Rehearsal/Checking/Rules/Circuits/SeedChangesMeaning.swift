extension Rule {
    /// Another seed would change what an answer comes to, not only the order and the wordings.
    package static let seedChangesMeaning = Rule(
        "seed-changes-meaning",
        why: """
            題號應該只換選項的順序和 surface 的說法，這一站換一個題號卻會改變答案的意思：兩個選項變得一模一樣，或照畫面上的說法回答就聽不懂了。\
            拿到哪個題號就影響成績。\
            讓 like、points、accept 把 surface 的每一種說法都寫到，讓選項在每一種說法下都不同；確定沒有關係的警告，可以註解容許。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: price
                client: lin
                minutes: 12
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
                situation: price
                client: lin
                minutes: 12
                seed: 7
            cut: {accuracy: 60, stations: 1}
            """))
}

extension CircuitProofCheck {
    /// Reports what another seed would change in meaning: an error where it surely does, a warning where an author has to judge.
    func seedsThatChangeMeaning() {
        for (station, effects) in proof.seedEffects.enumerated() {
            let name = circuit.stations[station].id
            for effect in effects {
                let message: Message = "「\(name)」換一個題號會改變意思：場景「\(effect.scene)」\(effect.kind.words)"
                if effect.isCertain {
                    findings.error(.seedChangesMeaning, at: places.seed(station), message, help: effect.kind.advice)
                } else {
                    findings.warning(.seedChangesMeaning, at: places.seed(station), message, help: effect.kind.advice)
                }
            }
        }
    }
}

extension SeedEffect.Kind {
    package var words: Message {
        switch self {
        case .alike(let one, let other): "的「\(one)」和「\(other)」有時候讀起來一模一樣"
        case .unmatched(let wording, let shown, let other): "聽得懂「\(wording)」；畫面上的「\(shown)」換成「\(other)」時，同樣的話就聽不懂了"
        case .figure(let shown, let other): "要填數字，畫面上的「\(shown)」會換成「\(other)」，算對的範圍不會跟著換"
        }
    }

    fileprivate var advice: Message {
        switch self {
        case .alike: "讓兩者在 surface 的每一種說法下都不同，或給這一站固定的 seed"
        case .unmatched(_, _, let other): "加上用「\(other)」的說法，或給這一站固定的 seed"
        case .figure: "給這一站固定的 seed；數字和答案無關的話，用註解容許"
        }
    }
}
