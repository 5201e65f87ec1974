import Rehearsal
import RehearsalYAML

/// Generated situations, checked against a unit and a client of their own.
enum BenchContent {
    private static let unit = """
        format: 1
        id: U1
        title: {zh-Hant: 單元, en: Unit}
        level: 4
        tasks: {T1: {title: {zh-Hant: 任務, en: Task}, indicators: {T1.1: {text: {zh-Hant: 標準, en: Standards}}}}}
        knowledge: {K1: {text: {zh-Hant: 政策, en: Policy}}}
        skills: {S1: {text: {zh-Hant: 輔導, en: Coaching}}}

        """

    static func encounter(_ text: String) -> Encounter? {
        var surroundings = Surroundings()
        surroundings.units["U1"] = parsed(unit).flatMap { checkUnit($0.0, findings: $0.1) }
        surroundings.clients["someone"] = parsed("id: someone\nname: 某人\n").flatMap {
            checkClient($0.0, fileName: nil, findings: $0.1)
        }
        surroundings.knownUnits = ["U1"]
        surroundings.knownClients = ["someone"]
        guard let (node, findings) = parsed(text),
            let situation = SituationDraft(node, fileName: nil, folder: nil, findings: findings).checked(in: surroundings)
        else { return nil }
        return Encounter(situation, with: situation.clients[0])
    }

    private static func parsed(_ text: String) -> (Node, Findings)? {
        let findings = Findings(file: SourceFile(path: "bench.yaml", text: text))
        return parseYAML(findings.file, findings: findings, limit: 1 << 30).map { ($0, findings) }
    }
}
