import Rehearsal
import RehearsalYAML
import Testing

/// Circuits against a library of two situations: what is read, and what is said of what is wrong.
@Suite struct CircuitTests {
    static let exam = """
        format: 1
        id: exam
        title: 期末評量
        unit: U1
        stations:
          one: {situation: leak, client: chen, minutes: 12, seed: 7}
          two: {situation: news, client: lin, minutes: 8, answer: choice, seed: per-candidate}
        blueprint: {T1.1: 2, K1: 1}
        critical: fails-circuit
        cut: {accuracy: 60, station: 50, stations: 1}

        """

    private static func situation(_ id: String, clients: String, element: String) -> Situation? {
        let text = """
            format: 1
            id: \(id)
            title: 情境
            unit: U1
            clients: [\(clients)]
            start: a
            scenes:
              a:
                responses:
                  well: {say: 一, evidence: {T1.1: 1, \(element): 1}, next: z}
                  badly: {say: 二, next: z}
              z: {ending: resolved}
            """
        let findings = Sample.findings(text)
        guard let node = parseYAML(findings.file, findings: findings) else { return nil }
        return SituationDraft(node, fileName: nil, folder: nil, findings: findings).checked(in: Sample.surroundings)
    }

    static let library: Surroundings = {
        var surroundings = Sample.surroundings
        surroundings.situations["leak"] = situation("leak", clients: "lin, chen", element: "K1")
        surroundings.situations["news"] = situation("news", clients: "lin", element: "S1")
        surroundings.knownSituations = ["leak", "news"]
        return surroundings
    }()

    static func check(_ text: String, in library: Surroundings = library) -> (circuit: Circuit?, said: [String]) {
        let findings = Sample.findings(text)
        guard let node = parseYAML(findings.file, findings: findings) else { return (nil, ["not YAML"]) }
        let circuit = CircuitDraft(node, fileName: "exam", findings: findings).checked(in: library)
        let said = findings.diagnostics.sortedByPlace().map { found in
            let start = found.place.range.start
            return "\(start.line + 1):\(start.column + 1) \(found.rule.id) \(Catalogue.traditionalChinese.text(found.message))"
        }
        return (circuit, said)
    }

    @Test func aCircuitIsReadWhole() throws {
        let (found, said) = Self.check(Self.exam)
        #expect(said == [])
        let circuit = try #require(found)
        #expect(circuit.stations.map(\.id) == ["one", "two"])
        #expect(circuit.stations.map(\.situation.id) == ["leak", "news"])
        #expect(circuit.stations.map(\.client.id) == ["chen", "lin"])
        #expect(circuit.stations.map(\.minutes) == [12, 8])
        #expect(circuit.stations.map(\.seed) == [.fixed(7), .perCandidate])
        #expect(circuit.blueprint.map { "\($0.element.id) \($0.stations)" } == ["T1.1 2", "K1 1"])
        #expect(circuit.criticalRule == .failsCircuit)
        #expect((circuit.cut.accuracy, circuit.cut.station, circuit.cut.stations) == (60, 50, 1))
    }

    @Test func whatIsLeftOutHasItsDefault() throws {
        let text = Self.exam.replacing(", seed: 7", with: "").replacing("critical: fails-circuit\n", with: "")
            .replacing(" station: 50,", with: "").replacing("blueprint: {T1.1: 2, K1: 1}\n", with: "")
        let circuit = try #require(Self.check(text).circuit)
        #expect(circuit.stations[0].answering == .choice)
        #expect(circuit.stations[0].seed == .perCandidate)
        #expect(circuit.criticalRule == .failsStation)
        #expect(circuit.blueprint.isEmpty)
        #expect(circuit.cut.station == 60)
    }

    @Test(arguments: [
        ("unit: U1", "unit: U3", ["4:7 unknown-unit 沒有職能單元「U3」"]),
        ("id: exam", "id: final", ["2:5 id-differs-from-file-name 代號「final」和檔名「exam」不同"]),
        ("client: chen", "client: chan", ["6:34 unknown-client 沒有叫「chan」的客戶檔"]),
        ("K1: 1", "K9: 1", ["8:22 unknown-element 單元裡沒有「K9」這個可評的要項"]),
        ("K1: 1", "K1: 0", ["8:26 number-out-of-range 站數至少是 1"]),
        ("minutes: 12", "minutes: 0", ["6:49 number-out-of-range 分鐘數至少是 1"]),
        ("seed: 7", "seed: -7", ["6:59 number-out-of-range 題號不能是負數"]),
        ("seed: 7", "seed: each", ["6:59 not-one-of 不能寫「each」"]),
        ("seed: 7", "seed: \"7\"", ["6:59 not-one-of 不能寫加了引號的「7」"]),
        ("answer: choice", "answer: speech", ["7:59 not-one-of 不能寫「speech」"]),
        ("fails-circuit", "fails-all", ["9:11 not-one-of 不能寫「fails-all」"]),
        ("seed: 7", "sead: 7", ["6:53 unknown-key 一站沒有「sead」這個欄位"]),
        (", minutes: 12", "", ["6:8 missing-key 一站少了「minutes」"]),
        ("cut: {accuracy: 60, station: 50, stations: 1}", "cut: {accuracy: 60}", ["10:6 missing-key 及格標準少了「stations」"]),
        ("id: exam", "id: exam\nlanguage: 法文", ["3:11 not-one-of 不能寫「法文」"]),
        ("format: 1", "format: 2", ["1:9 unknown-format 不認得格式 2"]),
    ])
    func whatIsWrongIsSaidOnce(from: String, to: String, expected: [String]) {
        let (circuit, said) = Self.check(Self.exam.replacing(from, with: to))
        #expect(said == expected)
        #expect(circuit == nil)
    }

    @Test func aCircuitNeedsAStation() {
        let text = "format: 1\nid: exam\ntitle: 空\nunit: U1\nstations: {}\ncut: {accuracy: 60, stations: 1}\n"
        #expect(Self.check(text).said == ["5:11 empty-value 沒有任何一站"])
    }

    /// A station whose situation is faulty says nothing of its own: the fault is told where it stands.
    @Test func ofAFaultySituationNothingIsSaid() {
        var library = Self.library
        library.situations["leak"] = nil
        let (circuit, said) = Self.check(Self.exam, in: library)
        #expect(said == [])
        #expect(circuit == nil)
    }
}
