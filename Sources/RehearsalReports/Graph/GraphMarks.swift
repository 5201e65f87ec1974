import Rehearsal

/// What deserves to be marked in a situation's picture: the best line, and all that no play ever uses or gets out of.
struct GraphMarks {
    /// False where there are too many states: then nothing is marked.
    let isComplete: Bool
    let best: Int?
    let worst: Int?
    /// The ways of a play that is worth the most, in order.
    let bestLine: [ClausePlace]
    let unreachableScenes: Set<Int>
    let traps: Set<Int>
    let scoringLoops: Set<Int>
    private let neverAvailable: Set<ResponsePlace>
    private let neverTaken: Set<ClausePlace>

    /// Explores the encounter. O(states · responses).
    init(_ encounter: Encounter, limit: Int?) {
        let found = Exploration(encounter, limit: limit, counts: false)
        isComplete = found.isComplete
        best = found.best
        worst = found.worst
        bestLine = Self.ways(of: found.isComplete ? found.bestPlay() : [], in: found.encounter)
        unreachableScenes = Set(found.unreachableScenes)
        traps = Set(found.traps)
        scoringLoops = Set(found.scoringLoops)
        neverAvailable = Set(found.neverAvailable)
        neverTaken = Set(found.neverTaken)
    }

    func isNeverAvailable(_ scene: Int, _ response: Int) -> Bool {
        neverAvailable.contains(ResponsePlace(scene: scene, response: response))
    }

    /// Whether a way is of no use: its scene is never reached, its response never available, or its clause never taken.
    func isDead(_ way: ClausePlace) -> Bool {
        unreachableScenes.contains(way.scene) || isNeverAvailable(way.scene, way.response)
            || neverTaken.contains(way)
    }

    /// The ways that a play takes, by its decisions.
    private static func ways(of play: [ResponsePlace], in encounter: Encounter) -> [ClausePlace] {
        var state = encounter.start
        return play.map { decision in
            let response = encounter.scene(state).responses[decision.response]
            let affected = encounter.affected(state, by: response)
            let clause = response.next.firstIndex { encounter.holds($0.when, affected) } ?? 0
            state = encounter.next(state, by: response)
            return ClausePlace(scene: decision.scene, response: decision.response, clause: clause)
        }
    }
}
