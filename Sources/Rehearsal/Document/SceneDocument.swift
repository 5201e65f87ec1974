/// A scene as its author wrote it.
struct SceneDocument {
    /// Words that may depend on how things stand, and whose they are.
    struct Speech {
        var who: Located<String>?
        var text: Located<String>?
        var when: Located<String>?
        /// Whether a condition was written, readable or not.
        var isConditional = false
    }

    struct Option {
        var id: Located<String>
        var text: Located<String>?
    }

    struct Field {
        var id: Located<String>
        var label: Located<String>?
        var kind: Located<String>?
        var required: Located<Bool>?
        var options: [Option]
        var accept: Node?
    }

    /// Something that can be worded in several ways: a point or slip of a composed text, or a surface fact.
    struct Wordings {
        var id: Located<String>
        var wordings: [Located<String>]
        var isEmptyList: Bool
    }

    var name: Located<String>
    var narration: Located<String>?
    var client: [Speech]
    var clientPlace: SourceRange?
    var lines: [Speech]
    var linesPlace: SourceRange?
    var exhibits: [Located<String>]
    var hint: Located<String>?
    var seconds: Located<Int>?
    var ask: Located<String>?
    var options: [Option]
    var key: [Located<String>]
    var fields: [Field]
    var points: [Wordings]
    var slips: [Wordings]
    var responses: [ResponseDocument]
    var ending: Located<String>?
    var evidence: [ResponseDocument.Mark]
    /// As written, to report a field that does not belong.
    var written: Fields
}

extension SceneDocument {
    init(_ entry: Node.Entry, _ reader: NodeReader) {
        let fields = reader.fields(entry.value, of: .scene)
        name = entry.key
        narration = reader.text(fields["narration"])
        client = Speech.variants(fields["client"], reader)
        clientPlace = fields["client"]?.range
        lines = reader.items(fields["lines"]).map { Speech($0, reader, of: .line) }
        linesPlace = fields["lines"]?.range
        exhibits = reader.ids(fields["exhibits"])
        hint = reader.text(fields["hint"])
        seconds = reader.whole(fields["seconds"])
        ask = reader.text(fields["ask"])
        options = Option.list(fields["options"], reader)
        key = reader.ids(fields["key"])
        self.fields = reader.entries(fields["fields"]).map { Field($0, reader) }
        points = reader.entries(fields["points"]).map { Wordings($0, reader) }
        slips = reader.entries(fields["slips"]).map { Wordings($0, reader) }
        responses = reader.entries(fields["responses"]).map { ResponseDocument($0, reader) }
        ending = reader.text(fields["ending"])
        evidence = ResponseDocument.Mark.list(fields["evidence"], reader)
        written = fields
    }
}

extension SceneDocument.Speech {
    init(_ node: Node, _ reader: NodeReader, of vocabulary: Vocabulary) {
        let fields = reader.fields(node, of: vocabulary)
        who = reader.id(fields["who"])
        text = reader.text(fields["text"])
        when = reader.text(fields["when"])
        isConditional = fields["when"] != nil || !fields.isRead
    }

    /// A text, or a list of variants of which the first that holds is spoken.
    static func variants(_ node: Node?, _ reader: NodeReader) -> [Self] {
        guard let node = reader.present(node) else { return [] }
        switch node.content {
        case .refused: return []
        case .scalar: return reader.text(node).map { [Self(who: nil, text: $0, when: nil)] } ?? []
        case .sequence(let items): return items.map { Self($0, reader, of: .variant) }
        case .mapping:
            reader.wrongKind(node, expected: "一段文字，或一串 {when, text}")
            return []
        }
    }
}

extension SceneDocument.Wordings {
    init(_ entry: Node.Entry, _ reader: NodeReader) {
        id = entry.key
        wordings = reader.texts(entry.value)
        isEmptyList = entry.value.isEmptyCollection && wordings.isEmpty
    }
}

extension SceneDocument.Option {
    static func list(_ node: Node?, _ reader: NodeReader) -> [Self] {
        reader.entries(node).map { Self(id: $0.key, text: reader.text($0.value)) }
    }
}

extension SceneDocument.Field {
    fileprivate init(_ entry: Node.Entry, _ reader: NodeReader) {
        let fields = reader.fields(entry.value, of: .blank)
        id = entry.key
        label = reader.text(fields["label"])
        kind = reader.text(fields["kind"])
        required = reader.truth(fields["required"])
        options = SceneDocument.Option.list(fields["options"], reader)
        accept = fields["accept"]
    }
}
