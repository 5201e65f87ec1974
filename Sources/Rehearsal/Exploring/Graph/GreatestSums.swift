/// Works out the greatest sum of weights that can still be had from every state to an ending.
///
/// States are taken backwards, so that everything a state leads to is known; states that lead back to one another are taken together
/// (`CyclicSums`). O(states + ways) but for scoring loops.
struct GreatestSums {
    let graph: StateGraph
    let weights: PathWeights
    private var sums: [Int]

    static func of(_ graph: StateGraph, _ weights: PathWeights, components: [Components?]) -> [Int] {
        var work = GreatestSums(graph: graph, weights: weights, sums: Array(repeating: Extremes.none, count: graph.stateCount))
        work.run(components)
        return work.sums
    }

    private mutating func run(_ components: [Components?]) {
        for (number, layer) in graph.layers.enumerated().reversed() {
            guard let components = components[number] else {
                for state in layer.states.reversed() { sums[state] = sum(of: state) }
                continue
            }
            var cyclic = CyclicSums(graph: graph, weights: weights, states: layer.states, components: components)
            for group in components.indices {
                let members = components[group]
                if members.count == 1, let state = members.first.map(Int.init), !graph.leadsToItself(state) {
                    sums[state] = sum(of: state)
                } else {
                    cyclic.solve(group, &sums)
                }
            }
        }
    }

    /// The sum of a state all of whose ways lead to states that are done.
    @inline(__always)
    private func sum(of state: Int) -> Int {
        let offer = Int(graph.offer[state])
        let choices = graph.offers.choices(of: offer)
        guard !choices.isEmpty else {
            let scene = graph.offers.scenes[offer]
            return graph.isEnding[scene] ? weights.endings[scene] : Extremes.none
        }
        var greatest = Extremes.none
        var edge = Int(graph.firstEdge[state])
        for choice in choices {
            let rest = sums[Int(graph.targets[edge])]
            edge += 1
            if rest == Extremes.none { continue }
            if rest == Extremes.unbounded { return rest }
            greatest = max(greatest, rest + weights.choices[choice])
        }
        return greatest
    }
}
