/// Works out greatest sums among states that can all reach one another.
///
/// Where all cycles sum to 0, a way's sum depends on its ends only, and every state's sum follows from one. Where no way adds, going
/// round only takes away: Dijkstra (1959) from the ways out. Where no way takes away, going round adds without end. Where some add
/// and some take away, sums are corrected until none can grow, or until one grows by going round.
struct CyclicSums {
    let graph: StateGraph
    let weights: PathWeights
    let states: Range<Int>
    let components: Components
    /// The group of each state of the layer.
    private var group: [Int32]
    /// Per state of the layer, while a group is at work: its potential, or its sum so far.
    private var work: [Int]

    private static let unknown = Int.min

    init(graph: StateGraph, weights: PathWeights, states: Range<Int>, components: Components) {
        self.graph = graph
        self.weights = weights
        self.states = states
        self.components = components
        group = Array(repeating: 0, count: states.count)
        for number in components.indices {
            for member in components[number] { group[Int(member) - states.lowerBound] = Int32(number) }
        }
        work = Array(repeating: Self.unknown, count: states.count)
    }

    mutating func solve(_ number: Int, _ sums: inout [Int]) {
        let members = components[number]
        // What leaving the group at once gives, at each state.
        var canLeave = false
        for member in members {
            let exit = exit(from: Int(member), number, sums)
            if exit == Extremes.unbounded {
                for member in members { sums[Int(member)] = Extremes.unbounded }
                return
            }
            canLeave = canLeave || exit != Extremes.none
            sums[Int(member)] = exit
        }
        guard canLeave else { return }
        if balance(number) {
            even(members, &sums)
        } else {
            let within = members.flatMap { inner(Int($0), number).map(\.weight) }
            if within.allSatisfy({ $0 >= 0 }) {
                for member in members { sums[Int(member)] = Extremes.unbounded }
            } else if within.allSatisfy({ $0 <= 0 }) {
                descend(members, number, &sums)
            } else {
                correct(members, number, &sums)
            }
        }
        for member in members { work[Int(member) - states.lowerBound] = Self.unknown }
    }

    /// Whether every cycle of a group sums to 0: then a potential for each of its states is left in `work`.
    mutating func balance(_ number: Int) -> Bool {
        guard let first = components[number].first else { return true }
        work[Int(first) - states.lowerBound] = 0
        var queue = [Int(first)]
        var isEven = true
        while let state = queue.popLast() {
            let here = work[state - states.lowerBound]
            for way in inner(state, number) {
                let known = work[way.target - states.lowerBound]
                if known == Self.unknown {
                    work[way.target - states.lowerBound] = here + way.weight
                    queue.append(way.target)
                } else if known != here + way.weight {
                    isEven = false
                }
            }
        }
        return isEven
    }

    private struct Way {
        var target: Int
        var weight: Int
    }

    private func inner(_ state: Int, _ number: Int) -> [Way] {
        zip(graph.ways(from: state), graph.offers.choices(of: Int(graph.offer[state]))).compactMap { edge, choice in
            let target = Int(graph.targets[edge])
            guard states.contains(target), group[target - states.lowerBound] == number else { return nil }
            return Way(target: target, weight: weights.choices[choice])
        }
    }

    private func exit(from state: Int, _ number: Int, _ sums: [Int]) -> Int {
        var greatest = Extremes.none
        for (edge, choice) in zip(graph.ways(from: state), graph.offers.choices(of: Int(graph.offer[state]))) {
            let target = Int(graph.targets[edge])
            if states.contains(target), group[target - states.lowerBound] == number { continue }
            let rest = sums[target]
            if rest == Extremes.unbounded { return rest }
            if rest != Extremes.none { greatest = max(greatest, rest + weights.choices[choice]) }
        }
        return greatest
    }

    /// Potentials are in `work`: the sum less the potential is the same everywhere.
    private func even(_ members: ArraySlice<Int32>, _ sums: inout [Int]) {
        var top = Extremes.none
        for member in members where sums[Int(member)] != Extremes.none {
            top = max(top, sums[Int(member)] + work[Int(member) - states.lowerBound])
        }
        for member in members { sums[Int(member)] = top - work[Int(member) - states.lowerBound] }
    }

    /// Ways into each state of a group from within it, as lists beside its members.
    private func incoming(_ members: ArraySlice<Int32>, _ number: Int) -> [Int: [Way]] {
        var incoming: [Int: [Way]] = [:]
        for member in members {
            for way in inner(Int(member), number) {
                incoming[way.target, default: []].append(Way(target: Int(member), weight: way.weight))
            }
        }
        return incoming
    }

    /// Dijkstra's algorithm backwards, the greatest sum first: no way adds. O(ways · log states).
    private func descend(_ members: ArraySlice<Int32>, _ number: Int, _ sums: inout [Int]) {
        let incoming = incoming(members, number)
        var heap = Heap()
        for member in members where sums[Int(member)] != Extremes.none { heap.push(sums[Int(member)], Int(member)) }
        while let (sum, state) = heap.pop() {
            guard sum == sums[state] else { continue }
            for way in incoming[state] ?? [] where sum + way.weight > sums[way.target] {
                sums[way.target] = sum + way.weight
                heap.push(sums[way.target], way.target)
            }
        }
    }

    /// Bellman and Ford: rounds of corrections until none can be made, or until corrections rest on one another in a ring, which
    /// means that going round adds (Cherkassky and Goldberg 1999). As many rounds as states at the most.
    private mutating func correct(_ members: ArraySlice<Int32>, _ number: Int, _ sums: inout [Int]) {
        for member in members { work[Int(member) - states.lowerBound] = Self.unknown }
        var round = 0
        while true {
            var changed = false
            for member in members {
                for way in inner(Int(member), number) where sums[way.target] != Extremes.none {
                    let candidate = sums[way.target] + way.weight
                    guard candidate > sums[Int(member)] else { continue }
                    sums[Int(member)] = candidate
                    work[Int(member) - states.lowerBound] = way.target
                    changed = true
                }
            }
            if !changed { return }
            round += 1
            if round.nonzeroBitCount == 1, restsOnItself(members) { break }
        }
        for member in members { sums[Int(member)] = Extremes.unbounded }
    }

    /// Whether following, from some state, the ways by which sums were corrected comes back to it.
    private func restsOnItself(_ members: ArraySlice<Int32>) -> Bool {
        var visit = Array(repeating: Int32(0), count: states.count)
        for (number, member) in members.enumerated() {
            var state = Int(member) - states.lowerBound
            while visit[state] == 0 {
                visit[state] = Int32(number + 1)
                guard work[state] != Self.unknown else { break }
                state = work[state] - states.lowerBound
            }
            if visit[state] == number + 1, work[state] != Self.unknown { return true }
        }
        return false
    }
}
