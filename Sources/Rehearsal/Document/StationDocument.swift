extension CircuitDocument {
    /// A value for every form of a circuit, or one for each.
    enum ByForm<Value: Sendable> {
        case all(Located<Value>)
        case each([(form: Located<String>, value: Located<Value>)], at: SourceRange)

        /// Every value, in the order written.
        var values: [Located<Value>] {
            switch self {
            case .all(let value): [value]
            case .each(let entries, _): entries.map(\.value)
            }
        }
    }

    struct Station {
        var id: Located<String>
        var situation: Located<String>?
        var client: ByForm<String>?
        var minutes: Located<Int>?
        var reading: Located<Int>?
        var answer: Located<String>?
        var seed: ByForm<Circuit.Seed>?
        var instructions: Located<String>?
        var critical: Located<String>?
        var cut: Located<Int>?
        var markers: Located<Int>?
        var doubleMarking: Located<Int>?
        /// Whether every part that was written could be read.
        var isRead: Bool
    }
}

extension CircuitDocument.Station {
    init(_ entry: Node.Entry, _ reader: NodeReader) {
        let before = reader.findings.diagnostics.count
        let fields = reader.fields(entry.value, of: .station)
        id = entry.key
        situation = reader.id(fields["situation"])
        client = Self.byForm(fields["client"], reader) { reader.id($0) }
        minutes = reader.whole(fields["minutes"])
        reading = reader.whole(fields["reading"])
        answer = reader.text(fields["answer"])
        seed = Self.byForm(fields["seed"], reader) { Self.seed($0, reader) }
        instructions = reader.text(fields["instructions"])
        critical = reader.text(fields["critical"])
        cut = reader.whole(fields["cut"])
        markers = reader.whole(fields["markers"])
        doubleMarking = reader.whole(fields["double-marking"])
        isRead = reader.findings.diagnostics.count == before
    }

    /// One value, or an entry for each form.
    private static func byForm<Value>(
        _ node: Node?, _ reader: NodeReader, read: (Node) -> Located<Value>?
    ) -> CircuitDocument.ByForm<Value>? {
        guard let node else { return nil }
        guard case .mapping(let entries) = node.content else { return read(node).map { .all($0) } }
        if entries.isEmpty {
            reader.findings.error(.emptyValue, at: node.range, "這裡沒有內容", help: "補上內容，或把這個欄位整行刪掉")
            return nil
        }
        return .each(reader.entries(node).compactMap { entry in read(entry.value).map { (entry.key, $0) } }, at: node.range)
    }

    /// A whole number from 0 up, or `per-candidate`.
    private static func seed(_ node: Node, _ reader: NodeReader) -> Located<Circuit.Seed>? {
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
