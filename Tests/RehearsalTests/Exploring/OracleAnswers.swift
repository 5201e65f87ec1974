import Rehearsal

/// Every answer to a scene's question that could matter, tried one by one, and the response to which each leads.
///
/// What an answer is does not depend on the moment; to which response it leads depends on the responses offered.
struct OracleAnswers {
    /// For each answer, the places of all responses whose own condition it meets, in the author's order.
    private let meets: [[Int]]
    private let scene: Scene

    init(_ scene: Scene) {
        self.scene = scene
        meets = Array(Set(Self.answers(scene)))
    }

    /// The offered responses to which some answer, or silence when the time runs out, leads.
    func available(_ offered: [Int]) -> [Int] {
        let spoken = offered.filter { !scene.responses[$0].silent }
        var reached: Set<Int> = []
        for answer in meets {
            // The first that matches is taken; whatever is not offered is passed over.
            if let taken = answer.first(where: { spoken.contains($0) }) { reached.insert(taken) }
        }
        if scene.seconds != nil, let silent = offered.first(where: { scene.responses[$0].silent }) { reached.insert(silent) }
        return reached.sorted()
    }

    private static func answers(_ scene: Scene) -> [[Int]] {
        let places = Array(scene.responses.indices)
        switch scene.ask {
        case .one: return places.map { [$0] }
        case .words: return words(scene)
        case .several(let options):
            return subsets(Array(options.indices)).map { ticked in meeting(scene) { pick($0, Set(ticked)) } }
        case .order(let options, let key):
            return permutations(Array(options.indices)).map { order in meeting(scene) { agrees($0, agreement(order, key)) } }
        case .number:
            return numbers(scene).map { number in
                meeting(scene) { if case .between(let low, let high) = $0 { low <= number && number <= high } else { true } }
            }
        case .compose(let points, let slips):
            return subsets((points + slips).flatMap(\.wordings)).map { parts in
                let text = parts.joined(separator: "嗯") + "嗯"
                let covered = points.count { found($0, in: text) }
                let slipped = slips.contains { found($0, in: text) }
                return meeting(scene) {
                    if case .covers(let count, let wantsSlip) = $0 { covered >= count && (slipped || !wantsSlip) } else { true }
                }
            }
        case .form(let fields):
            return Set(accepted(fields)).map { correct in
                meeting(scene) { if case .correct(let count) = $0 { correct >= count } else { true } }
            }
        }
    }

    private static func meeting(_ scene: Scene, _ holds: (Condition) -> Bool) -> [Int] {
        scene.responses.indices.filter { holds(scene.responses[$0].condition) }
    }

    // MARK: Words

    /// Each example, and words that no one has written; those that take the rest come after all that recognise something.
    private static func words(_ scene: Scene) -> [[Int]] {
        let rest = scene.responses.indices.filter { scene.responses[$0].otherwise }
        let examples = Set(scene.responses.flatMap(\.like).map(normalized))
        return examples.map { said in
            scene.responses.indices.filter { scene.responses[$0].like.contains { normalized($0) == said } } + rest
        } + [rest]
    }

    // MARK: Ticks and orders

    private static func pick(_ condition: Condition, _ ticked: Set<Int>) -> Bool {
        guard case .pick(let all, let any, let none, let atLeast) = condition else { return true }
        return all.isSubset(of: ticked) && (any.isEmpty || !any.isDisjoint(with: ticked)) && none.isDisjoint(with: ticked)
            && ticked.count >= atLeast
    }

    private static func agrees(_ condition: Condition, _ agreement: Int) -> Bool {
        if case .agreement(let least) = condition { agreement >= least } else { true }
    }

    /// 100 · pairs in the key's order / all pairs, rounded down. One option, or none, is in order.
    private static func agreement(_ order: [Int], _ key: [Int]) -> Int {
        var pairs = 0
        var right = 0
        for (place, earlier) in order.enumerated() {
            for later in order.dropFirst(place + 1) {
                pairs += 1
                if let a = key.firstIndex(of: earlier), let b = key.firstIndex(of: later), a < b { right += 1 }
            }
        }
        return pairs == 0 ? 100 : 100 * right / pairs
    }

    // MARK: Numbers, texts and forms

    /// Each bound of an interval and the numbers next to it: between two bounds all numbers are alike.
    private static func numbers(_ scene: Scene) -> [Decimal] {
        var bounds = [Decimal(0)]
        for response in scene.responses {
            if case .between(let low, let high) = response.condition { bounds += [low, high] }
        }
        return bounds.flatMap { bound in [-1, 0, 1].map { Decimal(millionths: bound.millionths + $0) } }
    }

    private static func found(_ wordings: Wordings, in text: String) -> Bool {
        wordings.wordings.contains { normalized(text).contains(normalized($0)) }
    }

    /// How many fields are accepted, for every way of filling each rightly or wrongly.
    private static func accepted(_ fields: [Field]) -> [Int] {
        fields.reduce([0]) { counts, field in counts.flatMap { count in ways(field).map { count + ($0 ? 1 : 0) } } }
    }

    /// Whether a field can be accepted, and whether it can be answered and not be.
    private static func ways(_ field: Field) -> Set<Bool> {
        // A field that need not be filled can be left empty, which is never right.
        var ways: Set<Bool> = field.required ? [] : [false]
        switch (field.accept, field.kind) {
        case (.anything, _): ways.insert(true)
        case (.options(let right), .choice(let options)):
            for option in options.indices { ways.insert(right.contains(option)) }
        default: ways.formUnion([true, false])
        }
        return ways
    }

    // MARK: Lists

    private static func subsets<Item>(_ items: [Item]) -> [[Item]] {
        items.reduce([[]]) { subsets, item in subsets + subsets.map { $0 + [item] } }
    }

    private static func permutations(_ items: [Int]) -> [[Int]] {
        guard !items.isEmpty else { return [[]] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }
}
