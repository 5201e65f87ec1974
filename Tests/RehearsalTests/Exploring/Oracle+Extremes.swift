import Rehearsal

extension Oracle {
    /// The greatest or least of something over all plays that reach an ending.
    enum Bound: Equatable {
        /// No play reaches an ending.
        case none
        case finite(Int)
        case unbounded

        var value: Int? { if case .finite(let value) = self { value } else { nil } }
    }

    /// The greatest total over all complete plays of what each step brings and what the ending brings.
    ///
    /// It is unbounded exactly where a cycle from which an ending can be reached brings something: every moment here can be
    /// reached, so a play can come to the cycle, go round as often as it likes, and still end. Where no such cycle brings
    /// anything, leaving out the rounds of a play makes it no worse; so the greatest is that of a play that comes to no moment
    /// twice, and is found once nothing rises any more.
    func greatest(_ amount: (Step) -> Int, ending: (Scene) -> Int) -> Bound {
        guard live.contains(0) else { return .none }
        for group in rounds where !group.isDisjoint(with: live) && canGain(group, by: amount) { return .unbounded }
        var most: [Int: Int] = [:]
        for moment in live where scene(moment).ending != nil { most[moment] = ending(scene(moment)) }
        var rises = true
        while rises {
            rises = false
            // Later moments first, only so that fewer rounds are needed.
            for step in steps.reversed().joined() {
                guard let rest = most[step.to] else { continue }
                let total = amount(step) + rest
                if most[step.from].map({ total > $0 }) ?? true {
                    most[step.from] = total
                    rises = true
                }
            }
        }
        return most[0].map(Bound.finite) ?? .none
    }

    /// The least is the greatest of the opposite.
    func least(_ amount: (Step) -> Int, ending: (Scene) -> Int) -> Bound {
        let opposite = greatest({ -amount($0) }, ending: { -ending($0) })
        return if case .finite(let value) = opposite { .finite(-value) } else { opposite }
    }

    var best: Bound { greatest({ $0.value }, ending: { rules.value($0.marks) }) }
    var worst: Bound { least({ $0.value }, ending: { rules.value($0.marks) }) }
    var fewestDecisions: Bound { least({ _ in 1 }, ending: { _ in 0 }) }
    var mostDecisions: Bound { greatest({ _ in 1 }, ending: { _ in 0 }) }

    /// What a moment offers on an element: the best mark among all responses available there, and never less than 0.
    func offered(_ element: Int, in moment: Int) -> Int {
        let responses = scene(moment).responses
        return max(0, available[moment].map { rules.mark(element, responses[$0].marks) }.max() ?? 0)
    }

    /// The least and most that a complete play offers on an element.
    func offered(_ element: Int) -> (least: Bound, most: Bound) {
        let here = moments.indices.map { offered(element, in: $0) }
        let ending: (Scene) -> Int = { max(0, rules.mark(element, $0.marks)) }
        return (least({ here[$0.from] }, ending: ending), greatest({ here[$0.from] }, ending: ending))
    }
}
