extension Rule {
    /// A response of a reached scene that is never available.
    package static let responseNeverAvailable = Rule(
        "response-never-available",
        why:
            "場景到得了，這個回應卻從來選不到：它的條件在這裡從不成立，或前面的回應已經接走了所有會落到它的答案。學員少了一個選擇，你也白寫了。放寬條件、調整順序，或刪掉它。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: done}
                promise: {say: 我保證明天就好。, when: trust >= 80, effects: {trust: -10}, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: done}
                promise: {say: 我保證明天就好。, effects: {trust: -10}, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports responses that no client's plays can give, with the shortest play to their scene.
    func neverAvailable() {
        var counts: [ResponsePlace: Int] = [:]
        for place in explorations.flatMap(\.neverAvailable) { counts[place, default: 0] += 1 }
        for number in situation.scenes.indices {
            let reaching = explorations.count { !$0.unreachableScenes.contains(number) }
            for response in scene(number).responses.indices
            where reaching > 0 && counts[ResponsePlace(scene: number, response: response)] == reaching {
                report(ResponsePlace(scene: number, response: response))
            }
        }
    }

    private func report(_ place: ResponsePlace) {
        let response = scene(place.scene).responses[place.response]
        guard let nearest = shortest({ $0.graph.scene(of: $1) == place.scene }) else { return }
        let play = words(nearest.play, nearest.exploration)
        let isHidden = explorations.contains { exploration in
            exploration.guardTruths.contains { $0.place == .response(place.scene, place.response) && $0.held }
        }
        let help: Message =
            response.when == .always || isHidden
            ? "\(play)，就在這個場景，但前面的回應接走了所有答案；調整順序或條件，或刪掉它" : "\(play)，就在這個場景，但不論怎麼走，它的條件都不成立"
        findings.warning(
            .responseNeverAvailable, at: places.response(place.scene, place.response), "回應「\(response.id)」從來選不到", help: help)
    }
}
