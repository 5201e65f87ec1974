extension Rule {
    /// A guard that holds whenever it is read.
    package static let guardAlwaysHolds = Rule(
        "guard-always-holds",
        why: "這個條件不論怎麼走都成立，等於沒寫，讀的人卻以為有分岔；排在它後面的說法也永遠輪不到。刪掉這個條件，或改成真的會分開情況的條件。",
        bad: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, when: trust >= 10, effects: {trust: +10}, next: done}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: done}
            done: {ending: resolved}
            """),
        good: .scenes(
            """
            a:
              responses:
                listen: {say: 您先說，我記下來。, effects: {trust: +10}, next: done}
                excuse: {say: 這不是我們的問題。, effects: {trust: -10}, next: done}
            done: {ending: resolved}
            """))
}

extension ExplorationCheck {
    /// Reports guards whose truth is the same in all plays with all clients.
    ///
    /// Guards that ask only who the client is are left alone: a last word for clients to come is no fault.
    /// A response's guard that never holds, and a clause's that never varies, are reported as what follows from them: a response never
    /// available, a clause never taken.
    func constantGuards() {
        var truths: [GuardPlace: (held: Bool, failed: Bool)] = [:]
        for truth in explorations.flatMap(\.guardTruths) {
            let known = truths[truth.place] ?? (false, false)
            truths[truth.place] = (known.held || truth.held, known.failed || truth.failed)
        }
        // Every client has the same guards, in the author's order.
        for place in explorations[0].guardTruths.map(\.place) {
            guard let truth = truths[place], truth.held != truth.failed, !asksOnlyWho(place) else { continue }
            switch (place, truth.held) {
            case (.next, _), (.response, false): continue
            case (_, true):
                findings.warning(
                    .guardAlwaysHolds, at: places.condition(place), "這個條件每次都成立", help: "\(seen(place))；刪掉條件，或改成會分開情況的")
            case (_, false):
                findings.warning(
                    .guardNeverHolds, at: places.condition(place), "這個條件從來不成立，這句話永遠不會說", help: "\(seen(place))；改條件，或刪掉這句話")
            }
        }
    }

    /// Whether a guard asks about nothing but the client's traits: it is the same all through a play by its nature.
    private func asksOnlyWho(_ place: GuardPlace) -> Bool { situation.condition(at: place).slots.isEmpty }

    /// The shortest play to where a guard is read.
    private func seen(_ place: GuardPlace) -> Message {
        let scene = place.scene
        guard let nearest = shortest({ $0.graph.scene(of: $1) == scene }) else { return "" }
        return "最早在這裡讀到它：\(words(nearest.play, nearest.exploration))"
    }
}

extension Situation {
    /// The guard at a place.
    func condition(at place: GuardPlace) -> Guard {
        switch place {
        case .client(let scene, let number): scenes[scene].client[number].when
        case .line(let scene, let number): scenes[scene].lines[number].when
        case .response(let scene, let response): scenes[scene].responses[response].when
        case .reply(let scene, let response, let number): scenes[scene].responses[response].reply[number].when
        case .next(let scene, let response, let clause): scenes[scene].responses[response].next[clause].when
        }
    }
}

extension GuardPlace {
    /// The scene in which it stands.
    var scene: Int {
        switch self {
        case .client(let scene, _), .line(let scene, _), .response(let scene, _), .reply(let scene, _, _), .next(let scene, _, _):
            scene
        }
    }
}
