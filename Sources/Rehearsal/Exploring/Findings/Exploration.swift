/// Everything that analysis finds about one situation met with one client, exactly, over every reachable state.
///
/// Figures are nil where they have no bound, where no play reaches an ending, and where the exploration is not complete, which claims nothing.
package struct Exploration: Sendable {
    /// The least and the most of something over all complete plays.
    package struct Span: Sendable, Hashable {
        package let least: Int?
        /// Nil also where a cycle adds to it without end.
        package let most: Int?
    }

    package let encounter: Encounter
    package let graph: StateGraph
    /// False where the limit on states was hit.
    package let isComplete: Bool
    /// How many states can be reached: scene, meters, flags and spent responses; nil where they were not counted or are too many.
    package let stateCount: Int?
    package let best: Int?
    package let worst: Int?
    package let decisions: Span
    /// What plays offer on each element, beside the situation's claims.
    package let offered: [Span]
    package let unreachableScenes: [Int]
    /// Responses of reached scenes.
    package let neverAvailable: [ResponsePlace]
    /// Clauses of responses that are available somewhere.
    package let neverTaken: [ClausePlace]
    /// Scenes with a state from which no ending can be reached.
    package let traps: [Int]
    /// Scenes with a state on a cycle of states that is worth something.
    package let scoringLoops: [Int]
    /// Scenes that end the play, and whether they are reached; nil where that is not known.
    package let endings: [(scene: Int, isReached: Bool?)]
    /// Every guard that the author wrote, and whether it held and whether it failed where it was read.
    package let guardTruths: [GuardTruth]
    /// The greatest value from each state.
    let bestSums: Extremes
    /// States that go round and round without a way to an ending.
    let circling: Set<Int32>
    let components: [Components?]

    /// The states that are counted where no limit is set, and kept apart at the most.
    package static let usualLimit = StateGraph.defaultLimit

    /// Explores one encounter. O(states · responses · elements).
    ///
    /// With a `limit`, it is complete only where there are no more states than that. Without one, it is where no more than
    /// `keptLimit` are kept apart: states that differ in nothing that can still matter count as one. `counts` says whether all are
    /// counted besides.
    package init(
        _ encounter: Encounter, limit: Int? = nil, keptLimit: Int = usualLimit, counts: Bool = true, keepingEverything: Bool = false
    ) {
        let graph = StateGraph(exploring: encounter, limit: limit ?? keptLimit, keepingEverything: keepingEverything)
        var count: Int? = keepingEverything && graph.isComplete ? graph.stateCount : nil
        if count == nil, graph.isComplete, counts || limit != nil {
            var space = StateSpace(graph.machine, keepingEverything: true, keepsEdges: false)
            count = space.explore(limit: limit ?? Self.usualLimit) ? space.count : nil
        }
        let isComplete = graph.isComplete && (limit == nil || count != nil)
        let analysis = isComplete ? GraphAnalysis(graph) : nil
        self.encounter = graph.encounter
        self.graph = graph
        self.isComplete = isComplete
        stateCount = count
        best = analysis?.best[0].value
        worst = analysis?.worst[0].value
        decisions = analysis?.decisions ?? Span(least: nil, most: nil)
        offered = analysis?.offered ?? encounter.situation.claims.map { _ in Span(least: nil, most: nil) }
        let reach = isComplete ? Reach(graph) : nil
        unreachableScenes = reach?.unreachableScenes ?? []
        neverAvailable = reach?.neverAvailable ?? []
        neverTaken = reach?.neverTaken ?? []
        guardTruths = reach?.guardTruths ?? []
        traps = analysis?.traps ?? []
        scoringLoops = analysis?.scoringLoops ?? []
        endings = graph.isEnding.indices.filter { graph.isEnding[$0] }.map { ($0, reach?.isReached[$0]) }
        bestSums = analysis?.best ?? Extremes(sums: [], isNegated: false)
        circling = analysis?.circling ?? []
        components = analysis?.components ?? []
    }
}

/// A response, by its scene and its place there.
package struct ResponsePlace: Sendable, Hashable {
    package let scene: Int
    package let response: Int

    package init(scene: Int, response: Int) {
        self.scene = scene
        self.response = response
    }
}

/// One clause of a response's `next`, counted from 0.
package struct ClausePlace: Sendable, Hashable {
    package let scene: Int
    package let response: Int
    package let clause: Int

    package init(scene: Int, response: Int, clause: Int) {
        self.scene = scene
        self.response = response
        self.clause = clause
    }
}

/// How a guard turned out over all states in which it was read.
package struct GuardTruth: Sendable, Hashable {
    package let place: GuardPlace
    package let held: Bool
    package let failed: Bool
}
