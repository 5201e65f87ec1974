/// Something that happened at a sitting and that whoever looks at it later should know.
///
/// `about` names the sitting, and the candidate and the play where it concerns one.
package struct Incident: Stated {
    package enum Effect: String, Sendable, CaseIterable {
        /// Nothing but that it is known.
        case noted
        /// `minutes` were added to the play's station.
        case addedTime = "added-time"
        /// The play was ended at its station.
        case stopped
        /// The program ended with the play open, and went on with it.
        case interrupted
        /// The sitting was closed: nobody begins a station in it any more.
        case closed
    }

    package static let kind = Statement.Kind.incident
    package var effect: Effect
    package var note: String
    /// Milliseconds on the play's clock; nil where there is no play.
    package var at: Int?
    /// Added to the station; 0 for any other effect.
    package var minutes: Int

    package init(_ effect: Effect, note: String, at: Int? = nil, minutes: Int = 0) {
        self.effect = effect
        self.note = note
        self.at = at
        self.minutes = minutes
    }

    package var json: JSON {
        .object([
            ("at", .optional(at)), ("effect", .string(effect.rawValue)), ("minutes", .integer(minutes)), ("note", .string(note)),
        ])
    }

    package init?(_ json: JSON) {
        guard let effect = json["effect"]?.text.flatMap(Effect.init(rawValue:)), let note = json["note"]?.text,
            let minutes = json["minutes"]?.whole
        else { return nil }
        self.init(effect, note: note, at: json["at"]?.whole, minutes: minutes)
    }
}
