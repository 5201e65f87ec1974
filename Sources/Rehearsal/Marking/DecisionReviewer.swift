/// Looks at each decision of a play beside what else was possible there.
struct DecisionReviewer {
    let play: Play
    let graph: StateGraph
    let best: [Extreme]
    let range: Int?

    func review(_ decision: Play.Decision) -> DecisionReview {
        let tight = tightEdges(decision.state)
        let loss = loss(decision)
        return DecisionReview(
            scene: decision.state.scene, response: decision.response, loss: loss,
            judged: loss.flatMap { loss in range.map { Judged(loss: loss, range: $0) } }, bestResponse: tight.first?.response)
    }

    /// best(state) − value − best(next).
    private func loss(_ decision: Play.Decision) -> Int? {
        guard let number = graph.number(of: decision.state), let here = value(number),
            let edge = graph.edges(from: number).first(where: { $0.response == decision.response }),
            let rest = value(edge.target)
        else { return nil }
        return here - edge.value - rest
    }

    private func value(_ state: Int) -> Int? { best.indices.contains(state) ? best[state].value : nil }

    /// The ways on that give nothing away.
    private func tightEdges(_ state: State) -> [StateGraph.Edge] {
        graph.number(of: state).map(tightEdges) ?? []
    }

    private func tightEdges(_ state: Int) -> [StateGraph.Edge] {
        guard let here = value(state) else { return [] }
        return graph.edges(from: state).filter { edge in value(edge.target).map { edge.value + $0 == here } ?? false }
    }

    /// The fewest changes to the play that end it so: a search layer by layer in which what was said anyway costs nothing.
    func repairs(to outcome: Outcome) -> [Repair] {
        var said: [Int: [Int]] = [:]
        for decision in play.decisions { said[decision.state.scene, default: []].append(decision.response) }
        var from: [Int: (state: Int, edge: StateGraph.Edge)] = [:]
        var settled: Set<Int> = []
        var cost = [0: 0]
        var layers: [[Int]] = [[0]]
        var layer = 0
        while layer < layers.count {
            while let state = layers[layer].popLast() {
                guard settled.insert(state).inserted else { continue }
                if graph.scene(of: state).ending == outcome { return path(to: state, from, said) }
                for edge in graph.edges(from: state) {
                    let step = said[graph.states[state].scene]?.contains(edge.response) == true ? 0 : 1
                    let total = layer + step
                    guard total < cost[edge.target] ?? .max else { continue }
                    cost[edge.target] = total
                    from[edge.target] = (state, edge)
                    if layers.count <= total { layers.append([]) }
                    layers[total].append(edge.target)
                }
            }
            layer += 1
        }
        return []
    }

    private func path(
        to end: Int, _ from: [Int: (state: Int, edge: StateGraph.Edge)], _ said: [Int: [Int]]
    ) -> [Repair] {
        var repairs: [Repair] = []
        var state = end
        while let step = from[state] {
            let scene = graph.states[step.state].scene
            if said[scene]?.contains(step.edge.response) != true {
                repairs.append(Repair(scene: scene, response: step.edge.response, instead: said[scene]?.last))
            }
            state = step.state
        }
        return repairs.reversed()
    }

    /// The first decision that put every ending of the best play's kind out of reach.
    func lostOutcome() -> (decision: Int, outcome: Outcome)? {
        guard let wanted = bestOutcome() else { return nil }
        let reaching = states { graph.scene(of: $0).ending == wanted }
        for (place, decision) in play.decisions.enumerated() {
            guard let number = graph.number(of: decision.state),
                let edge = graph.edges(from: number).first(where: { $0.response == decision.response })
            else { return nil }
            if reaching.contains(number), !reaching.contains(edge.target) { return (place, wanted) }
        }
        return nil
    }

    /// The kind of ending to which a best play leads, following the author's order.
    private func bestOutcome() -> Outcome? {
        var state = 0
        var seen: Set<Int> = []
        while seen.insert(state).inserted {
            if let ending = graph.scene(of: state).ending { return ending }
            guard let edge = tightEdges(state).first(where: { !seen.contains($0.target) }) else { return nil }
            state = edge.target
        }
        return nil
    }

    /// All states from which one that satisfies `goal` can be reached.
    private func states(reaching goal: (Int) -> Bool) -> Set<Int> {
        var sources: [[Int]] = Array(repeating: [], count: graph.states.count)
        for state in graph.states.indices {
            for edge in graph.edges(from: state) { sources[edge.target].append(state) }
        }
        var found = Set(graph.states.indices.filter(goal))
        var queue = Array(found)
        while let state = queue.popLast() {
            for source in sources[state] where found.insert(source).inserted { queue.append(source) }
        }
        return found
    }
}
