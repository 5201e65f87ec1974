import Rehearsal

extension Library {
    /// Reads a file that nothing has asked for.
    func check(_ kind: LibraryFolder.Kind, at path: String) {
        switch kind {
        case .situation: _ = situation(at: path)
        case .client:
            if folder.file(.client, id: baseName(path)) == path { _ = client(baseName(path)) } else { checkAlone(kind, path) }
        case .unit:
            if folder.file(.unit, id: baseName(path)) == path { _ = unit(baseName(path)) } else { checkAlone(kind, path) }
        case .circuit: _ = circuit(at: path)
        }
    }

    private func checkAlone(_ kind: LibraryFolder.Kind, _ path: String) {
        guard let (node, findings) = document(at: path, id: baseName(path)) else { return }
        if kind == .unit {
            _ = checkUnit(node, findings: findings)
        } else {
            _ = checkClient(node, fileName: nil, findings: findings)
        }
        note(findings)
    }
}
