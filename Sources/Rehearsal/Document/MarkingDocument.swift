extension CircuitDocument {
    struct Marking {
        var markers: Located<Int>?
        var doubleMarking: Located<Int>?
        var toleratedLevel: Located<Int>?
        var toleratedRating: Located<Int>?
        var borderlineRating: Located<Int>?
        var borderlineWithin: Located<Int>?
    }

    struct Assessors {
        var conflicts: [Located<String>]
        var allowed: [Located<String>]
        var allowedPlace: SourceRange?
        var roles: [Located<String>]
        var rolesPlace: SourceRange?
    }

    struct Adjustments {
        /// How much time is added at the most, or what may be chosen.
        enum ExtraTime {
            case upTo(Located<Int>)
            case oneOf([Located<Int>], at: SourceRange)
        }

        var extraTime: ExtraTime?
        /// In the order of the kinds; those that were written.
        var kinds: [Adjustment.Kind: Located<Bool>]
        var others: [(id: Located<String>, text: Located<String>)]
    }
}

extension CircuitDocument.Marking {
    init(_ node: Node, _ reader: NodeReader) {
        let fields = reader.fields(node, of: .marking)
        markers = reader.whole(fields["markers"])
        doubleMarking = reader.whole(fields["double-marking"])
        if let node = fields["tolerance"] {
            let tolerance = reader.fields(node, of: .tolerance)
            toleratedLevel = reader.whole(tolerance["level"])
            toleratedRating = reader.whole(tolerance["rating"])
        }
        if let node = fields["borderline"] {
            let borderline = reader.fields(node, of: .borderline)
            borderlineRating = reader.whole(borderline["rating"])
            borderlineWithin = reader.whole(borderline["within"])
        }
    }
}

extension CircuitDocument.Assessors {
    init(_ node: Node, _ reader: NodeReader) {
        let fields = reader.fields(node, of: .assessors)
        conflicts = reader.texts(fields["conflicts"])
        allowed = reader.texts(fields["allowed"])
        allowedPlace = fields.place(of: "allowed")
        roles = reader.texts(fields["roles"])
        rolesPlace = fields.place(of: "roles")
    }
}

extension CircuitDocument.Adjustments {
    init(_ node: Node, _ reader: NodeReader) {
        let fields = reader.fields(node, of: .adjustments)
        if let node = fields["extra-time"] {
            if case .sequence(let items) = node.content {
                extraTime = .oneOf(items.compactMap { reader.whole($0) }, at: node.range)
            } else {
                extraTime = reader.whole(node).map { .upTo($0) }
            }
        }
        kinds = [:]
        for kind in Adjustment.Kind.allCases { kinds[kind] = reader.truth(fields[kind.rawValue]) }
        others = reader.entries(fields["other"]).compactMap { entry in reader.text(entry.value).map { (entry.key, $0) } }
    }
}
