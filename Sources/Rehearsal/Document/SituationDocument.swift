/// A situation file as its author wrote it: names are not yet resolved, and every value knows its place.
struct SituationDocument {
    struct Meter {
        var name: Located<String>
        var start: Located<Int>?
        var min: Located<Int>?
        var max: Located<Int>?
        var label: Located<String>?
        /// Whether every bound that was written could be read.
        var isRead: Bool
    }

    struct Source {
        var id: Located<String>
        var title: Located<String>?
        var article: Located<String>?
        var url: Located<String>?
        var effective: Located<String>?
    }

    struct Exhibit {
        var id: Located<String>
        var title: Located<String>?
        var text: Located<String>?
        var file: Located<String>?
        var written: Fields
    }

    var range: SourceRange
    var format: Located<Int>?
    var id: Located<String>?
    var title: Located<String>?
    var language: Located<String>?
    var unit: Located<String>?
    var kind: Located<String>?
    var role: Located<String>?
    var clients: [Located<String>]
    var cast: [(role: Located<String>, client: Located<String>)]
    var surface: [SceneDocument.Wordings]
    var minutes: Located<Int>?
    var reviewed: Located<String>?
    var reviewBy: Located<String>?
    var sources: [Source]
    var weights: [(element: Located<String>, weight: Located<Int>)]
    var meters: [Meter]
    var flags: [Located<String>]
    var exhibits: [Exhibit]
    var start: Located<String>?
    var scenes: [SceneDocument]
    var written: Fields

    /// Whether a part that gives names was written in a shape that gives none.
    func isUnreadable(_ key: String) -> Bool {
        guard let node = written[key] else { return false }
        switch node.content {
        case .refused, .scalar: return true
        case .sequence: return key != "flags" && key != "clients"
        case .mapping: return key == "flags" || key == "clients"
        }
    }
}

extension SituationDocument {
    init(_ node: Node, findings: Findings) {
        let reader = NodeReader(findings: findings)
        let fields = reader.fields(node, of: .situation)
        range = node.range
        format = reader.whole(fields["format"])
        id = reader.id(fields["id"])
        title = reader.text(fields["title"])
        language = reader.text(fields["language"])
        unit = reader.text(fields["unit"])
        kind = reader.text(fields["kind"])
        role = reader.text(fields["role"])
        clients = reader.ids(fields["clients"])
        cast = reader.entries(fields["cast"]).compactMap { entry in reader.id(entry.value).map { (entry.key, $0) } }
        surface = reader.entries(fields["surface"]).map { SceneDocument.Wordings($0, reader) }
        minutes = reader.whole(fields["minutes"])
        reviewed = reader.text(fields["reviewed"])
        reviewBy = reader.text(fields["review-by"])
        sources = reader.entries(fields["sources"]).map { Source($0, reader) }
        weights = Self.unchecked(fields["weights"], reader).compactMap { entry in
            reader.whole(entry.value).map { (entry.key, $0) }
        }
        meters = reader.entries(fields["meters"]).map { Meter($0, reader) }
        flags = reader.ids(fields["flags"])
        exhibits = reader.entries(fields["exhibits"]).map { Exhibit($0, reader) }
        start = reader.id(fields["start"])
        scenes = reader.entries(fields["scenes"]).map { SceneDocument($0, reader) }
        written = fields
    }

    /// The entries of a mapping whose names are elements of the unit, not ids.
    static func unchecked(_ node: Node?, _ reader: NodeReader) -> [Node.Entry] {
        guard let node = reader.present(node) else { return [] }
        guard case .mapping(let entries) = node.content else {
            reader.wrongKind(node, expected: "一組「名稱: 內容」")
            return []
        }
        return entries
    }
}

extension SituationDocument.Meter {
    fileprivate init(_ entry: Node.Entry, _ reader: NodeReader) {
        let fields = reader.fields(entry.value, of: .meter)
        name = entry.key
        start = reader.whole(fields["start"])
        min = reader.whole(fields["min"])
        max = reader.whole(fields["max"])
        label = reader.text(fields["label"])
        isRead = fields.isRead && (min != nil) == (fields["min"] != nil) && (max != nil) == (fields["max"] != nil)
    }
}

extension SituationDocument.Source {
    fileprivate init(_ entry: Node.Entry, _ reader: NodeReader) {
        let fields = reader.fields(entry.value, of: .source)
        id = entry.key
        title = reader.text(fields["title"])
        article = reader.text(fields["article"])
        url = reader.text(fields["url"])
        effective = reader.text(fields["effective"])
    }
}

extension SituationDocument.Exhibit {
    fileprivate init(_ entry: Node.Entry, _ reader: NodeReader) {
        let fields = reader.fields(entry.value, of: .exhibit)
        id = entry.key
        title = reader.text(fields["title"])
        text = reader.text(fields["text"])
        file = reader.text(fields["file"])
        written = fields
    }
}
