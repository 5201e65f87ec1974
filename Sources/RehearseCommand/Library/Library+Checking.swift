package import Rehearsal

extension Library {
    /// The client in a file, asked for by a situation or not.
    package func client(at path: String) -> Client? {
        if folder.file(.client, id: baseName(path)) == path { return client(baseName(path)) }
        return alone(path) { node, findings in checkClient(node, fileName: nil, findings: findings) }
    }

    /// The unit in a file, asked for by a situation or not.
    package func unit(at path: String) -> Unit? {
        if folder.file(.unit, id: baseName(path)) == path { return unit(baseName(path)) }
        return alone(path) { node, findings in checkUnit(node, findings: findings) }
    }

    private func alone<Content>(_ path: String, read: (Node, Findings) -> Content?) -> Content? {
        guard let (node, findings) = document(at: path, id: baseName(path)) else { return nil }
        defer { note(findings) }
        return read(node, findings)
    }
}
