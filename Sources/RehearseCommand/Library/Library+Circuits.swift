package import Rehearsal

extension Library {
    /// A circuit that was checked without errors, with everything where it was written and the findings to add to.
    package struct PlacedCircuit {
        package let circuit: Circuit
        package let draft: CircuitDraft
        package let findings: Findings

        package var places: CircuitPlaces { draft.places }
    }

    /// The circuit in a file, checked with every situation that it names; nil where anything it rests on has errors.
    package func circuit(at path: String) -> Circuit? { placedCircuit(at: path)?.circuit }

    /// The same with the places of its parts; what is added to its findings is not in `diagnostics`.
    package func placedCircuit(at path: String) -> PlacedCircuit? {
        guard let (node, findings) = document(at: path, id: baseName(path)) else { return nil }
        let inLibrary = isInLibrary(path, .circuit)
        let draft = CircuitDraft(node, fileName: inLibrary ? baseName(path) : nil, findings: findings)
        let circuit = draft.checked(in: surroundings(of: draft))
        note(findings)
        return circuit.map { PlacedCircuit(circuit: $0, draft: draft, findings: Findings(file: findings.file)) }
    }

    private func surroundings(of draft: CircuitDraft) -> Surroundings {
        var surroundings = Surroundings()
        if let id = draft.unit, let unit = unit(id) { surroundings.units[id] = unit }
        var named: [String] = []
        for id in draft.situations {
            guard let path = path(.situation, id) else { continue }
            named.append(id)
            surroundings.situations[id] = situation(at: path)
        }
        surroundings.knownUnits = known(.unit, asked: draft.unit.map { [$0] } ?? [], found: Array(surroundings.units.keys))
        surroundings.knownSituations = known(.situation, asked: draft.situations, found: named)
        surroundings.knownClients = folder.ids(.client) + (shipped?.ids(.client) ?? [])
        return surroundings
    }
}
