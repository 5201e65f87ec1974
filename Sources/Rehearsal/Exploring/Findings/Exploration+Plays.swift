extension Exploration {
    /// The shortest complete play among those that offer least on an element.
    package func playOfferingLeast(_ element: Int) -> [ResponsePlace] {
        shortest(among: .offered(element, graph), .worst)
    }

    /// The shortest complete play among those that are worth most.
    package func bestPlay() -> [ResponsePlace] { shortest(among: .value(graph), .best) }

    /// The shortest complete play among those that are worth least.
    package func worstPlay() -> [ResponsePlace] { shortest(among: .value(graph), .worst) }

    /// The shortest complete play among those whose sum is the extreme; none where that has no bound.
    private func shortest(among weights: PathWeights, _ direction: StateGraph.Direction) -> [ResponsePlace] {
        let sums = graph.extremes(direction, weights, components)
        let plays = ShortestPlays(graph) { state, way, target in
            guard let here = sums[state].value, let rest = sums[target].value else { return false }
            let choice = graph.offers.choices(of: Int(graph.offer[state])).lowerBound + way
            return weights.choices[choice] + rest == here
        }
        return plays.nearest { graph.isEnding[graph.scene(of: $0)] }.map(plays.play) ?? []
    }
}
