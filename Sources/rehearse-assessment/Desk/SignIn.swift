import Rehearsal
import RehearsalKeys
import RehearsalRecords
import RehearseCommand

/// How often a PIN may be tried: five times in fifteen minutes, whether at this program or another on the same records.
enum SignIn: Equatable {
    case welcome
    case wrong(left: Int)
    /// Until when no try counts, as RFC 3339.
    case locked(until: String)
    case noPIN

    static let tries = 5
    static let minutes = 15
}

extension Desk {
    /// Tries a candidate's PIN at a time in seconds since 1970; every try is noted before it is answered.
    func signIn(_ person: Participant, pin: String, at now: Int) throws -> SignIn {
        guard let hash = person.pin.flatMap({ try? PINHash($0) }) else { return .noPIN }
        let since = timestamp(now - SignIn.minutes * 60)
        let past = try store.signIns(of: person.id, since: since)
        // A success clears what failed before it.
        let failed = past.suffix(from: (past.lastIndex { $0.succeeded } ?? -1) + 1)
        if failed.count >= SignIn.tries, let first = failed.first {
            return .locked(until: timestamp((seconds(first.at) ?? now) + SignIn.minutes * 60))
        }
        let isRight = hash.matches(pin)
        try store.note(signIn: person.id, at: timestamp(now), succeeded: isRight)
        guard isRight else { return .wrong(left: SignIn.tries - failed.count - 1) }
        return .welcome
    }
}
