/// The greatest and the least value of all complete plays of an encounter; nil where there is no bound, or none could be found.
package struct Bounds: Sendable, Hashable {
    package let best: Int?
    package let worst: Int?

    package init(best: Int?, worst: Int?) {
        self.best = best
        self.worst = worst
    }

    /// Looks at every play. O(states · responses).
    package init(of encounter: Encounter) {
        let graph = StateGraph(exploring: encounter)
        self.init(best: graph.extremes(.best)[0].value, worst: graph.extremes(.worst)[0].value)
    }

    /// (value − worst) / (best − worst) in thousandths, rounded half up; 1000 where best = worst; nil without bounds.
    package func accuracyInThousandths(of value: Int) -> Int? {
        guard let best, let worst else { return nil }
        if best == worst { return 1000 }
        return (2000 * (value - worst) + (best - worst)) / (2 * (best - worst))
    }
}
