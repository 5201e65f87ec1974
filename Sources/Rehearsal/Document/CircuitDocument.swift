/// A circuit file as its author wrote it: names are not yet resolved, and every value knows its place.
struct CircuitDocument {
    struct Practice {
        var place: SourceRange
        var situation: Located<String>?
        var client: Located<String>?
    }

    /// What the blueprint asks of one element; a whole number asks for stations.
    struct Requirement {
        var element: Located<String>
        /// Where what is asked stands.
        var place: SourceRange
        var stations: Located<Int>?
        var marks: Located<Int>?
        /// Whether every number that was written could be read.
        var isRead: Bool
    }

    struct CutScores {
        var accuracy: Located<Int>?
        var station: Located<Int>?
        var stations: Located<Int>?
        var level: Located<Int>?
    }

    var format: Located<Int>?
    var id: Located<String>?
    var title: Located<String>?
    var language: Located<String>?
    var unit: Located<String>?
    var instructions: Located<String>?
    var practice: Practice?
    var forms: [Located<String>]
    var formsPlace: SourceRange?
    var stations: [Station]
    var stationsPlace: SourceRange?
    var blueprint: [Requirement]
    var critical: Located<String>?
    var cut: CutScores?
    var marking: Marking?
    var assessors: Assessors?
    var adjustments: Adjustments?

    init(_ node: Node, findings: Findings) {
        let reader = NodeReader(findings: findings)
        let fields = reader.fields(node, of: .circuit)
        format = reader.whole(fields["format"])
        id = reader.id(fields["id"])
        title = reader.text(fields["title"])
        language = reader.text(fields["language"])
        unit = reader.text(fields["unit"])
        instructions = reader.text(fields["instructions"])
        practice = fields["practice"].map { Practice($0, reader) }
        forms = reader.ids(fields["forms"])
        formsPlace = fields.place(of: "forms")
        stations = reader.entries(fields["stations"]).map { Station($0, reader) }
        stationsPlace = fields.place(of: "stations")
        blueprint = SituationDocument.unchecked(fields["blueprint"], reader).map { Requirement($0, reader) }
        critical = reader.text(fields["critical"])
        cut = fields["cut"].map { CutScores($0, reader) }
        marking = fields["marking"].map { Marking($0, reader) }
        assessors = fields["assessors"].map { Assessors($0, reader) }
        adjustments = fields["adjustments"].map { Adjustments($0, reader) }
    }
}

extension CircuitDocument.Practice {
    fileprivate init(_ node: Node, _ reader: NodeReader) {
        let fields = reader.fields(node, of: .practiceQuestion)
        place = node.range
        situation = reader.id(fields["situation"])
        client = reader.id(fields["client"])
    }
}

extension CircuitDocument.Requirement {
    fileprivate init(_ entry: Node.Entry, _ reader: NodeReader) {
        let before = reader.findings.diagnostics.count
        element = entry.key
        place = entry.value.range
        if case .mapping = entry.value.content {
            let fields = reader.fields(entry.value, of: .requirement)
            stations = reader.whole(fields["stations"])
            marks = reader.whole(fields["marks"])
        } else {
            stations = reader.whole(entry.value)
        }
        isRead = reader.findings.diagnostics.count == before
    }
}

extension CircuitDocument.CutScores {
    fileprivate init(_ node: Node, _ reader: NodeReader) {
        let fields = reader.fields(node, of: .cutScores)
        accuracy = reader.whole(fields["accuracy"])
        station = reader.whole(fields["station"])
        stations = reader.whole(fields["stations"])
        level = reader.whole(fields["level"])
    }
}
