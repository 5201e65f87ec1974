/// An assessor opens a circuit for candidates, on exactly these texts.
package struct Sitting: Stated {
    package static let kind = Statement.Kind.sitting
    /// The circuit's id.
    package var circuit: String
    /// Which of equal forms it is; nil where the circuit has one only.
    package var form: String?
    /// SHA-256 of each text that the circuit rests on, by its path in the library.
    package var sources: [String: String]
    /// The candidates' ids.
    package var roster: [String]
    package var place: String

    package init(circuit: String, form: String? = nil, sources: [String: String], roster: [String], place: String) {
        self.circuit = circuit
        self.form = form
        self.sources = sources
        self.roster = roster
        self.place = place
    }

    package var json: JSON {
        .object([
            ("circuit", .string(circuit)), ("form", .optional(form)), ("place", .string(place)), ("roster", .strings(roster)),
            ("sources", .members(sources) { .string($0) }),
        ])
    }

    package init?(_ json: JSON) {
        guard let circuit = json["circuit"]?.text, let sources = json["sources"]?.members(\.text),
            let roster = json["roster"]?.strings,
            let place = json["place"]?.text
        else { return nil }
        self.init(circuit: circuit, form: json["form"]?.text, sources: sources, roster: roster, place: place)
    }
}
