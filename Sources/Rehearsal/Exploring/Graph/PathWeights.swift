/// What is summed along a play: a number for each choice of each offer, and for each ending.
struct PathWeights: Sendable {
    /// Beside `OfferTable.responses`.
    var choices: [Int]
    /// By scene; only those of endings are read.
    var endings: [Int]

    /// What a play is worth.
    static func value(_ graph: StateGraph) -> Self {
        Self(
            choices: graph.offers.responses.map { graph.machine.values[Int($0)] },
            endings: graph.machine.encounter.situation.scenes.map(\.value))
    }

    /// How many decisions a play has.
    static func decisions(_ graph: StateGraph) -> Self {
        Self(choices: graph.offers.responses.map { _ in 1 }, endings: Array(repeating: 0, count: graph.machine.sceneCount))
    }

    /// What a play offers on an element: at each decision, and at its ending, the best mark that could be had, if it is above 0.
    static func offered(_ element: Int, _ graph: StateGraph) -> Self {
        let machine = graph.machine
        func best(_ marks: [Mark]) -> Int { marks.first { $0.element == element }.map { max(0, $0.mark) } ?? 0 }
        let scenes = machine.encounter.situation.scenes
        let marks = scenes.flatMap { $0.responses.map { best($0.marks) } }
        var choices: [Int] = []
        choices.reserveCapacity(graph.offers.responses.count)
        for offer in 0..<graph.offers.count {
            let range = graph.offers.choices(of: offer)
            let most = range.map { marks[Int(graph.offers.responses[$0])] }.max() ?? 0
            choices += range.map { _ in most }
        }
        return Self(choices: choices, endings: scenes.map { best($0.marks) })
    }

    /// The same with every number turned round, so that the least is the greatest.
    var negated: Self { Self(choices: choices.map { -$0 }, endings: endings.map { -$0 }) }

    var areAllZero: Bool { choices.allSatisfy { $0 == 0 } && endings.allSatisfy { $0 == 0 } }
}
