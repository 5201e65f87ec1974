package import Rehearsal

/// A live role-play with a human actor, as an assessor saw it. `about` names the candidate, and the sitting where it was part of one.
package struct Observation: Stated {
    package static let kind = Statement.Kind.observation
    package var situation: String
    package var client: String
    /// The circuit's station that the role-play stands for; nil where it stands alone.
    package var circuit: String?
    package var station: String?
    /// SHA-256 of each text that the sheet rests on, by its path in the library.
    package var sources: [String: String]
    /// When it began, as RFC 3339.
    package var began: String
    /// How long it took, rounded up.
    package var minutes: Int
    package var notes: ObservationNotes
    /// What was decided from it in the end.
    package var sheet: MarkSheet

    package init(
        situation: String, client: String, circuit: String?, station: String?, sources: [String: String], began: String,
        minutes: Int, notes: ObservationNotes, sheet: MarkSheet
    ) {
        self.situation = situation
        self.client = client
        self.circuit = circuit
        self.station = station
        self.sources = sources
        self.began = began
        self.minutes = minutes
        self.notes = notes
        self.sheet = sheet
    }

    package var json: JSON {
        .object([
            ("began", .string(began)), ("breaks", notes.breaksJSON), ("circuit", .optional(circuit)),
            ("client", .string(client)), ("minutes", .integer(minutes)), ("sheet", sheet.json), ("situation", .string(situation)),
            ("sources", .members(sources) { .string($0) }), ("station", .optional(station)),
            ("ticks", notes.ticksJSON),
        ])
    }

    package init?(_ json: JSON) {
        guard let situation = json["situation"]?.text, let client = json["client"]?.text,
            let sources = json["sources"]?.members(\.text), let began = json["began"]?.text, let minutes = json["minutes"]?.whole,
            let notes = ObservationNotes(json), let sheet = json["sheet"].flatMap(MarkSheet.init)
        else { return nil }
        self.init(
            situation: situation, client: client, circuit: json["circuit"]?.text, station: json["station"]?.text,
            sources: sources, began: began, minutes: minutes, notes: notes, sheet: sheet)
    }
}

extension ObservationNotes {
    package var ticksJSON: JSON { .array(ticks.map(\.json)) }
    package var breaksJSON: JSON { .array(breaks.map(\.json)) }

    /// Reads the members `ticks` and `breaks` of an object; nil where one is missing or cannot be read.
    package init?(_ json: JSON) {
        guard let ticks = json["ticks"]?.items(Tick.init), let breaks = json["breaks"]?.items(Break.init) else { return nil }
        self.init(ticks: ticks, breaks: breaks)
    }
}

extension ObservationNotes.Tick {
    fileprivate var json: JSON {
        .object([
            ("at", .integer(at)), ("element", .optional(element)), ("level", .optional(level)), ("note", .string(note)),
        ])
    }

    /// Nil for a level outside 0…3, or one without an element.
    fileprivate init?(_ json: JSON) {
        guard let at = json["at"]?.whole, let note = json["note"]?.text else { return nil }
        let level = json["level"]?.whole
        let element = json["element"]?.text
        if let level, element == nil || !MarkSheet.levelRange.contains(level) { return nil }
        self.init(at: at, element: element, level: level, note: note)
    }
}

extension ObservationNotes.Break {
    fileprivate var json: JSON { .object([("at", .integer(at)), ("reason", .string(reason))]) }

    fileprivate init?(_ json: JSON) {
        guard let at = json["at"]?.whole, let reason = json["reason"]?.text else { return nil }
        self.init(at: at, reason: reason)
    }
}
