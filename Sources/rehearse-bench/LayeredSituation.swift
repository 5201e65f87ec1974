import Rehearsal

/// A role-play of many scenes in twenty layers, as the figures of other systems were taken on: three or four choices a scene, a fifth of
/// them conditional, three counters, 17 to 19 steps a play. The same for a seed.
struct LayeredSituation {
    static let layers = 20

    let scenes: Int
    /// Each counter goes from 0 to this.
    var range = 20
    var seed: UInt64 = 1

    var text: String {
        var random = SeededGenerator(seed: seed, purpose: "layered")
        let meters = ["m0", "m1", "m2"].map { "\($0): {start: \(range / 2), min: 0, max: \(range)}" }.joined(separator: ", ")
        var text = "format: 1\nid: layered\ntitle: 分層\nunit: U1\nclients: [someone]\nmeters: {\(meters)}\nstart: s0\nscenes:\n"
        let width = max(1, scenes / Self.layers)
        for scene in 0..<scenes {
            text += "  s\(scene): {narration: 第 \(scene) 個場景。, responses: {"
            for choice in 0..<(3 + random.below(2)) {
                let condition =
                    choice > 0 && random.below(5) == 0 ? ", when: m\(random.below(3)) >= \(1 + random.below(range))" : ""
                let effect = "m\(random.below(3)): \(["-2", "-1", "+1", "+2", "+3"][random.below(5)])"
                let mark = random.below(2) == 0 ? ", evidence: {K1: \([-2, -1, 1, 2, 3][random.below(5)])}" : ""
                text += "\(choice > 0 ? ", " : "")c\(choice): {say: 第 \(choice) 句\(condition), effects: {\(effect)}\(mark), "
                text += "next: \(next(scene, width, &random))}"
            }
            text += "}}\n"
        }
        return text + "  good: {ending: resolved}\n  bad: {ending: lost}\n"
    }

    /// A scene one layer on, now and then two; an ending from the last layers.
    private func next(_ scene: Int, _ width: Int, _ random: inout SeededGenerator) -> String {
        let layer = scene / width + (random.below(8) == 0 ? 2 : 1)
        guard layer < Self.layers else { return random.below(2) == 0 ? "good" : "bad" }
        return "s\(min(layer * width + random.below(width), scenes - 1))"
    }
}

/// A hub with topics that can each be raised once, in any order; three short counters remember in which order.
struct HubSituation {
    let topics: Int
    let range = 24

    var text: String {
        var random = SeededGenerator(seed: 1, purpose: "hub")
        let meters = ["calm", "trust", "pace"]
        let bounds = meters.map { "\($0): {start: \(range / 2), min: 0, max: \(range)}" }.joined(separator: ", ")
        var text =
            "format: 1\nid: hub\ntitle: 話題\nunit: U1\nclients: [someone]\nmeters: {\(bounds)}\nstart: hub\nscenes:\n  hub: {responses: {"
        for topic in 0..<topics {
            let effects = meters.map { "\($0): \((random.below(2) == 0 ? 1 : -1) * (1 + random.below(14)))" }.joined(
                separator: ", ")
            text +=
                "t\(topic): {say: 第 \(topic) 件, once: true, effects: {\(effects)}, evidence: {K1: \(topic % 3 + 1)}, next: hub}, "
        }
        text += "stop: {say: 好, next: [{when: calm > trust and pace > 3, go: good}, {go: bad}]}}}\n"
        return text + "  good: {ending: resolved}\n  bad: {ending: lost}\n"
    }
}
