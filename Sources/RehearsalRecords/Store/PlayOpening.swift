package import Rehearsal

/// What a play at a station begins with: the first line of its chain.
package struct PlayOpening: Sendable, Hashable {
    /// The play's id: letters and digits, see `StationDraw`.
    package var id: String
    /// The candidate's id, never their name.
    package var candidate: String
    /// The id of the statement that opened the sitting.
    package var sitting: String
    package var station: String
    /// Minutes at the station for this candidate, with any extra time.
    package var minutes: Int
    /// What was adjusted for this candidate, such as `extra-time=25`; the standard never is.
    package var adjustments: [String]
    /// How the seed was drawn: `StationDraw.rule`, or nil where the circuit fixes it.
    package var seedRule: String?
    package var header: Journal.Header

    package init(
        id: String, candidate: String, sitting: String, station: String, minutes: Int, adjustments: [String],
        seedRule: String? = nil, header: Journal.Header
    ) {
        self.id = id
        self.candidate = candidate
        self.sitting = sitting
        self.station = station
        self.minutes = minutes
        self.adjustments = adjustments
        self.seedRule = seedRule
        self.header = header
    }

    package var json: JSON {
        .object([
            ("adjustments", .strings(adjustments)), ("candidate", .string(candidate)), ("id", .string(id)),
            ("journal", header.json),
            ("minutes", .integer(minutes)), ("seed_rule", .optional(seedRule)), ("sitting", .string(sitting)),
            ("station", .string(station)),
        ])
    }

    package init?(_ json: JSON) {
        guard let id = json["id"]?.text, let candidate = json["candidate"]?.text, let sitting = json["sitting"]?.text,
            let station = json["station"]?.text, let minutes = json["minutes"]?.whole,
            let adjustments = json["adjustments"]?.strings,
            let header = json["journal"].flatMap(Journal.Header.init)
        else { return nil }
        self.init(
            id: id, candidate: candidate, sitting: sitting, station: station, minutes: minutes, adjustments: adjustments,
            seedRule: json["seed_rule"]?.text, header: header)
    }
}
