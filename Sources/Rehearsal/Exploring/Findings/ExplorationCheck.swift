/// Looks through the explorations of a situation with each of its clients for what its author should know.
///
/// What no play can reach is reported only where it cannot be reached with any client; what goes wrong is reported where it goes wrong
/// with one. Each rule's body stands with its page in `Checking/Rules/Exploring`.
package final class ExplorationCheck {
    let situation: Situation
    /// One for each client, all complete.
    let explorations: [Exploration]
    let places: SituationPlaces
    let findings: Findings
    /// The shortest plays of each exploration, found only if there is something to show.
    private(set) lazy var plays = explorations.map { ShortestPlays($0.graph) }

    private init(_ explorations: [Exploration], of situation: Situation, _ places: SituationPlaces, findings: Findings) {
        self.situation = situation
        self.explorations = explorations
        self.places = places
        self.findings = findings
    }

    /// Reports into `findings`; one warning instead where some exploration is not complete.
    package static func run(_ explorations: [Exploration], _ places: SituationPlaces, findings: Findings) {
        guard let first = explorations.first else { return }
        guard explorations.allSatisfy(\.isComplete) else {
            findings.tooManyStates(at: places.start)
            return
        }
        let check = ExplorationCheck(explorations, of: first.encounter.situation, places, findings: findings)
        check.unreachableScenes()
        check.neverAvailable()
        check.neverTaken()
        check.constantGuards()
        check.traps()
        check.scoringLoops()
        check.elementsNotAlwaysOffered()
        check.bestChoices()
    }

    func scene(_ scene: Int) -> Scene { situation.scenes[scene] }

    /// The exploration in which a state of some kind is reached soonest, and the decisions that lead to it; nil where none is.
    func shortest(_ isSought: (Exploration, Int) -> Bool) -> (exploration: Exploration, play: [ResponsePlace], state: Int)? {
        var best: (exploration: Exploration, play: [ResponsePlace], state: Int)?
        for (exploration, plays) in zip(explorations, plays) {
            guard let state = plays.nearest(where: { isSought(exploration, $0) }) else { continue }
            let play = plays.play(to: state)
            if play.count < best?.play.count ?? .max { best = (exploration, play, state) }
        }
        return best
    }

    /// A play in an author's words: "choose a, then c, then …", with whom where that matters.
    func words(_ play: [ResponsePlace], _ exploration: Exploration) -> Message {
        let steps = exploration.words(play)
        return explorations.count > 1 ? "遇到 \(exploration.encounter.client.id)，\(steps)" : steps
    }
}
