extension Rule {
    /// A cycle of states that is worth something.
    package static let scoringLoop = Rule(
        "scoring-loop",
        why:
            "學員可以在這裡繞圈子，每繞一圈就多得（或多扣）分，最高分或最低分因此沒有底，準確度也算不出來，所以這是錯誤。給分的回應標 once: true，或讓繞回來的路不給分。",
        bad: .scenes(
            """
            a:
              responses:
                soothe: {say: 我懂，真的很抱歉。, evidence: {K1: 1}, next: a}
                go: {say: 我們來看紀錄。, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                soothe: {say: 我懂，真的很抱歉。, once: true, evidence: {K1: 1}, next: a}
                go: {say: 我們來看紀錄。, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports each group of states with a cycle worth something at the scene where a play first comes to it, with the way round.
    func scoringLoops() {
        var told: Set<Int> = []
        for (number, exploration) in explorations.enumerated() {
            for loop in exploration.loops() where told.isDisjoint(with: loop.scenes) {
                told.formUnion(loop.scenes)
                guard let state = plays[number].nearest(where: loop.states.contains),
                    let round = exploration.round(from: state, within: loop)
                else { continue }
                let scene = exploration.graph.scene(of: state)
                let play = words(plays[number].play(to: state), exploration)
                let steps = Message.joined(round.steps.map { .verbatim(self.scene($0.scene).responses[$0.response].id) }) {
                    "\($0)，再選 \($1)"
                }
                findings.error(
                    .scoringLoop, at: places.scene(scene), "從場景「\(self.scene(scene).id)」可以繞圈子，每一圈 \(signed(round.value)) 分",
                    help: "\(play)，到這裡；選 \(steps)，就回到原狀。給分的回應標 once: true，或讓這一圈不給分")
            }
        }
    }

    private func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : String(value) }
}

/// States that can all reach one another, some of them by ways that are worth something all in all.
struct ScoringLoop {
    let states: Set<Int>
    let scenes: Set<Int>
}

extension Exploration {
    /// The groups of states that have a cycle worth something.
    fileprivate func loops() -> [ScoringLoop] {
        guard !scoringLoops.isEmpty else { return [] }
        return zip(graph.layers, components).flatMap { layer, components -> [ScoringLoop] in
            guard let components else { return [] }
            var sums = CyclicSums(graph: graph, weights: .value(graph), states: layer.states, components: components)
            return components.indices.filter { !sums.balance($0) }.map { group in
                let states = Set(components[group].map(Int.init))
                return ScoringLoop(states: states, scenes: Set(states.map(graph.scene(of:))))
            }
        }
    }

    /// A way round from a state that is worth something, and what it is worth.
    ///
    /// Shortest ways from the state to each other and back: where two of them meet with different sums, one of the two rounds is
    /// worth something.
    fileprivate func round(from start: Int, within loop: ScoringLoop) -> (steps: [ResponsePlace], value: Int)? {
        let out = Walk(graph, from: start, within: loop.states, backwards: false)
        let back = Walk(graph, from: start, within: loop.states, backwards: true)
        var best: (length: Int, value: Int, step: Walk.Step, target: Int)?
        for state in loop.states.sorted() {
            for (way, edge) in graph.edges(from: state).enumerated() where loop.states.contains(edge.target) {
                let value = out.value(state) + edge.value + back.value(edge.target)
                let length = out.length(state) + 1 + back.length(edge.target)
                guard value != 0, length < best?.length ?? .max else { continue }
                best = (
                    length, value, Walk.Step(place: graph.place(of: way, from: state), value: edge.value, state: state), edge.target
                )
            }
        }
        return best.map { best in
            let steps = out.path(best.step.state) + [best.step] + back.path(best.target).reversed()
            return (steps.map(\.place), best.value)
        }
    }
}

/// Shortest ways from one state to the others of a set, or from the others to it.
private struct Walk {
    struct Step {
        var place: ResponsePlace
        var value: Int
        /// The state from which the way was found.
        var state: Int
    }

    private var by: [Int: Step] = [:]
    private var sums: [Int: (length: Int, value: Int)]
    private let start: Int

    init(_ graph: StateGraph, from start: Int, within states: Set<Int>, backwards: Bool) {
        self.start = start
        sums = [start: (0, 0)]
        var ways: [Int: [(to: Int, step: Step)]] = [:]
        for state in states {
            for (way, edge) in graph.edges(from: state).enumerated() where states.contains(edge.target) {
                let place = graph.place(of: way, from: state)
                let (from, to) = backwards ? (edge.target, state) : (state, edge.target)
                ways[from, default: []].append((to, Step(place: place, value: edge.value, state: from)))
            }
        }
        var queue = [start]
        var current = 0
        while current < queue.count {
            let here = sums[queue[current]] ?? (0, 0)
            for way in ways[queue[current]] ?? [] where way.to != start && by[way.to] == nil {
                by[way.to] = way.step
                sums[way.to] = (here.length + 1, here.value + way.step.value)
                queue.append(way.to)
            }
            current += 1
        }
    }

    func length(_ state: Int) -> Int { sums[state]?.length ?? 0 }

    func value(_ state: Int) -> Int { sums[state]?.value ?? 0 }

    /// The steps between the start and a state, in the order in which they were found.
    func path(_ state: Int) -> [Step] {
        var steps: [Step] = []
        var state = state
        while state != start, let step = by[state] {
            steps.append(step)
            state = step.state
        }
        return steps.reversed()
    }
}
