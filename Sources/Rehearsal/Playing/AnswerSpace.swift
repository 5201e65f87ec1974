/// Which responses the answers of a question can reach, worked out over the whole space of answers.
///
/// Every kind maps an answer to the first offered response whose condition holds, so what can be reached depends on which
/// responses are offered.
package enum AnswerSpace {
    /// Subsets of options are tried one by one: 2¹⁶ at most.
    package static let maximumOptions = 16

    /// Those of the offered responses (by their places, in order) that some answer leads to; silence apart.
    package static func reachable(_ offered: [Int], in scene: Scene) -> [Int] {
        let spoken = offered.filter { !scene.responses[$0].silent }
        switch scene.ask {
        case .one: return spoken
        case .words: return words(spoken, scene)
        case .several(let options): return first(spoken, scene, over: 0..<(1 << options.count)) { Facts(ticked: $0) }
        case .order(let options, _): return first(spoken, scene, over: agreements(options.count)) { Facts(agreement: $0) }
        case .number: return numbers(spoken, scene)
        case .compose(let points, let slips):
            return first(spoken, scene, over: compositions(points, slips)) { Facts(covered: $0.covered, slipped: $0.slipped) }
        case .form(let fields): return first(spoken, scene, over: correctCounts(fields)) { Facts(correct: $0) }
        }
    }

    /// What a condition can ask about an answer.
    package struct Facts {
        var ticked = 0
        var agreement = 0
        var number = Decimal(0)
        var covered = 0
        var slipped = false
        var correct = 0

        package func meets(_ condition: Condition) -> Bool {
            switch condition {
            case .always: true
            case .pick(let all, let any, let none, let atLeast):
                all.allSatisfy(has) && (any.isEmpty || any.contains(where: has)) && !none.contains(where: has)
                    && ticked.nonzeroBitCount >= atLeast
            case .agreement(let percent): agreement >= percent
            case .between(let low, let high): (low...high).contains(number)
            case .covers(let points, let wantsSlip): covered >= points && (slipped || !wantsSlip)
            case .correct(let count): correct >= count
            }
        }

        private func has(_ option: Int) -> Bool { ticked & (1 << option) != 0 }
    }

    private static func first<Answers: Sequence>(
        _ offered: [Int], _ scene: Scene, over answers: Answers, facts: (Answers.Element) -> Facts
    ) -> [Int] {
        var found: Set<Int> = []
        for answer in answers where found.count < offered.count {
            let facts = facts(answer)
            if let taken = offered.first(where: { facts.meets(scene.responses[$0].condition) }) { found.insert(taken) }
        }
        return offered.filter(found.contains)
    }

    /// A response in words is reached by an example that no earlier one has, or by being the first that takes the rest.
    private static func words(_ offered: [Int], _ scene: Scene) -> [Int] {
        var heard: Set<String> = []
        let rest = offered.first { scene.responses[$0].otherwise }
        return offered.filter { place in
            let examples = scene.responses[place].like.map(normalized)
            let fresh = examples.contains { !heard.contains($0) }
            heard.formUnion(examples)
            return fresh || place == rest
        }
    }

    /// Every agreement in percent that an order of `count` options can have with the key.
    private static func agreements(_ count: Int) -> [Int] {
        let pairs = count * (count - 1) / 2
        return pairs == 0 ? [100] : (0...pairs).map { 100 * $0 / pairs }
    }

    /// A response is reached if its interval holds a number that no earlier interval holds: numbers are not only whole ones.
    private static func numbers(_ offered: [Int], _ scene: Scene) -> [Int] {
        var bounds: [Decimal] = []
        for place in offered {
            if case .between(let low, let high) = scene.responses[place].condition { bounds += [low, high] }
        }
        let sorted = Set(bounds).sorted()
        var samples = sorted
        for (low, high) in zip(sorted, sorted.dropFirst()) where high.millionths - low.millionths > 1 {
            samples.append(Decimal(millionths: low.millionths + (high.millionths - low.millionths) / 2))
        }
        samples.append(Decimal(millionths: (sorted.last?.millionths ?? 0) + 1))
        return first(offered, scene, over: samples) { Facts(number: $0) }
    }

    private struct Composition: Hashable {
        var covered: Int
        var slipped: Bool
    }

    /// Every count of points, with and without a slip, that some text has: each wording brings the points and slips whose wordings it contains.
    private static func compositions(_ points: [Wordings], _ slips: [Wordings]) -> Set<Composition> {
        let pointTexts = points.map { $0.wordings.map(normalized) }
        let slipTexts = slips.flatMap { $0.wordings.map(normalized) }
        var steps: Set<[Bool]> = []
        for wording in pointTexts.joined() + slipTexts {
            steps.insert(
                pointTexts.map { $0.contains { contains(wording, $0) } } + [slipTexts.contains { contains(wording, $0) }])
        }
        var reached: Set<[Bool]> = [Array(repeating: false, count: points.count + 1)]
        for step in steps {
            for state in reached { reached.insert(zip(state, step).map { $0 || $1 }) }
        }
        return Set(reached.map { Composition(covered: $0.dropLast().count { $0 }, slipped: $0.last ?? false) })
    }

    /// Every number of accepted fields that a filled form can have.
    private static func correctCounts(_ fields: [Field]) -> ClosedRange<Int> {
        fields.count { $0.isAlwaysAccepted }...max(fields.count { $0.canBeAccepted }, fields.count { $0.isAlwaysAccepted })
    }
}

extension Field {
    /// Whether it must be filled and whatever fills it is accepted.
    fileprivate var isAlwaysAccepted: Bool {
        guard required else { return false }
        switch (accept, kind) {
        case (.anything, _): return true
        case (.options(let accepted), .choice(let options)): return Set(accepted).count == options.count
        default: return false
        }
    }

    fileprivate var canBeAccepted: Bool {
        switch accept {
        case .wordings(let wordings): !wordings.isEmpty
        case .options(let accepted): !accepted.isEmpty
        default: true
        }
    }
}

/// Whether `part` occurs in `text`, both already normalised. O(|text| · |part|) at worst.
package func contains(_ text: String, _ part: String) -> Bool {
    let text = Array(text.utf8)
    let part = Array(part.utf8)
    guard !part.isEmpty, part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in text[start..<start + part.count].elementsEqual(part) }
}
