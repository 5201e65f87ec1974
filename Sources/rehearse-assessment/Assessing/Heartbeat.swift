import RehearsalRecords
import RehearseCommand

/// Where a play's clock stood a second ago and what was half written: no evidence, but what a play that broke off goes on from.
struct Heartbeat: Equatable {
    /// Milliseconds on the play's clock.
    var elapsed: Int
    /// The parts of an answer that has not been sent: blanks of a form, lines of a text.
    var unsent: [String]
    /// RFC 3339.
    var at: String

    init(elapsed: Int, unsent: [String], at: String) {
        self.elapsed = elapsed
        self.unsent = unsent
        self.at = at
    }

    init?(_ text: String) {
        guard let json = JSON(text), let elapsed = json["elapsed"]?.whole, let unsent = json["unsent"]?.strings,
            let at = json["at"]?.text
        else { return nil }
        self.init(elapsed: elapsed, unsent: unsent, at: at)
    }

    var text: String {
        JSON.object([("at", .string(at)), ("elapsed", .integer(elapsed)), ("unsent", .strings(unsent))]).canonical
    }

    /// Under what it is kept among the drafts of the candidate.
    static func subject(_ play: String) -> String { "clock:" + play }
}
