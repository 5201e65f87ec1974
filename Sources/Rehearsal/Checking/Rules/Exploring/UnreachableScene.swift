extension Rule {
    /// A scene to which no play comes.
    package static let unreachableScene = Rule(
        "unreachable-scene",
        why:
            "沒有任何走法到得了這個場景，寫在裡面的對話、分數和回饋沒有人看得到。可能是沒有回應通往它，也可能是通往它的條件從來不成立。讓某個回應的 next 到得了它，或刪掉它。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: done}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: [{when: trust > 90, go: calm}, {go: done}]}
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
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: done}
            calm:
              responses:
                thank: {say: 謝謝您願意說。, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports scenes and endings that no client's plays reach, with the nearest way that names each.
    func unreachableScenes() {
        let unreached = Set(situation.scenes.indices).subtracting(
            situation.scenes.indices.filter { scene in explorations.contains { !$0.unreachableScenes.contains(scene) } })
        for number in unreached.sorted() {
            let ways = ways(to: number)
            let notes = ways.prefix(1).map { findings.note(at: places.clause($0.scene, $0.response, $0.clause), "這裡寫了要去，但從來輪不到") }
            let help: Message = ways.isEmpty ? "沒有任何回應的 next 寫到它" : "放寬通往它的條件，或刪掉它"
            if scene(number).ending == nil {
                findings.warning(
                    .unreachableScene, at: places.scene(number), "沒有任何走法到得了場景「\(scene(number).id)」", notes: notes, help: help)
            } else {
                findings.warning(
                    .endingNeverReached, at: places.scene(number), "沒有任何走法會以「\(scene(number).id)」收場", notes: notes, help: help)
            }
        }
    }

    /// Clauses that lead to a scene, those of reached scenes first.
    private func ways(to target: Int) -> [ClausePlace] {
        var near: [ClausePlace] = []
        var far: [ClausePlace] = []
        for (number, scene) in situation.scenes.enumerated() {
            let isReached = explorations.contains { !$0.unreachableScenes.contains(number) }
            for (place, response) in scene.responses.enumerated() {
                for (clause, next) in response.next.enumerated() where next.scene == target && number != target {
                    let way = ClausePlace(scene: number, response: place, clause: clause)
                    if isReached { near.append(way) } else { far.append(way) }
                }
            }
        }
        return near + far
    }
}
