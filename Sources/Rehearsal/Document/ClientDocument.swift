/// A client file as its author wrote it.
struct ClientDocument {
    var id: Located<String>?
    var name: Located<String>?
    var language: Located<String>?
    var kind: Located<String>?
    var standing: Located<String>?
    var traits: [Located<String>]
    var meters: [(name: Located<String>, start: Located<Int>)]
    var sensitivity: [(meter: Located<String>, percent: Located<Int>)]
    var voice: Located<String>?
    var needs: Located<String>?

    init(_ node: Node, findings: Findings) {
        let reader = NodeReader(findings: findings)
        let fields = reader.fields(node, of: .client)
        id = reader.id(fields["id"])
        name = reader.text(fields["name"])
        language = reader.text(fields["language"])
        kind = reader.text(fields["kind"])
        standing = reader.text(fields["standing"])
        traits = reader.ids(fields["traits"])
        meters = reader.entries(fields["meters"]).compactMap { entry in
            reader.whole(entry.value).map { (entry.key, $0) }
        }
        sensitivity = reader.entries(fields["sensitivity"]).compactMap { entry in
            reader.whole(entry.value).map { (entry.key, $0) }
        }
        voice = reader.text(fields["voice"])
        needs = reader.text(fields["needs"])
    }
}
