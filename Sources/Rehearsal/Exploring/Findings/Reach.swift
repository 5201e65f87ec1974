/// What of a situation is ever reached, offered, taken or said.
struct Reach {
    let isReached: [Bool]
    let unreachableScenes: [Int]
    let neverAvailable: [ResponsePlace]
    let neverTaken: [ClausePlace]
    let guardTruths: [GuardTruth]

    init(_ graph: StateGraph) {
        let machine = graph.machine
        var reached = Array(repeating: false, count: machine.sceneCount)
        var available = Array(repeating: false, count: machine.values.count)
        for scene in graph.offers.scenes { reached[scene] = true }
        for response in graph.offers.responses { available[Int(response)] = true }
        var never: [ResponsePlace] = []
        var untaken: [ClausePlace] = []
        for scene in 0..<machine.sceneCount where reached[scene] {
            for (place, response) in machine.responses(of: scene).enumerated() {
                guard available[response] else {
                    never.append(ResponsePlace(scene: scene, response: place))
                    continue
                }
                for (number, clause) in machine.clauses(of: response).enumerated() where !graph.coverage.clauses[clause] {
                    untaken.append(ClausePlace(scene: scene, response: place, clause: number))
                }
            }
        }
        isReached = reached
        unreachableScenes = reached.indices.filter { !reached[$0] }
        neverAvailable = never
        neverTaken = untaken
        guardTruths = machine.guardPlaces.enumerated().map { number, place in
            GuardTruth(place: place, held: graph.coverage.held[number], failed: graph.coverage.failed[number])
        }
    }
}
