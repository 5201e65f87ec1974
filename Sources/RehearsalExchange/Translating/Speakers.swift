import Rehearsal

/// Who may say what in a situation, so far as it depends on whom one meets.
struct Speakers {
    let situation: Situation

    /// Those of the clients who can say one of several variants: its guard can hold, and no earlier one surely does.
    func clients(saying place: Int, of variants: [Speech]) -> [Client] {
        guard variants.indices.contains(place) else { return situation.clients }
        return situation.clients.filter { client in
            variants[place].when.truth(for: client) != false
                && !variants[..<place].contains { $0.when.truth(for: client) == true }
        }
    }

    /// The clients who can meet a response or line with this guard.
    func clients(meeting condition: Guard) -> [Client] { situation.clients.filter { condition.truth(for: $0) != false } }
}

extension Guard {
    /// What the guard is for a client whatever the meters and flags are; nil where it depends on them.
    fileprivate func truth(for client: Client) -> Bool? {
        switch self {
        case .always: true
        case .flag, .compare: nil
        case .trait(let trait): client.traits.contains(trait)
        case .not(let inner): inner.truth(for: client).map { !$0 }
        case .all(let inner):
            inner.contains { $0.truth(for: client) == false }
                ? false : inner.allSatisfy { $0.truth(for: client) == true } ? true : nil
        case .any(let inner):
            inner.contains { $0.truth(for: client) == true }
                ? true : inner.allSatisfy { $0.truth(for: client) == false } ? false : nil
        }
    }
}
