extension Rule {
    /// A clause of `next` that no play takes.
    package static let nextNeverTaken = Rule(
        "next-never-taken",
        why: "這個回應有人選得到，但這個去處從來沒有人走到：它的條件從不成立，或前面的條件總是先成立。看得見的分岔其實不存在。改條件，或刪掉這一項。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: [{when: trust >= 30, go: calm}, {go: done}]}
                excuse: {say: 這不是我們的問題。, effects: {trust: -20}, next: done}
            calm:
              responses:
                thank: {say: 謝謝您願意說。, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: calm}
                excuse: {say: 這不是我們的問題。, effects: {trust: -20}, next: done}
            calm:
              responses:
                thank: {say: 謝謝您願意說。, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports clauses that are never taken although their response is, with a shortest play that gives it and where that leads.
    func neverTaken() {
        for (number, scene) in situation.scenes.enumerated() {
            for (place, response) in scene.responses.enumerated() {
                let giving = explorations.filter { exploration in
                    !exploration.unreachableScenes.contains(number)
                        && !exploration.neverAvailable.contains(ResponsePlace(scene: number, response: place))
                }
                guard !giving.isEmpty else { continue }
                for clause in response.next.indices {
                    let way = ClausePlace(scene: number, response: place, clause: clause)
                    if giving.allSatisfy({ $0.neverTaken.contains(way) }) { report(way, response) }
                }
            }
        }
    }

    private func report(_ way: ClausePlace, _ response: Response) {
        let wanted = ResponsePlace(scene: way.scene, response: way.response)
        let giving = shortest { exploration, state in
            exploration.graph.edges(from: state).contains {
                $0.response == way.response && exploration.graph.scene(of: state) == way.scene
            }
        }
        guard let giving,
            let edge = giving.exploration.graph.edges(from: giving.state).first(where: { $0.response == way.response })
        else { return }
        let play = words(giving.play + [wanted], giving.exploration)
        let there = scene(giving.exploration.graph.scene(of: edge.target)).id
        findings.warning(
            .nextNeverTaken, at: places.clause(way.scene, way.response, way.clause),
            "「\(response.id)」的第 \(way.clause + 1) 個去處從來沒有人走到", help: "\(play)，去的是「\(there)」；改條件，或刪掉這一項")
    }
}
