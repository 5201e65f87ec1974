/// Looks at each decision of a play beside what else was possible there.
struct DecisionReviewer {
    let play: Play
    let graph: StateGraph
    let best: Extremes
    let range: Int?
    /// The state in which each decision was made.
    let path: [Int]

    init(play: Play, graph: StateGraph, best: Extremes, range: Int?) {
        self.play = play
        self.graph = graph
        self.best = best
        self.range = range
        path = graph.path(of: play)
    }

    func review() -> [DecisionReview] {
        play.decisions.indices.map { place in
            let decision = play.decisions[place]
            let state = path.indices.contains(place) ? path[place] : nil
            let given = state.flatMap { loss($0, decision.response) }
            let judged = given.flatMap { given in range.map { Judged(loss: given, range: $0) } }
            return DecisionReview(
                scene: decision.state.scene, response: decision.response, loss: given, judged: judged,
                bestResponse: state.flatMap { tightEdges($0).first?.response })
        }
    }

    /// best(state) − value − best(next).
    private func loss(_ state: Int, _ response: Int) -> Int? {
        edge(from: state, response).flatMap { loss(state, $0) }
    }

    private func loss(_ state: Int, _ edge: StateGraph.Edge) -> Int? {
        guard let here = best[state].value, let rest = best[edge.target].value else { return nil }
        return here - edge.value - rest
    }

    private func edge(from state: Int, _ response: Int) -> StateGraph.Edge? {
        graph.edges(from: state).first { $0.response == response }
    }

    /// The ways on that give nothing away.
    private func tightEdges(_ state: Int) -> [StateGraph.Edge] {
        guard let here = best[state].value else { return [] }
        return graph.edges(from: state).filter { edge in best[edge.target].value.map { edge.value + $0 == here } ?? false }
    }

    /// The fewest changes to the play that end it so, and of those the ones that give least away: Dijkstra (1959), in which what was
    /// said anyway costs nothing, and what is given away counts only between equals.
    func repairs(to outcome: Outcome) -> [Repair] {
        var said: [Int: [Int]] = [:]
        for decision in play.decisions { said[decision.state.scene, default: []].append(decision.response) }
        var from: [Int: (state: Int, edge: StateGraph.Edge)] = [:]
        var cost = [0: 0]
        var open = Heap()
        open.push(0, 0)
        while let (sum, state) = open.pop() {
            guard -sum == cost[state] else { continue }
            if graph.scene(state).ending == outcome { return path(to: state, from, said) }
            for edge in graph.edges(from: state) where best[edge.target] != .none {
                let isSaid = said[graph.scene(of: state)]?.contains(edge.response) == true
                let total = -sum + (isSaid ? 0 : Self.change) + (loss(state, edge) ?? 0)
                guard total < cost[edge.target] ?? .max else { continue }
                cost[edge.target] = total
                from[edge.target] = (state, edge)
                open.push(-total, edge.target)
            }
        }
        return []
    }

    /// More than any play can give away.
    private static let change = 1 << 40

    private func path(
        to end: Int, _ from: [Int: (state: Int, edge: StateGraph.Edge)], _ said: [Int: [Int]]
    ) -> [Repair] {
        var repairs: [Repair] = []
        var state = end
        while let step = from[state] {
            let scene = graph.scene(of: step.state)
            if said[scene]?.contains(step.edge.response) != true {
                repairs.append(Repair(scene: scene, response: step.edge.response, instead: said[scene]?.last))
            }
            state = step.state
        }
        return repairs.reversed()
    }

    /// The first decision that put every ending of the best play's kind out of reach.
    func lostOutcome() -> (decision: Int, outcome: Outcome)? {
        guard graph.isComplete, let wanted = bestOutcome() else { return nil }
        let reaching = states { graph.scene($0).ending == wanted }
        for (place, decision) in play.decisions.enumerated() {
            guard path.indices.contains(place), let edge = edge(from: path[place], decision.response) else { return nil }
            let number = path[place]
            if reaching.contains(number), !reaching.contains(edge.target) { return (place, wanted) }
        }
        return nil
    }

    /// The kind of ending to which a best play leads, following the author's order.
    private func bestOutcome() -> Outcome? {
        var state = 0
        var seen: Set<Int> = []
        while seen.insert(state).inserted {
            if let ending = graph.scene(state).ending { return ending }
            guard let edge = tightEdges(state).first(where: { !seen.contains($0.target) }) else { return nil }
            state = edge.target
        }
        return nil
    }

    /// All states from which one that satisfies `goal` can be reached.
    private func states(reaching goal: (Int) -> Bool) -> Set<Int> {
        let states = 0..<graph.stateCount
        var sources: [[Int]] = Array(repeating: [], count: states.count)
        for state in states {
            for edge in graph.edges(from: state) { sources[edge.target].append(state) }
        }
        var found = Set(states.filter(goal))
        var queue = Array(found)
        while let state = queue.popLast() {
            for source in sources[state] where found.insert(source).inserted { queue.append(source) }
        }
        return found
    }
}
