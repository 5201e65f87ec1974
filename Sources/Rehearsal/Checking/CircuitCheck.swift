/// A circuit that has been read but not yet checked against its library.
package struct CircuitDraft {
    let document: CircuitDocument
    let findings: Findings
    let fileName: String?

    /// Reads what was written. `fileName` (without ending) is given where the file lies in a library.
    package init(_ node: Node, fileName: String?, findings: Findings) {
        document = CircuitDocument(node, findings: findings)
        self.findings = findings
        self.fileName = fileName
    }

    package var unit: String? { document.unit?.value }
    /// The situations of its stations, as the file names them.
    package var situations: [String] { document.stations.compactMap { $0.situation?.value } }

    /// The circuit, or nil after reporting what is wrong with it.
    package func checked(in surroundings: Surroundings) -> Circuit? {
        let check = CircuitCheck(document: document, findings: findings, fileName: fileName, surroundings: surroundings)
        let circuit = check.circuit()
        return findings.hasErrors ? nil : circuit
    }
}

/// Turns a document into a circuit: resolves its names and keeps its rules. Stations stand in a file of their own.
struct CircuitCheck {
    let document: CircuitDocument
    let findings: Findings
    let fileName: String?
    let surroundings: Surroundings

    func circuit() -> Circuit? {
        checkFormat(document.format, findings: findings)
        checkFileName(document.id, fileName, findings: findings)
        let _: Language? = oneOf(document.language, findings: findings)
        let unit = unit()
        if document.stations.isEmpty, let place = document.stationsPlace, !findings.hasError(within: place) {
            findings.error(.emptyValue, at: place, "沒有任何一站", help: "在 stations 寫出至少一站")
        }
        let stations = document.stations.compactMap { station($0, unit) }
        let blueprint = blueprint(unit, stations)
        let critical: Circuit.CriticalRule? = oneOf(document.critical, findings: findings)
        let cut = cut()
        guard !findings.hasErrors, let id = document.id, let title = document.title, let unit, let cut,
            stations.count == document.stations.count
        else { return nil }
        return Circuit(
            id: id.value, title: title.value, unit: unit, stations: stations, blueprint: blueprint,
            criticalRule: critical ?? .failsStation, cut: cut)
    }

    private func unit() -> Unit? {
        guard let name = document.unit else { return nil }
        if !surroundings.knownUnits.contains(name.value) {
            let near = didYouMean(name.value, among: surroundings.knownUnits)
            findings.error(.unknownUnit, at: name.range, "沒有職能單元「\(name.value)」", help: near)
        }
        return surroundings.units[name.value]
    }

    /// That the unit knows each element, and that as many stations as it asks for can give evidence of it.
    ///
    /// Whether every play of such a station offers it is for exploring to prove.
    private func blueprint(_ unit: Unit?, _ stations: [Circuit.Station]) -> [Circuit.Requirement] {
        guard let unit else { return [] }
        return document.blueprint.compactMap { name, count in
            guard let element = unit.elements.first(where: { $0.id == name.value }) else {
                let near = didYouMean(name.value, among: unit.elements.map(\.id))
                findings.error(
                    .unknownElement, at: name.range, "單元裡沒有「\(name.value)」這個可評的要項",
                    help: near ?? "可評的是行為指標 T、知識 K 和技能 S")
                return nil
            }
            guard Limits.stations.contains(count.value) else {
                findings.error(.numberOutOfRange, at: count.range, "站數至少是 1", help: "不要求這個要項，就刪掉這一行")
                return nil
            }
            checkClaimed(element, count, stations)
            return Circuit.Requirement(element: element, stations: count.value)
        }
    }

    private func checkClaimed(_ element: Element, _ count: Located<Int>, _ stations: [Circuit.Station]) {
        // Of a station that is wrong itself nothing is known.
        guard stations.count == document.stations.count else { return }
        let claiming = stations.filter { station in station.situation.claims.contains { $0.element.id == element.id } }
        guard claiming.count < count.value else { return }
        let names = claiming.isEmpty ? "" : "（\(Message.list(claiming.map(\.id)))）" as Message
        findings.error(
            .blueprintNotClaimed, at: count.range, "「\(element.id)」要有 \(count.value) 站，評得到它的只有 \(claiming.count) 站\(names)",
            help: "加上評「\(element.id)」的情境，或減少站數")
    }

    private func cut() -> Circuit.CutScores? {
        guard let cut = document.cut, let accuracy = cut.accuracy, let stations = cut.stations else { return nil }
        for percent in [accuracy, cut.station ?? accuracy] where !Limits.cutScore.contains(percent.value) {
            findings.error(
                .cutScoreOutOfRange, at: percent.range, "及格的百分比要在 1 到 100 之間，不能是 \(percent.value)", help: "例如 60")
        }
        let count = document.stations.count
        if count > 0, !(1...count).contains(stations.value) {
            findings.error(
                .cutScoreOutOfRange, at: stations.range, "要通過的站數要在 1 到 \(count) 之間，不能是 \(stations.value)",
                help: "這份評量有 \(count) 站")
        }
        return Circuit.CutScores(
            accuracy: accuracy.value, station: cut.station?.value ?? accuracy.value, stations: stations.value)
    }
}
