import Rehearsal

/// Writes random situations, the same for a seed: guards, effects, clamps, once, silence, every kind of question, and loops if wanted.
struct SituationGenerator {
    private var random: SeededGenerator
    private let sceneCount: Int
    private let allowsLoops: Bool

    init(seed: UInt64, loops: Bool = false) {
        random = SeededGenerator(seed: seed, purpose: "situation")
        sceneCount = 3 + random.below(4)
        allowsLoops = loops
    }

    private mutating func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    private mutating func pick<Item>(_ items: [Item]) -> Item { items[random.below(items.count)] }

    mutating func situation() -> String {
        var scenes = ""
        for scene in 0..<sceneCount { scenes += self.scene(scene) }
        scenes += "z1: {ending: resolved, evidence: {T1.2: \(mark())}}\nz2: {ending: lost}"
        return Sample.situation(scenes: scenes, start: "s0", extra: "weights: {K1: \(random.below(4))}\n")
    }

    private mutating func scene(_ number: Int) -> String {
        let kind = chance(55) ? "one" : pick(["words", "several", "order", "number", "compose", "form"])
        let timed = chance(20)
        var text = "s\(number):\n  ask: \(kind)\n"
        if timed { text += "  seconds: 30\n" }
        text += question(kind)
        text += "  responses:\n"
        let count = 2 + random.below(3)
        for response in 0..<count {
            text += self.response(response, kind, isLast: response == count - 1, scene: number)
        }
        if timed { text += "    quiet: {silent: true, evidence: {S1: \(mark())}, next: \(next(number))}\n" }
        return text
    }

    private func question(_ kind: String) -> String {
        switch kind {
        case "several": "  options: {o1: 甲, o2: 乙, o3: 丙}\n"
        case "order": "  options: {o1: 甲, o2: 乙, o3: 丙}\n  key: [o2, o3, o1]\n"
        case "compose": "  points: {p1: [道歉], p2: [道歉了, 日期], p3: [負責]}\n  slips: {x1: [保證不漏]}\n"
        case "form":
            "  fields: {f1: {label: 甲, kind: text, required: true, accept: [漏水]}, f2: {label: 乙, kind: number, accept: [1, 5]}, f3: {label: 丙, kind: choice, required: true, options: {a: 一, b: 二}, accept: [b]}}\n"
        default: ""
        }
    }

    private mutating func response(_ number: Int, _ kind: String, isLast: Bool, scene: Int) -> String {
        var fields = kind == "one" ? "say: 說\(number), " : ""
        if kind == "words" { fields += isLast ? "otherwise: true, " : "like: [這是第\(number)句, 共同], " }
        if !isLast { fields += condition(kind) }
        if chance(25), !isLast { fields += "when: \(guardText()), " }
        if chance(15), !isLast { fields += "once: true, " }
        if chance(10) { fields += "critical: true, " }
        if chance(60) { fields += "effects: {\(effects())}, " }
        if chance(70) { fields += "evidence: {\(pick(["T1.1", "K1", "S1"])): \(mark())}, " }
        return "    r\(number): {\(fields)next: \(next(scene))}\n"
    }

    private mutating func condition(_ kind: String) -> String {
        switch kind {
        case "several":
            pick([
                "pick: {all: [o1, o2]}, ", "pick: {any: [o1, o3], none: [o2]}, ", "pick: {at-least: 2}, ", "pick: {none: [o1]}, ",
            ])
        case "order": "agreement: \(pick([34, 66, 67, 100])), "
        case "number": pick(["between: [1, 5], ", "between: [5, 9], ", "between: [2, 4], ", "between: [0.5, 9.5], "])
        case "compose": pick(["covers: 2, ", "covers: 3, ", "slips: true, ", "covers: 1, slips: true, "])
        case "form": "correct: \(1 + random.below(3)), "
        default: ""
        }
    }

    private mutating func guardText() -> String {
        pick([
            "trust >= \(random.below(101))", "told", "not shown", "is elderly", "patience < trust or told",
            "not (trust > 50 and shown)", "trust != 40",
        ])
    }

    private mutating func effects() -> String {
        pick([
            "trust: +\(random.below(60))", "trust: -\(random.below(60))", "told: true", "shown: true, patience: -15",
            "trust: \"=\(random.below(101))\"", "told: false",
        ])
    }

    private mutating func mark() -> Int { pick([-2, -1, 1, 2, 3]) }

    private mutating func next(_ scene: Int) -> String {
        let goal = goal(scene)
        return chance(20) ? "[{when: \(guardText()), go: \(self.goal(scene))}, {go: \(goal)}]" : goal
    }

    private mutating func goal(_ scene: Int) -> String {
        if allowsLoops, chance(25) { return "s\(random.below(sceneCount))" }
        let later = Array((scene + 1)..<(sceneCount + 2)).map { $0 < sceneCount ? "s\($0)" : $0 == sceneCount ? "z1" : "z2" }
        return pick(later)
    }
}
