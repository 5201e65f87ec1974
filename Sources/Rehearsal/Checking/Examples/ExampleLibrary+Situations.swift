extension ExampleLibrary {
    /// What stands between the head of each situation and its ending scenes: whom it meets, its unit, and what it asks.
    private static let situations: [String: (unit: String, text: String)] = [
        "leak": ("U1", asking("K1", clients: "lin, wu")),
        "news": ("U1", asking("S1", clients: "lin")),
        "other": ("U2", asking("K1", clients: "lin")),
        "detour": (
            "U1",
            """
            clients: [lin]
            start: a
            scenes:
              a:
                client: 怎麼會這樣？
                responses:
                  listen: {say: 您說，我記下來。, evidence: {T1.1: 2}, next: plan}
                  hurry: {say: 請您講重點。, evidence: {T1.1: -1}, next: c}
              plan:
                responses:
                  date: {say: 今天晚上八點前給您答覆。, evidence: {K1: 2}, next: b}
                  later: {say: 我們再聯絡。, evidence: {K1: -1}, next: c}

            """
        ),
        "elder": (
            "U1",
            """
            clients: [lin, wu]
            start: a
            scenes:
              a:
                client: 怎麼會這樣？
                responses:
                  listen: {say: 您說，我記下來。, evidence: {T1.1: 2}, next: b}
                  slowly: {say: 我說慢一點。, when: is elderly, evidence: {T1.1: 3}, next: b}
                  hurry: {say: 請您講重點。, evidence: {T1.1: -1}, next: c}

            """
        ),
        "price": (
            "U1",
            """
            clients: [lin]
            surface: {paid: [128 萬, 142 萬]}
            start: a
            scenes:
              a:
                client: 我已經付了 {paid}！
                responses:
                  repeat: {say: 您付了這麼多，一定很急。, like: [您付了 128 萬], evidence: {T1.1: 2}, next: b}
                  hurry: {say: 請您講重點。, evidence: {T1.1: -1}, next: c}

            """
        ),
    ]

    private static func asking(_ element: String, clients: String) -> String {
        """
        clients: [\(clients)]
        start: a
        scenes:
          a:
            client: 怎麼會這樣？
            responses:
              listen: {say: 您說，我記下來。, evidence: {T1.1: 2, \(element): 1}, next: b}
              hurry: {say: 請您講重點。, evidence: {T1.1: -1}, next: c}

        """
    }

    /// The library with situations for the stations of circuits.
    func withSituations(parse: RuleExample.Parser) -> Surroundings {
        var surroundings = surroundings
        if let unit = Self.unit("U2", parse: parse) { surroundings.units["U2"] = unit }
        surroundings.knownUnits.append("U2")
        for (id, situation) in Self.situations {
            let text =
                "format: 1\nid: \(id)\ntitle: 情境\nunit: \(situation.unit)\n" + situation.text
                + "  b: {ending: resolved}\n  c: {ending: lost}\n"
            let findings = Findings(file: SourceFile(path: "situations/complaint/\(id).yaml", text: text))
            surroundings.situations[id] = parse(findings.file, findings).flatMap {
                SituationDraft($0, fileName: id, folder: nil, findings: findings).checked(in: surroundings)
            }
        }
        surroundings.knownSituations = Self.situations.keys.sorted()
        return surroundings
    }
}
