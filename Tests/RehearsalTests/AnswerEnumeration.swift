import Rehearsal

/// Every answer that matters to a question, made without looking at its responses' conditions.
enum AnswerEnumeration {
    static func all(_ question: Question) -> [Answer] {
        [.silence] + spoken(question)
    }

    private static func spoken(_ question: Question) -> [Answer] {
        switch question.scene.ask {
        case .one: return question.choices.map { .response($0) }
        case .words: return (question.scene.responses.flatMap(\.like) + ["完全不相干"]).map { .words($0) }
        case .several(let options):
            return (0..<(1 << options.count)).map { bits in .ticks(Set(options.indices.filter { bits & (1 << $0) != 0 })) }
        case .order(let options, _): return permutations(Array(options.indices)).map { .order($0) }
        case .number: return stride(from: -1_000_000, through: 12_000_000, by: 250_000).map { .number(Decimal(millionths: $0)) }
        case .compose(let points, let slips):
            let wordings = (points + slips).flatMap(\.wordings)
            return (0..<(1 << wordings.count)).map { bits in
                .composition(wordings.indices.filter { bits & (1 << $0) != 0 }.map { wordings[$0] }.joined(separator: "嗯"))
            }
        case .form:
            return ["漏水", "別的"].flatMap { first in
                ["", "3", "9"].flatMap { second in ["a", "b"].map { .form([first, second, $0]) } }
            }
        }
    }

    private static func permutations(_ items: [Int]) -> [[Int]] {
        guard !items.isEmpty else { return [[]] }
        return items.flatMap { first in permutations(items.filter { $0 != first }).map { [first] + $0 } }
    }
}
