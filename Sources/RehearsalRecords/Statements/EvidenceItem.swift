package import Rehearsal

/// Evidence from outside the program: a product of work, someone's report, oral questions; the file itself stays where it is.
package struct EvidenceItem: Stated {
    package enum Form: String, Sendable, CaseIterable {
        case workProduct = "work-product", workObservation = "work-observation", thirdPartyReport = "third-party-report"
        case oralQuestions = "oral-questions", reflection, pastRecord = "past-record"
    }

    package static let kind = Statement.Kind.evidence
    package var evidence: EvidenceKind
    package var form: Form
    package var title: String
    /// The day on which it came about, as year-month-day.
    package var date: String
    /// SHA-256 and name of the file; nil where there is none.
    package var file: (hash: String, name: String)?
    /// Who attests that it is the candidate's own.
    package var attestedBy: String
    /// The level that it shows, 0…3, by element id.
    package var levels: [String: Int]
    /// What it was about, so that two items from one occasion do not count as two: a situation, a case number, a client.
    package var occasion: String
    package var note: String

    package init(
        evidence: EvidenceKind, form: Form, title: String, date: String, file: (hash: String, name: String)?, attestedBy: String,
        levels: [String: Int], occasion: String, note: String
    ) {
        self.evidence = evidence
        self.form = form
        self.title = title
        self.date = date
        self.file = file
        self.attestedBy = attestedBy
        self.levels = levels
        self.occasion = occasion
        self.note = note
    }

    package static func == (a: EvidenceItem, b: EvidenceItem) -> Bool { a.json == b.json }
    package func hash(into hasher: inout Hasher) { hasher.combine(json.line) }

    package var json: JSON {
        .object([
            ("attested_by", .string(attestedBy)), ("date", .string(date)), ("evidence", .string(evidence.rawValue)),
            ("file", file.map { ["name": .string($0.name), "sha256": .string($0.hash)] } ?? .null),
            ("form", .string(form.rawValue)),
            ("levels", .members(levels) { .integer($0) }), ("note", .string(note)), ("occasion", .string(occasion)),
            ("title", .string(title)),
        ])
    }

    package init?(_ json: JSON) {
        guard let evidence = json["evidence"]?.text.flatMap(EvidenceKind.init(rawValue:)),
            let form = json["form"]?.text.flatMap(Form.init(rawValue:)), let title = json["title"]?.text,
            let date = json["date"]?.text,
            let attestedBy = json["attested_by"]?.text, let levels = json["levels"]?.members(\.whole),
            levels.values.allSatisfy(MarkSheet.levelRange.contains), let occasion = json["occasion"]?.text,
            let note = json["note"]?.text
        else { return nil }
        let file = json["file"].flatMap { file in
            file["sha256"]?.text.flatMap { hash in file["name"]?.text.map { (hash: hash, name: $0) } }
        }
        self.init(
            evidence: evidence, form: form, title: title, date: date, file: file, attestedBy: attestedBy, levels: levels,
            occasion: occasion, note: note)
    }
}

/// A statement that no longer counts, and why; it stays on record.
package struct Voiding: Stated {
    package static let kind = Statement.Kind.void
    package var reason: String

    package init(reason: String) { self.reason = reason }

    package var json: JSON { .object([("reason", .string(reason))]) }

    package init?(_ json: JSON) {
        guard let reason = json["reason"]?.text else { return nil }
        self.reason = reason
    }
}
