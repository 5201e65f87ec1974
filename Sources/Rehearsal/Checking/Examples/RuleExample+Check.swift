extension RuleExample {
    /// Takes a text apart as YAML and notes what is wrong with it; nil where no document can be made of it.
    package typealias Parser = (SourceFile, Findings) -> Node?

    /// Examples are small: what has more states is one for that.
    private static let mostStates = 10_000

    /// The lines as they stand in their file, from its first on.
    package func shown(in catalogue: Catalogue) -> String {
        let text = catalogue.text(text)
        guard frame == .scenes else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "scenes:\n" + lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
    }

    /// All that the check says of the example, in the order of its lines; nothing where it is only words or a catalogue.
    package func diagnostics(in catalogue: Catalogue, parse: Parser) -> [Diagnostic] {
        let shown = shown(in: catalogue)
        let isPart = frame == .scenes || frame == .situation
        let text = isPart ? shown + "\n" + ExampleSituation.lines(below: shown) : shown
        let findings = Findings(file: SourceFile(path: path ?? "example.yaml", text: text + "\n"))
        guard frame != .words, frame != .catalogue, let node = parse(findings.file, findings) else { return findings.diagnostics }
        switch frame {
        case .client: _ = checkClient(node, fileName: nil, findings: findings)
        case .unit: _ = checkUnit(node, findings: findings)
        case .scenes, .situation:
            let folders = (path ?? "").split(separator: "/").map(String.init)
            let draft = SituationDraft(
                node, fileName: folders.last.map { String($0.prefix { $0 != "." }) }, folder: folders.dropLast().last,
                findings: findings)
            if let situation = draft.checked(in: ExampleLibrary(parse: parse).surroundings), let day = ExampleLibrary.day {
                // How the names are used that are declared around an example is none of its faults.
                let height = shown.count { $0 == "\n" } + 1
                findings.add(CraftCheck(situation, draft, asOf: day).diagnostics().filter { $0.place.range.start.line < height })
                let explorations = situation.clients.map {
                    Exploration(Encounter(situation, with: $0), limit: Self.mostStates, counts: false)
                }
                ExplorationCheck.run(explorations, draft.places, findings: findings)
            }
        case .circuit: checkCircuit(node, findings, parse)
        case .words, .catalogue: break
        }
        let isSound = !findings.hasErrors
        return Allowances(in: findings.file, node).applied(to: findings.diagnostics) { _ in !isSound }.sortedByPlace()
    }
    private func checkCircuit(_ node: Node, _ findings: Findings, _ parse: Parser) {
        let draft = CircuitDraft(node, fileName: nil, findings: findings)
        guard let circuit = draft.checked(in: ExampleLibrary(parse: parse).withSituations(parse: parse)) else { return }
        let explorations = CircuitProof.encounters(of: circuit).map { Exploration($0, limit: Self.mostStates, counts: false) }
        CircuitProof(circuit, explorations).map { CircuitProofCheck.run($0, draft.places, findings: findings) }
    }
}
