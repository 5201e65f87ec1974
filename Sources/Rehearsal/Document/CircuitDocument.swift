/// A circuit file as its author wrote it: names are not yet resolved, and every value knows its place.
struct CircuitDocument {
    struct Station {
        var id: Located<String>
        var situation: Located<String>?
        var client: Located<String>?
        var minutes: Located<Int>?
        var answer: Located<String>?
        var seed: Located<Circuit.Seed>?
        /// Whether every part that was written could be read.
        var isRead: Bool
    }

    struct CutScores {
        var accuracy: Located<Int>?
        var station: Located<Int>?
        var stations: Located<Int>?
        /// Whether every score that was written could be read.
        var isRead: Bool
    }

    var format: Located<Int>?
    var id: Located<String>?
    var title: Located<String>?
    var language: Located<String>?
    var unit: Located<String>?
    var stations: [Station]
    var stationsPlace: SourceRange?
    var blueprint: [(element: Located<String>, stations: Located<Int>)]
    var critical: Located<String>?
    var cut: CutScores?

    init(_ node: Node, findings: Findings) {
        let reader = NodeReader(findings: findings)
        let fields = reader.fields(node, of: .circuit)
        format = reader.whole(fields["format"])
        id = reader.id(fields["id"])
        title = reader.text(fields["title"])
        language = reader.text(fields["language"])
        unit = reader.text(fields["unit"])
        stations = reader.entries(fields["stations"]).map { Station($0, reader) }
        stationsPlace = fields.place(of: "stations")
        blueprint = SituationDocument.unchecked(fields["blueprint"], reader).compactMap { entry in
            reader.whole(entry.value).map { (entry.key, $0) }
        }
        critical = reader.text(fields["critical"])
        cut = fields["cut"].map { CutScores($0, reader) }
    }
}

extension CircuitDocument.Station {
    fileprivate init(_ entry: Node.Entry, _ reader: NodeReader) {
        let before = reader.findings.diagnostics.count
        let fields = reader.fields(entry.value, of: .station)
        id = entry.key
        situation = reader.id(fields["situation"])
        client = reader.id(fields["client"])
        minutes = reader.whole(fields["minutes"])
        answer = reader.text(fields["answer"])
        seed = Self.seed(fields["seed"], reader)
        isRead = reader.findings.diagnostics.count == before
    }

    /// A whole number from 0 up, or `per-candidate`.
    private static func seed(_ node: Node?, _ reader: NodeReader) -> Located<Circuit.Seed>? {
        guard let node = reader.present(node) else { return nil }
        if case .scalar("per-candidate", _) = node.content { return Located(.perCandidate, at: node.range) }
        if case .scalar(let text, plain: true) = node.content, WholeNumber.isDecimal(text) {
            guard let number = reader.whole(node) else { return nil }
            guard Limits.seed.contains(number.value) else {
                reader.findings.error(.numberOutOfRange, at: node.range, "題號不能是負數", help: "寫 0 以上的整數，或 per-candidate")
                return nil
            }
            return Located(.fixed(number.value), at: node.range)
        }
        reader.findings.error(
            .notOneOf, at: node.range, "不能寫\(node.shown)", help: "寫一個整數（每位應評者同題），或 per-candidate（每人不同）")
        return nil
    }
}

extension CircuitDocument.CutScores {
    fileprivate init(_ node: Node, _ reader: NodeReader) {
        let before = reader.findings.diagnostics.count
        let fields = reader.fields(node, of: .cutScores)
        accuracy = reader.whole(fields["accuracy"])
        station = reader.whole(fields["station"])
        stations = reader.whole(fields["stations"])
        isRead = reader.findings.diagnostics.count == before
    }
}
