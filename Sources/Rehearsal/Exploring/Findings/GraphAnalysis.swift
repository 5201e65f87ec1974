/// The figures of a complete graph: what plays are worth, how long they are, what they offer, and where they go wrong.
struct GraphAnalysis {
    let components: [Components?]
    let best: Extremes
    let worst: Extremes
    let decisions: Exploration.Span
    let offered: [Exploration.Span]
    let traps: [Int]
    let circling: Set<Int32>
    let scoringLoops: [Int]

    init(_ graph: StateGraph) {
        let components = graph.components
        self.components = components
        best = graph.extremes(.best, .value(graph), components)
        worst = graph.extremes(.worst, .value(graph), components)
        decisions = Self.span(.decisions(graph), graph, components)
        let hasPlay = best[0] != .none
        offered = graph.encounter.situation.claims.indices.map { element in
            let weights = PathWeights.offered(element, graph)
            if weights.areAllZero { return Exploration.Span(least: hasPlay ? 0 : nil, most: hasPlay ? 0 : nil) }
            return Self.span(weights, graph, components)
        }
        traps = Self.traps(graph, best)
        circling = Self.circling(graph, components, best)
        scoringLoops = Self.scoringLoops(graph, components)
    }

    private static func span(_ weights: PathWeights, _ graph: StateGraph, _ components: [Components?]) -> Exploration.Span {
        Exploration.Span(
            least: graph.extremes(.worst, weights, components)[0].value, most: graph.extremes(.best, weights, components)[0].value)
    }

    private static func traps(_ graph: StateGraph, _ best: Extremes) -> [Int] {
        var isTrap = Array(repeating: false, count: graph.machine.sceneCount)
        for (state, sum) in best.sums.enumerated() where sum == Extremes.none { isTrap[graph.scene(of: state)] = true }
        return isTrap.indices.filter { isTrap[$0] }
    }

    private static func circling(_ graph: StateGraph, _ components: [Components?], _ best: Extremes) -> Set<Int32> {
        var states: Set<Int32> = []
        for components in components {
            guard let components else { continue }
            for group in components.indices {
                let members = components[group]
                guard let first = members.first.map(Int.init), best[first] == .none, members.count > 1 || graph.leadsToItself(first)
                else { continue }
                states.formUnion(members)
            }
        }
        return states
    }

    /// Every state of a group that has one cycle worth something stands on such a cycle: by way of it, or not, back to itself.
    private static func scoringLoops(_ graph: StateGraph, _ components: [Components?]) -> [Int] {
        var scenes: Set<Int> = []
        for (layer, components) in zip(graph.layers, components) {
            guard let components else { continue }
            var sums = CyclicSums(graph: graph, weights: .value(graph), states: layer.states, components: components)
            for group in components.indices where !sums.balance(group) {
                for member in components[group] { scenes.insert(graph.scene(of: Int(member))) }
            }
        }
        return scenes.sorted()
    }
}
