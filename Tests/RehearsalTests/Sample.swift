import Rehearsal
import RehearsalYAML

/// Documents made from text, checked against a small library of their own.
enum Sample {
    static let unitText = """
        format: 1
        id: U1
        title: {zh-Hant: 單元, en: Unit}
        level: 4
        tasks:
          T1:
            title: {zh-Hant: 任務, en: Task}
            indicators:
              T1.1: {text: {zh-Hant: 標準, en: Standards}}
              T1.2: {text: {zh-Hant: 改善, en: Improvement}}
        knowledge:
          K1: {text: {zh-Hant: 政策, en: Policy}}
        skills:
          S1: {text: {zh-Hant: 輔導, en: Coaching}}

        """

    static let clientTexts = [
        "lin": "id: lin\nname: 林美玉\ntraits: [elderly]\n",
        "chen": "id: chen\nname: 陳怡君\ntraits: [junior]\nmeters: {trust: 30}\nsensitivity: {trust: 150}\n",
    ]

    static func findings(_ text: String, path: String = "test.yaml") -> Findings {
        Findings(file: SourceFile(path: path, text: text))
    }

    static func unit() -> Unit? {
        let findings = findings(unitText)
        return parseYAML(findings.file, findings: findings).flatMap { checkUnit($0, findings: findings) }
    }

    static func client(_ text: String) -> Client? {
        let findings = findings(text, path: "client.yaml")
        return parseYAML(findings.file, findings: findings).flatMap { checkClient($0, fileName: nil, findings: findings) }
    }

    static var surroundings: Surroundings {
        var surroundings = Surroundings()
        if let unit = unit() { surroundings.units["U1"] = unit }
        surroundings.clients = clientTexts.compactMapValues(client)
        surroundings.knownUnits = ["U1"]
        surroundings.knownClients = surroundings.clients.keys.sorted()
        surroundings.knownTraits = ["elderly", "junior"]
        surroundings.exhibits["exhibits/table.csv"] = "名稱,數\n甲,1\n"
        return surroundings
    }

    /// A situation from its text, or nil and what is wrong with it.
    static func check(
        _ text: String, path: String = "test.yaml", in surroundings: Surroundings = surroundings
    ) -> (situation: Situation?, diagnostics: [Diagnostic]) {
        let findings = findings(text, path: path)
        guard let node = parseYAML(findings.file, findings: findings) else { return (nil, findings.diagnostics) }
        let situation = SituationDraft(node, fileName: "test", folder: "complaint", findings: findings).checked(in: surroundings)
        return (situation, findings.diagnostics.sortedByPlace())
    }

    /// A situation of the given scenes, with meters trust (40) and patience (60) and the flags told and shown.
    static func situation(scenes: String, start: String = "a", extra: String = "") -> String {
        """
        format: 1
        id: test
        title: 測試
        unit: U1
        kind: complaint
        role: 主任
        clients: [lin, chen]
        cast: {junior: chen}
        surface: {price: [1280 萬, 1350 萬]}
        sources: {act: {title: 消保法, article: 第 4 條, effective: 2015-06-17}}
        meters:
          trust: {start: 40, min: 0, max: 100, label: 信任}
          patience: {start: 60, min: 0, max: 100, label: 耐心}
        flags: [told, shown]
        exhibits: {note: {title: 紀錄, text: 內容}}
        \(extra)start: \(start)
        scenes:
        \(scenes.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n"))

        """
    }

    /// The encounter of a text that must be sound.
    static func encounter(_ text: String, with client: String = "lin") throws -> Encounter {
        let (situation, diagnostics) = check(text)
        guard let situation, let client = situation.client(client) else { throw Unsound(diagnostics: diagnostics) }
        return Encounter(situation, with: client)
    }

    struct Unsound: Error, CustomStringConvertible {
        let diagnostics: [Diagnostic]
        var description: String {
            diagnostics.flatMap(DiagnosticRenderer(.traditionalChinese).lines).joined(separator: "\n")
        }
    }
}
