import Rehearsal

extension BlueprintGenerator {
    /// What a kind of question needs in its scene.
    mutating func question(_ kind: String) -> [String] {
        switch kind {
        case "several": return ["options: \(options())"]
        case "order":
            let count = 1 + random.below(4)
            let key = random.shuffled((1...count).map { "o\($0)" })
            return [
                "options: {\((1...count).map { "o\($0): 項\($0)" }.joined(separator: ", "))}",
                "key: [\(key.joined(separator: ", "))]",
            ]
        case "compose":
            // Some wordings are found within others.
            let points = pick([
                "{p1: [道歉], p2: [道歉了, 日期], p3: [負責]}", "{p1: [道歉, 抱歉]}", "{p1: [我們負責到底], p2: [負責], p3: [到底]}",
            ])
            let slips = pick(["", "slips: {x1: [保證不漏]}", "slips: {x1: [負責], x2: [一定]}"])
            return ["points: \(points)"] + (slips.isEmpty ? [] : [slips])
        case "form": return ["fields: {\((1...(1 + random.below(3))).map { field($0) }.joined(separator: ", "))}"]
        default: return []
        }
    }

    private func options() -> String { "{o1: 甲, o2: 乙, o3: 丙}" }

    private mutating func field(_ number: Int) -> String {
        let needed = chance(60) ? ", required: true" : ""
        let rest = pick([
            "kind: text, accept: [漏水, 滲水]", "kind: text", "kind: number, accept: [1, 5]", "kind: number, accept: 3",
            "kind: date, accept: 2026-11-01", "kind: date", "kind: choice, options: {a: 一, b: 二}, accept: [b]",
            "kind: choice, options: {a: 一, b: 二}, accept: [a, b]",
        ])
        return "f\(number): {label: 欄, \(rest)\(needed)}"
    }

    /// What a response needs for its kind of question; the last has no test.
    mutating func fields(_ kind: String, _ number: Int, isLast: Bool) -> [String] {
        switch kind {
        case "one": return ["say: 說\(number)"] + (chance(10) ? ["like: [共同的話]"] : [])
        case "words": return words(number, isLast: isLast)
        default: break
        }
        // One before the last that has no test either hides those behind it wherever it is offered.
        if isLast || chance(8) { return [] }
        switch kind {
        case "several":
            return [
                pick([
                    "pick: {all: [o1, o2]}", "pick: {any: [o1, o3], none: [o2]}", "pick: {at-least: 2}", "pick: {none: [o1]}",
                    "pick: {all: [o1], none: [o1]}", "pick: {at-least: 4}", "pick: {any: [o2], at-least: 1}", "pick: {at-least: 0}",
                ])
            ]
        case "order": return ["agreement: \(pick([0, 1, 33, 34, 50, 66, 67, 83, 84, 100]))"]
        case "number":
            return [
                "between: "
                    + pick([
                        "[1, 5]", "[5, 9]", "[2, 4]", "[0.5, 9.5]", "[5, 5]", "[5, 5.000001]", "[-3, 0]", "[9.500001, 10]",
                        "[-1000000, 1000000]",
                    ])
            ]
        case "compose": return pick([["covers: 2"], ["covers: 3"], ["slips: true"], ["covers: 1", "slips: true"], ["covers: 0"]])
        default: return ["correct: \(random.below(5))"]
        }
    }

    private mutating func words(_ number: Int, isLast: Bool) -> [String] {
        let examples = pick(["[這是第\(number)句, 共同]", "[共同]", "[第\(number)句, 第\(number + 1)句]", "[第\(number)句。, 第 \(number) 句]"])
        if isLast ? chance(80) : chance(15) { return ["otherwise: true"] + (chance(30) ? ["like: \(examples)"] : []) }
        return ["like: \(examples)"]
    }
}
