/// The greatest or least sum that can still be had from a state over all plays that reach an ending.
package enum Extreme: Sendable, Hashable {
    /// No ending can be reached: a trap.
    case none
    case finite(Int)
    /// A cycle of states adds to it without end.
    case unbounded

    package var value: Int? { if case .finite(let value) = self { value } else { nil } }
}

/// An extreme for each state, in one word each.
package struct Extremes: Sendable {
    static let none = Int.min
    static let unbounded = Int.max

    /// Sums of weights that may have been turned round; `none` and `unbounded` stand for themselves.
    var sums: [Int]
    var isNegated: Bool

    package subscript(state: Int) -> Extreme {
        guard sums.indices.contains(state) else { return .none }
        return switch sums[state] {
        case Self.none: .none
        case Self.unbounded: .unbounded
        case let sum: .finite(isNegated ? -sum : sum)
        }
    }
}
