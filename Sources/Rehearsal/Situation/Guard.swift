/// A condition on how things stand: the meters, the flags, and who the client is.
package indirect enum Guard: Sendable, Hashable {
    package enum Operand: Sendable, Hashable {
        case slot(Int)
        case number(Int)
    }

    package enum Comparison: String, Sendable {
        case less = "<"
        case atMost = "<="
        case equal = "=="
        case unequal = "!="
        case atLeast = ">="
        case greater = ">"
    }

    case always
    case flag(Int)
    case trait(String)
    case compare(Operand, Comparison, Operand)
    case not(Guard)
    case all([Guard])
    case any([Guard])

    /// The slots that it reads.
    package var slots: Set<Int> {
        switch self {
        case .always, .trait: []
        case .flag(let slot): [slot]
        case .compare(let left, _, let right): left.slots.union(right.slots)
        case .not(let inner): inner.slots
        case .all(let inner), .any(let inner): inner.reduce(into: []) { $0.formUnion($1.slots) }
        }
    }

    /// Whether it holds with these slots for a client with these traits.
    package func holds(_ slots: [Int32], traits: [String]) -> Bool {
        switch self {
        case .always: true
        case .flag(let slot): slots[slot] != 0
        case .trait(let trait): traits.contains(trait)
        case .compare(let left, let comparison, let right):
            comparison.holds(left.value(slots), right.value(slots))
        case .not(let inner): !inner.holds(slots, traits: traits)
        case .all(let inner): inner.allSatisfy { $0.holds(slots, traits: traits) }
        case .any(let inner): inner.contains { $0.holds(slots, traits: traits) }
        }
    }
}

extension Guard {
    /// The guard that holds exactly where this one does not, in the form in which an author would write it.
    var opposite: Guard {
        switch self {
        case .not(let inner): inner
        case .compare(let left, let comparison, let right): .compare(left, comparison.opposite, right)
        case .always, .flag, .trait, .all, .any: .not(self)
        }
    }
}

extension Guard.Operand {
    fileprivate var slots: Set<Int> { if case .slot(let slot) = self { [slot] } else { [] } }

    fileprivate func value(_ slots: [Int32]) -> Int {
        switch self {
        case .slot(let slot): Int(slots[slot])
        case .number(let number): number
        }
    }
}

extension Guard.Comparison {
    fileprivate var opposite: Self {
        switch self {
        case .less: .atLeast
        case .atMost: .greater
        case .equal: .unequal
        case .unequal: .equal
        case .atLeast: .less
        case .greater: .atMost
        }
    }

    fileprivate func holds(_ left: Int, _ right: Int) -> Bool {
        switch self {
        case .less: left < right
        case .atMost: left <= right
        case .equal: left == right
        case .unequal: left != right
        case .atLeast: left >= right
        case .greater: left > right
        }
    }
}
