import Rehearsal

extension Oracle {
    /// The scenes of the situation, in the author's order.
    private var scenes: [Scene] { Array(rules.situation.scenes) }

    var reachedScenes: Set<String> { Set(moments.map(\.scene)) }

    var unreachableScenes: [String] { scenes.map(\.id).filter { !reachedScenes.contains($0) }.sorted() }

    /// The responses that are available in some moment, as `scene.response`.
    var everAvailable: Set<String> {
        Set(moments.indices.flatMap { moment in available[moment].map { "\(scene(moment).id).\(scene(moment).responses[$0].id)" } })
    }

    /// Responses of scenes that are reached which no answer, in no moment, leads to.
    var neverAvailable: [String] {
        let reached = reachedScenes
        let ever = everAvailable
        return scenes.filter { reached.contains($0.id) }
            .flatMap { scene in scene.responses.map { "\(scene.id).\($0.id)" } }
            .filter { !ever.contains($0) }.sorted()
    }

    /// Clauses, counted from 1, of responses that are available somewhere, which are never taken.
    var nextNeverTaken: [String] {
        let taken = Set(steps.joined().map { "\(scene($0.from).id).\(scene($0.from).responses[$0.response].id)#\($0.clause + 1)" })
        let ever = everAvailable
        var never: [String] = []
        for scene in scenes {
            for response in scene.responses where ever.contains("\(scene.id).\(response.id)") {
                never += response.next.indices.map { "\(scene.id).\(response.id)#\($0 + 1)" }.filter { !taken.contains($0) }
            }
        }
        return never.sorted()
    }

    /// Scenes with a moment from which no ending can be reached.
    var traps: [String] { Set(moments.indices.filter { !live.contains($0) }.map { moments[$0].scene }).sorted() }

    /// Scenes with a moment that lies on a closed walk whose total is not 0.
    ///
    /// Where some cycle of a group has a total that is not 0, each moment of the group lies on such a walk: it can go to the cycle
    /// and back with or without going round it once, and the totals of the two walks differ, so that one of them is not 0.
    var scoringLoops: [String] {
        Set(scoringRounds.joined().map { moments[$0].scene }).sorted()
    }

    /// Groups in which some round is worth something.
    var scoringRounds: [Set<Int>] { rounds.filter { group in canGain(group) { $0.value } || canGain(group) { -$0.value } } }

    /// Whether each ending, by the id of its scene, is reached.
    var endings: [String: Bool] {
        let reached = reachedScenes
        return Dictionary(uniqueKeysWithValues: scenes.filter { $0.ending != nil }.map { ($0.id, reached.contains($0.id)) })
    }
}

// MARK: - Guards

extension Oracle {
    /// What a guard was found to be wherever it was read, by its place in the situation.
    ///
    /// A response's guard is read wherever its scene is reached, spent or not; the guards of a reply's variants and of `next` after
    /// the effects of a response that is taken, those of `client` on entering the scene, each until one holds; those of `lines`
    /// always.
    var guardValues: [String: Set<Bool>] {
        var values: [String: Set<Bool>] = [:]
        for place in moments.indices {
            let moment = moments[place]
            let scene = scene(place)
            read(scene.client.map(\.when), as: "\(scene.id).client", in: moment, untilOneHolds: true, &values)
            read(scene.lines.map(\.when), as: "\(scene.id).lines", in: moment, untilOneHolds: false, &values)
            for response in scene.responses {
                note(response.when, as: "\(scene.id).\(response.id).when", in: moment, &values)
            }
            for choice in available[place] {
                let response = scene.responses[choice]
                let after = rules.affected(moment, by: response)
                read(response.reply.map(\.when), as: "\(scene.id).\(response.id).reply", in: after, untilOneHolds: true, &values)
                read(response.next.map(\.when), as: "\(scene.id).\(response.id).next", in: after, untilOneHolds: true, &values)
            }
        }
        return values
    }

    /// Guards that hold whenever they are read, or never do; those that are read nowhere are neither.
    var guardsThatAlwaysHold: [String] { guardValues.filter { $0.value == [true] }.map(\.key).sorted() }
    var guardsThatNeverHold: [String] { guardValues.filter { $0.value == [false] }.map(\.key).sorted() }

    private func read(
        _ guards: [Guard], as name: String, in moment: Moment, untilOneHolds: Bool, _ values: inout [String: Set<Bool>]
    ) {
        for (place, condition) in guards.enumerated() {
            note(condition, as: "\(name)#\(place + 1)", in: moment, &values)
            if untilOneHolds, rules.holds(condition, moment) { return }
        }
    }

    private func note(_ condition: Guard, as name: String, in moment: Moment, _ values: inout [String: Set<Bool>]) {
        // What has no guard is not said to hold always.
        if case .always = condition { return }
        values[name, default: []].insert(rules.holds(condition, moment))
    }
}
