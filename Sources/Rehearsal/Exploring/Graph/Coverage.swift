/// What of a situation was met while all its states were explored.
struct Coverage: Sendable {
    /// By number through all scenes; the only clause of a response is not noted while exploring.
    var clauses: [Bool]
    /// By guard number: whether it was read and held, and whether it was read and did not hold.
    var held: [Bool]
    var failed: [Bool]

    init(_ machine: StateMachine) {
        clauses = Array(repeating: false, count: machine.clauses.count)
        held = Array(repeating: false, count: machine.guardPlaces.count)
        failed = held
    }

    mutating func note(_ guardNumber: Int, _ truth: Bool) {
        if truth { held[guardNumber] = true } else { failed[guardNumber] = true }
    }

    /// Reads the guards of what is said as the play does: of variants only until one holds.
    mutating func note(_ watched: ArraySlice<StateMachine.Watched>, _ machine: StateMachine, _ slots: [Int32]) {
        for item in watched {
            let truth = machine.guards.holds(item.program, slots)
            note(item.number, truth)
            if truth, item.ends { return }
        }
    }

    /// Adds what is known of the other guards once everything is explored: those of responses and those of `next`.
    mutating func conclude(_ machine: StateMachine, _ offers: OfferTable) {
        for (test, guards) in machine.testGuards.enumerated() {
            for number in guards {
                held[number] = offers.held[test]
                failed[number] = offers.failed[test]
            }
        }
        for response in offers.responses.map(Int.init) where machine.clauses(of: response).count == 1 {
            clauses[machine.firstClause[response]] = true
        }
        for response in machine.values.indices {
            var isTakenLater = false
            for clause in machine.clauses(of: response).reversed() {
                let number = machine.clauseGuards[clause]
                if number >= 0 {
                    held[number] = clauses[clause]
                    failed[number] = isTakenLater
                }
                isTakenLater = isTakenLater || clauses[clause]
            }
        }
    }
}
