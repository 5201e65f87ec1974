extension Rule {
    /// Some way through the circuit offers less of an element than the blueprint promises.
    package static let blueprintNotAlwaysOffered = Rule(
        "blueprint-not-always-offered",
        why: """
            走遍所有走法以後，有人照這份評量走完，這個要項的機會比 blueprint 保證的少。\
            他沒有成績，不是因為不會，而是因為沒有被問到，和別人比就不公平。\
            在那條路上加一個給這一項分數的回應，換一個情境，或把 blueprint 改成做得到的。
            """,
        bad: .circuit(
            """
            format: 1
            id: exam
            title: 期末評量
            unit: U1
            stations:
              one:
                situation: detour
                client: lin
                minutes: 12
            blueprint: {K1: 1}
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
            blueprint: {K1: 1}
            cut: {accuracy: 60, stations: 1}
            """))
}

extension CircuitProofCheck {
    /// Reports each promise of the blueprint that some way of playing breaks, with the shortest such plays.
    func blueprintNotAlwaysOffered() {
        for promise in proof.promises where !promise.isKept {
            let id = promise.requirement.element.id
            let form = promise.form.flatMap(circuit.forms.firstIndex) ?? 0
            if promise.offering.count < promise.requirement.stations {
                let names = promise.offering.map { circuit.stations[$0].id }
                let which: Message = names.isEmpty ? "" : "（\(Message.list(names))）"
                findings.error(
                    .blueprintNotAlwaysOffered, at: places.stations(offering: id),
                    "\(named(promise.form))「\(id)」要有 \(promise.requirement.stations) 站不管怎麼走都評得到，做得到的只有 \(promise.offering.count) 站\(which)",
                    notes: shortfalls(id, form) { $0 == 0 }, help: "在那些走法上加一個給 \(id) 分數的回應，或把站數改少")
            }
            if let marks = promise.requirement.marks, promise.least < marks {
                findings.error(
                    .blueprintNotAlwaysOffered, at: places.marks(on: id),
                    "\(named(promise.form))「\(id)」整份至少要給 \(marks) 分的機會，有的走法只給 \(promise.least) 分",
                    notes: shortfalls(id, form) { _ in true }, help: "加上評 \(id) 的站，或把分數改少")
            }
        }
    }

    /// The play of each station that claims an element which offers least of it, where that is little enough.
    private func shortfalls(_ element: String, _ form: Int, _ isShort: (Int) -> Bool) -> [Diagnostic.Note] {
        circuit.stations.indices.compactMap { station in
            let exploration = proof.explorations[station][form]
            let claims = exploration.encounter.situation.claims
            guard let claim = claims.firstIndex(where: { $0.element.id == element }),
                let least = exploration.offered[claim].least, isShort(least)
            else { return nil }
            let play = exploration.words(exploration.playOfferingLeast(claim))
            let client = exploration.encounter.client.id
            return findings.note(
                at: places.station(station), "「\(circuit.stations[station].id)」最少給 \(least) 分：遇到 \(client)，\(play)，就結束了")
        }
    }
}
