import Rehearsal

/// Everything that can happen in a situation met with one client, found as slowly and obviously as can be.
///
/// It shares nothing with the engine but the situation as checked. It is for situations of up to a few thousand states.
struct Oracle {
    /// One response taken in one moment, and the moment that follows; moments go by their places in `moments`.
    struct Step {
        let from: Int
        let response: Int
        /// The clause of `next` that was taken, from 0.
        let clause: Int
        let to: Int
        let value: Int
    }

    let rules: OracleRules
    /// Every moment that can come, nearest first.
    let moments: [Moment]
    /// The steps out of each moment.
    let steps: [[Step]]
    /// The responses available in each moment, by their places.
    let available: [[Int]]
    /// The step by which each moment is first reached; nil for the start.
    let arrival: [Step?]
    /// The moments from which an ending can be reached.
    let live: Set<Int>
    /// Groups of moments each of which leads to each other of its group; only those in which a play can go round.
    let rounds: [Set<Int>]

    /// Nil where there are more moments than `limit`.
    init?(_ situation: Situation, with client: Client, limit: Int = 3000) {
        let rules = OracleRules(situation, client)
        let answers = rules.scenes.mapValues(OracleAnswers.init)
        var moments = [rules.start]
        var places = [rules.start: 0]
        var arrival: [Step?] = [nil]
        var steps: [[Step]] = []
        var available: [[Int]] = []
        var known: [String: [[Int]: [Int]]] = [:]
        while steps.count < moments.count {
            let here = steps.count
            let moment = moments[here]
            let scene = rules.scene(moment)
            let offered = rules.offered(moment)
            let choices = known[scene.id]?[offered] ?? answers[scene.id]?.available(offered) ?? []
            known[scene.id, default: [:]][offered] = choices
            available.append(choices)
            steps.append([])
            for place in choices {
                let response = scene.responses[place]
                var next = rules.affected(moment, by: response)
                guard let clause = rules.clause(response, next) else { continue }
                next.scene = situation.scenes[response.next[clause].scene].id
                let target = places[next] ?? moments.count
                let step = Step(from: here, response: place, clause: clause, to: target, value: rules.value(response.marks))
                if places[next] == nil {
                    guard moments.count < limit else { return nil }
                    places[next] = target
                    moments.append(next)
                    arrival.append(step)
                }
                steps[here].append(step)
            }
        }
        self.rules = rules
        self.moments = moments
        self.steps = steps
        self.available = available
        self.arrival = arrival
        let ends = Set(moments.indices.filter { rules.scene(moments[$0]).ending != nil })
        live = Self.leading(to: ends, steps)
        rounds = Self.rounds(steps)
    }

    func scene(_ moment: Int) -> Scene { rules.scene(moments[moment]) }

    /// All moments from which one of the goals can be reached, the goals among them.
    private static func leading(to goals: Set<Int>, _ steps: [[Step]]) -> Set<Int> {
        var leading = goals
        var grows = true
        while grows {
            grows = false
            for from in steps.indices.reversed() where !leading.contains(from) {
                if steps[from].contains(where: { leading.contains($0.to) }) {
                    leading.insert(from)
                    grows = true
                }
            }
        }
        return leading
    }
}

// MARK: - Going round

extension Oracle {
    /// Groups of moments that lead to one another.
    ///
    /// Moments with no way out of, or no way into, what is left lie on no cycle and are put aside until there are none; of what
    /// remains, a moment's group is whatever it leads to that leads back to it.
    private static func rounds(_ steps: [[Step]]) -> [Set<Int>] {
        var back: [Int: [Int]] = [:]
        for step in steps.joined() { back[step.to, default: []].append(step.from) }
        var left = Set(steps.indices)
        var shrinks = true
        while shrinks {
            let before = left.count
            for moment in steps.indices.reversed() where !steps[moment].contains(where: { left.contains($0.to) }) {
                left.remove(moment)
            }
            for moment in steps.indices where !(back[moment] ?? []).contains(where: left.contains) { left.remove(moment) }
            shrinks = left.count < before
        }
        var rounds: [Set<Int>] = []
        while let first = left.first {
            let forwards = closure(first) { steps[$0].map(\.to).filter(left.contains) }
            let backwards = closure(first) { (back[$0] ?? []).filter(left.contains) }
            let group = forwards.intersection(backwards)
            // A moment alone goes round only if it leads to itself.
            if group.count > 1 || steps[first].contains(where: { $0.to == first }) { rounds.append(group) }
            left.subtract(group)
        }
        return rounds
    }

    private static func closure(_ first: Int, _ neighbours: (Int) -> [Int]) -> Set<Int> {
        var reached: Set = [first]
        var open = [first]
        while let moment = open.popLast() {
            for next in neighbours(moment) where reached.insert(next).inserted { open.append(next) }
        }
        return reached
    }

    /// Whether some cycle within a group brings more than 0 in all.
    ///
    /// Start everywhere with 0 and keep, for each moment, the most that a walk into it has brought. A walk without a cycle has
    /// fewer steps than there are moments. So if no cycle brings anything, nothing can rise after as many rounds; and while one
    /// does, something on it can always rise still (Bellman and Ford).
    func canGain(_ group: Set<Int>, by amount: (Step) -> Int) -> Bool {
        let inner = group.flatMap { steps[$0].filter { group.contains($0.to) } }
        // Where no step takes anything away, a step that brings something lies on a cycle that does.
        if inner.allSatisfy({ amount($0) >= 0 }) { return inner.contains { amount($0) > 0 } }
        guard inner.contains(where: { amount($0) > 0 }) else { return false }
        var most = Dictionary(uniqueKeysWithValues: group.map { ($0, 0) })
        for _ in 0...group.count {
            var rises = false
            for step in inner {
                let brought = (most[step.from] ?? 0) + amount(step)
                if brought > most[step.to] ?? 0 {
                    most[step.to] = brought
                    rises = true
                }
            }
            if !rises { return false }
        }
        return true
    }
}
