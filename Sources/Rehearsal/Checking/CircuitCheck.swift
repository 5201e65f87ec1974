/// A circuit that has been read but not yet checked against its library.
package struct CircuitDraft {
    package let node: Node
    let document: CircuitDocument
    let findings: Findings
    let fileName: String?

    /// Reads what was written. `fileName` (without ending) is given where the file lies in a library.
    package init(_ node: Node, fileName: String?, findings: Findings) {
        self.node = node
        document = CircuitDocument(node, findings: findings)
        self.findings = findings
        self.fileName = fileName
    }

    package var unit: String? { document.unit?.value }
    /// The situations of its stations and of its practice question, as the file names them.
    package var situations: [String] {
        document.stations.compactMap { $0.situation?.value } + [document.practice?.situation?.value].compactMap(\.self)
    }

    /// The circuit, or nil after reporting what is wrong with it.
    package func checked(in surroundings: Surroundings) -> Circuit? {
        let check = CircuitCheck(document: document, findings: findings, fileName: fileName, surroundings: surroundings)
        let circuit = check.circuit()
        return findings.hasErrors ? nil : circuit
    }
}

/// Turns a document into a circuit: resolves its names and keeps its rules. The parts stand in files of their own.
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
        checkForms()
        if document.stations.isEmpty, let place = document.stationsPlace, !findings.hasError(within: place) {
            findings.error(.emptyValue, at: place, "沒有任何一站", help: "在 stations 寫出至少一站")
        }
        let critical: Circuit.CriticalRule = oneOf(document.critical, findings: findings) ?? .failsStation
        let cut = cut()
        let (tolerance, borderline) = marking()
        let stations = document.stations.compactMap { station($0, unit, critical, cut) }
        let practice = practice(unit)
        let blueprint = blueprint(unit, stations)
        let assessors = assessors(stations)
        let adjustments = adjustments()
        guard !findings.hasErrors, let id = document.id, let title = document.title, let unit, let cut,
            stations.count == document.stations.count, (practice == nil) == (document.practice == nil)
        else { return nil }
        checkFormsDiffer(stations)
        return Circuit(
            id: id.value, title: title.value, unit: unit, instructions: document.instructions?.value, practice: practice,
            forms: document.forms.map(\.value), stations: stations, blueprint: blueprint, criticalRule: critical, cut: cut,
            tolerance: tolerance, borderline: borderline, assessors: assessors, adjustments: adjustments)
    }

    private func unit() -> Unit? {
        guard let name = document.unit else { return nil }
        if !surroundings.knownUnits.contains(name.value) {
            let near = didYouMean(name.value, among: surroundings.knownUnits)
            findings.error(.unknownUnit, at: name.range, "沒有職能單元「\(name.value)」", help: near)
        }
        return surroundings.units[name.value]
    }

    private func practice(_ unit: Unit?) -> Circuit.Practice? {
        guard let written = document.practice else { return nil }
        if let name = written.situation {
            let stations = document.stations.filter { $0.situation?.value == name.value }
            if !stations.isEmpty {
                findings.error(
                    .practiceInStation, at: name.range,
                    "練習題「\(name.value)」也是「\(Message.list(stations.map(\.id.value)))」的情境", help: "練習題換一個這份評量沒有用到的情境")
            }
        }
        guard let situation = written.situation.flatMap({ situationNamed($0, unit) }),
            let client = written.client.flatMap({ clientNamed($0, of: situation) })
        else { return nil }
        return Circuit.Practice(situation: situation, client: client)
    }

    private func cut() -> Circuit.CutScores? {
        guard let cut = document.cut else { return nil }
        for percent in [cut.accuracy, cut.station].compactMap(\.self) { checkPercent(percent) }
        check(cut.level, in: Limits.level)
        let count = document.stations.count
        if let stations = cut.stations, count > 0, !(1...count).contains(stations.value) {
            findings.error(
                .cutScoreOutOfRange, at: stations.range, "要通過的站數要在 1 到 \(count) 之間，不能是 \(stations.value)",
                help: "這份評量有 \(count) 站")
        }
        guard let accuracy = cut.accuracy, let stations = cut.stations else { return nil }
        return Circuit.CutScores(
            accuracy: accuracy.value, station: cut.station?.value ?? accuracy.value, stations: stations.value,
            level: cut.level?.value ?? Circuit.CutScores.usualLevel)
    }

    /// That a cut score can be reached and missed.
    func checkPercent(_ percent: Located<Int>) {
        guard !Limits.cutScore.contains(percent.value) else { return }
        findings.error(
            .cutScoreOutOfRange, at: percent.range, "及格的百分比要在 1 到 100 之間，不能是 \(percent.value)", help: "例如 60")
    }

    func check(_ number: Located<Int>?, in range: ClosedRange<Int>) {
        guard let number, !range.contains(number.value) else { return }
        findings.error(
            .numberOutOfRange, at: number.range, "這裡的數字要在 \(range.lowerBound) 到 \(range.upperBound) 之間，不能是 \(number.value)")
    }
}
