/// A play's clock stands still by an assessor's word, or runs again. `about` names the candidate, the play and the sitting.
package struct Pause: Stated {
    package enum Change: String, Sendable { case paused, resumed }

    package static let kind = Statement.Kind.pause
    package var change: Change
    /// Milliseconds on the play's clock; the same for both ends.
    package var at: Int
    package var reason: String

    package init(change: Change, at: Int, reason: String) {
        self.change = change
        self.at = at
        self.reason = reason
    }

    package var json: JSON {
        .object([("at", .integer(at)), ("change", .string(change.rawValue)), ("reason", .string(reason))])
    }

    package init?(_ json: JSON) {
        guard let change = json["change"]?.text.flatMap(Change.init(rawValue:)), let at = json["at"]?.whole,
            let reason = json["reason"]?.text
        else { return nil }
        self.init(change: change, at: at, reason: reason)
    }
}
