extension ExampleLibrary {
    /// Whom each situation meets, its unit, and what it claims beside T1.1.
    private static let situations = [
        "leak": (clients: "lin, wu", unit: "U1", element: "K1"),
        "news": (clients: "lin", unit: "U1", element: "S1"),
        "other": (clients: "lin", unit: "U2", element: "K1"),
    ]

    /// The library with situations for the stations of circuits.
    func withSituations(parse: RuleExample.Parser) -> Surroundings {
        var surroundings = surroundings
        if let unit = Self.unit("U2", parse: parse) { surroundings.units["U2"] = unit }
        surroundings.knownUnits.append("U2")
        for (id, situation) in Self.situations {
            let text = """
                format: 1
                id: \(id)
                title: 情境
                unit: \(situation.unit)
                clients: [\(situation.clients)]
                start: a
                scenes:
                  a:
                    client: 怎麼會這樣？
                    responses:
                      listen: {say: 您說，我記下來。, evidence: {T1.1: 2, \(situation.element): 1}, next: b}
                      hurry: {say: 請您講重點。, evidence: {T1.1: -1}, next: c}
                  b: {ending: resolved}
                  c: {ending: lost}
                """
            let findings = Findings(file: SourceFile(path: "situations/complaint/\(id).yaml", text: text + "\n"))
            surroundings.situations[id] = parse(findings.file, findings).flatMap {
                SituationDraft($0, fileName: id, folder: nil, findings: findings).checked(in: surroundings)
            }
        }
        surroundings.knownSituations = Self.situations.keys.sorted()
        return surroundings
    }
}
