import Rehearsal
import Synchronization

/// Takes away from a situation whatever is not needed to show what is wrong with it.
struct BlueprintShrinker {
    /// How many situations a run of the tests may still make smaller: it takes long, and a few tell enough.
    private static let patience = Mutex(3)

    static var isPatient: Bool {
        patience.withLock { left in
            left -= 1
            return left >= 0
        }
    }

    /// Whether what is left is still a situation and still shows it.
    let isStillWrong: (Blueprint) -> Bool

    /// The situation after no part can be taken away any more.
    func smallest(_ blueprint: Blueprint) -> Blueprint {
        var smallest = blueprint
        while let smaller = Self.smaller(smallest).first(where: { (try? $0.checked()) != nil && isStillWrong($0) }) {
            smallest = smaller
        }
        return smallest
    }

    /// Every situation with one part less, the largest parts first.
    private static func smaller(_ blueprint: Blueprint) -> [Blueprint] {
        var smaller = blueprint.scenes.indices.flatMap { blueprint.without(scene: $0) }
        func less(_ change: (inout Blueprint) -> Void) {
            var copy = blueprint
            change(&copy)
            smaller.append(copy)
        }
        for (scene, part) in blueprint.scenes.enumerated() {
            for response in part.responses.indices { less { $0.scenes[scene].responses.remove(at: response) } }
        }
        for (scene, part) in blueprint.scenes.enumerated() {
            if !part.client.isEmpty { less { $0.scenes[scene].client = [] } }
            if !part.lines.isEmpty { less { $0.scenes[scene].lines = [] } }
            if !part.evidence.isEmpty { less { $0.scenes[scene].evidence = [] } }
            if part.seconds != nil { less { $0.scenes[scene].seconds = nil } }
            if !part.ask.isEmpty, part.ending == nil { less { $0.scenes[scene].becomeChoice() } }
            for (place, response) in part.responses.enumerated() {
                for lesser in response.smaller { less { $0.scenes[scene].responses[place] = lesser } }
            }
        }
        for meter in blueprint.meters.indices { less { $0.meters.remove(at: meter) } }
        for flag in blueprint.flags.indices { less { $0.flags.remove(at: flag) } }
        for weight in blueprint.weights.indices { less { $0.weights.remove(at: weight) } }
        for (place, client) in blueprint.clients.enumerated() {
            for meter in client.meters.indices { less { $0.clients[place].meters.remove(at: meter) } }
            for meter in client.sensitivity.indices { less { $0.clients[place].sensitivity.remove(at: meter) } }
            for trait in client.traits.indices { less { $0.clients[place].traits.remove(at: trait) } }
        }
        return smaller
    }
}

extension Blueprint {
    /// The situation without a scene; what led there leads on to where it led, or to the first ending.
    fileprivate func without(scene: Int) -> [Blueprint] {
        let gone = scenes[scene]
        let goals = gone.responses.flatMap(\.next).map(\.go) + scenes.filter { $0.ending != nil }.prefix(1).map(\.id)
        return goals.filter { $0 != gone.id }.map { instead in
            var copy = self
            copy.scenes.remove(at: scene)
            if start == gone.id { copy.start = instead }
            copy.scenes = copy.scenes.map { $0.leading(to: instead, insteadOf: gone.id) }
            return copy
        }
    }
}

extension Blueprint.ScenePart {
    fileprivate func leading(to instead: String, insteadOf gone: String) -> Self {
        var copy = self
        for response in responses.indices {
            for (clause, written) in responses[response].next.enumerated() where written.go == gone {
                copy.responses[response].next[clause].go = instead
            }
        }
        return copy
    }

    /// Any question asks less when it is a choice among its responses.
    fileprivate mutating func becomeChoice() {
        ask = []
        for response in responses.indices where !responses[response].silent { responses[response].fields = ["say: 說"] }
    }
}

extension Blueprint.ResponsePart {
    /// Each response with one thing less.
    fileprivate var smaller: [Self] {
        var smaller: [Self] = []
        func less(_ change: (inout Self) -> Void) {
            var copy = self
            change(&copy)
            smaller.append(copy)
        }
        if when != nil { less { $0.when = nil } }
        if once { less { $0.once = false } }
        if critical { less { $0.critical = false } }
        if silent { less { ($0.silent, $0.fields) = (false, ["say: 說"]) } }
        if !reply.isEmpty { less { $0.reply = [] } }
        for effect in effects.indices { less { $0.effects.remove(at: effect) } }
        for mark in evidence.indices { less { $0.evidence.remove(at: mark) } }
        if next.count > 1 { for clause in next.indices { less { $0.next.remove(at: clause) } } }
        return smaller
    }
}
