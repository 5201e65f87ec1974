/// The greatest (or least) value that can still be obtained from a state over all plays that reach an ending.
package enum Extreme: Sendable, Hashable {
    /// No ending can be reached: a trap.
    case none
    case finite(Int)
    /// A cycle of states adds to it without end.
    case unbounded

    package var value: Int? { if case .finite(let value) = self { value } else { nil } }
}

extension StateGraph {
    package enum Direction: Sendable {
        case best, worst
    }

    /// The extreme of every state, by its number.
    ///
    /// States are taken component by component (Tarjan 1972, without recursion), last ones first. Within a component whose
    /// cycles are all worth 0 a path's worth depends on its ends only; in any other, Bellman and Ford's rounds find what can be
    /// had or that there is no bound. O(states + edges) without scoring loops.
    package func extremes(_ direction: Direction, components: Components? = nil) -> [Extreme] {
        let sign = direction == .best ? 1 : -1
        var longest: [Extreme] = Array(repeating: .none, count: states.count)
        let components = components ?? stronglyConnectedComponents()
        for (number, component) in components.members.enumerated() {
            solve(component, number, components.of, sign, &longest)
        }
        guard sign < 0 else { return longest }
        return longest.map { extreme in
            if case .finite(let value) = extreme { .finite(-value) } else { extreme }
        }
    }

    private func solve(_ component: [Int], _ number: Int, _ of: [Int], _ sign: Int, _ longest: inout [Extreme]) {
        var exits: [Int: Int] = [:]
        var inner = false
        for state in component {
            if scene(of: state).ending != nil { exits[state] = sign * scene(of: state).value }
            for edge in edges(from: state) {
                if of[edge.target] == number {
                    inner = true
                    continue
                }
                switch longest[edge.target] {
                case .none: continue
                case .unbounded:
                    for member in component { longest[member] = .unbounded }
                    return
                case .finite(let rest):
                    let value = sign * edge.value + rest
                    exits[state] = Swift.max(exits[state] ?? value, value)
                }
            }
        }
        guard !exits.isEmpty else { return }
        if !inner {
            for (state, value) in exits { longest[state] = .finite(value) }
        } else if let potential = potentials(component, number, of) {
            let top = exits.map { $1 + sign * (potential[$0] ?? 0) }.max() ?? 0
            for state in component { longest[state] = .finite(top - sign * (potential[state] ?? 0)) }
        } else {
            relax(component, number, of, sign, exits, &longest)
        }
    }

    /// The worth of a path from the component's first state to each other, if it is the same for all paths; else nil: a scoring loop.
    package func potentials(_ component: [Int], _ number: Int, _ of: [Int]) -> [Int: Int]? {
        var potential = [component[0]: 0]
        var queue = [component[0]]
        while let state = queue.popLast() {
            let here = potential[state] ?? 0
            for edge in edges(from: state) where of[edge.target] == number {
                if let known = potential[edge.target] {
                    if known != here + edge.value { return nil }
                } else {
                    potential[edge.target] = here + edge.value
                    queue.append(edge.target)
                }
            }
        }
        return potential
    }

    /// Bellman and Ford: as many rounds as states; a change in the last means that there is no bound.
    private func relax(
        _ component: [Int], _ number: Int, _ of: [Int], _ sign: Int, _ exits: [Int: Int], _ longest: inout [Extreme]
    ) {
        var value = exits
        for round in 0...component.count {
            var changed = false
            for state in component {
                for edge in edges(from: state) where of[edge.target] == number {
                    guard let rest = value[edge.target] else { continue }
                    let candidate = sign * edge.value + rest
                    if candidate > value[state] ?? .min {
                        value[state] = candidate
                        changed = true
                    }
                }
            }
            if !changed { break }
            if round == component.count {
                for state in component { longest[state] = .unbounded }
                return
            }
        }
        for (state, best) in value { longest[state] = .finite(best) }
    }
}
