package import Rehearsal

extension Library {
    /// The circuit in a file, checked with every situation that it names; nil where anything it rests on has errors.
    package func circuit(at path: String) -> Circuit? {
        guard let (node, findings) = document(at: path, id: baseName(path)) else { return nil }
        let inLibrary = isInLibrary(path, .circuit)
        let draft = CircuitDraft(node, fileName: inLibrary ? baseName(path) : nil, findings: findings)
        let circuit = draft.checked(in: surroundings(of: draft))
        note(findings)
        return circuit
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
