import Rehearsal

extension BlueprintGenerator {
    /// A guard of any form; at depth 0 one comparison, flag or trait.
    mutating func condition(depth: Int, about meters: [String]? = nil) -> String {
        let meters = meters ?? asked
        if depth > 0 {
            switch random.below(8) {
            case 0: return "not \(atom(meters))"
            case 1: return "\(condition(depth: depth - 1, about: meters)) and \(atom(meters))"
            case 2: return "\(atom(meters)) or \(condition(depth: depth - 1, about: meters))"
            case 3: return "not (\(condition(depth: depth - 1, about: meters)) or \(atom(meters)))"
            case 4: return "(\(atom(meters)) or \(atom(meters))) and not \(atom(meters))"
            default: break
            }
        }
        return atom(meters)
    }

    /// A guard for what is spoken, which may ask about meters that nothing else asks about.
    mutating func speechGuard() -> String { condition(depth: 1, about: meters.map(\.name)) }

    private mutating func atom(_ names: [String]) -> String {
        let sign = pick(["<", "<=", "==", "!=", ">=", ">"])
        switch random.below(10) {
        case 0..<5: if !names.isEmpty { return comparison(names, sign) }
        case 5..<8: if !flags.isEmpty { return pick(flags) }
        case 8: return "is \(pick(["elderly", "junior", "angry"]))"
        default: break
        }
        if !names.isEmpty { return comparison(names, sign) }
        if !flags.isEmpty { return pick(flags) }
        return "is \(pick(["elderly", "junior", "angry"]))"
    }

    private mutating func comparison(_ names: [String], _ sign: String) -> String {
        let name = pick(names)
        if names.count > 1, chance(25) { return "\(name) \(sign) \(pick(names))" }
        let number = level(name, beyond: 2)
        switch random.below(20) {
        case 0: return "\(random.below(4)) \(sign) \(random.below(4))"
        case 1..<5: return "\(number) \(sign) \(name)"
        default: return "\(name) \(sign) \(number)"
        }
    }

    /// A number in a meter's range, or up to `beyond` outside it.
    private mutating func level(_ name: String, beyond: Int) -> Int {
        guard let meter = meters.first(where: { $0.name == name }) else { return 0 }
        return meter.min - beyond + random.below(meter.max - meter.min + 1 + 2 * beyond)
    }

    /// Changes to up to three meters and flags.
    mutating func effects() -> [String] {
        var effects: [String] = []
        for name in some(meters.map(\.name) + flags, upTo: 3) {
            guard let meter = meters.first(where: { $0.name == name }) else {
                effects.append("\(name): \(chance(70))")
                continue
            }
            let range = meter.max - meter.min
            if chance(20) {
                effects.append("\(name): \"=\(level(name, beyond: 3))\"")
            } else {
                let amount = pick([0, 1, max(1, range / 5), max(1, range / 3), max(1, range / 2), min(range + 5, 1_000_000_000)])
                effects.append("\(name): \(chance(50) ? "+" : "-")\(amount)")
            }
        }
        return effects
    }

    /// Evidence by the situation's way of marking; `goal` and `here` are what the two scenes are worth.
    mutating func marks(of goal: Int, at here: Int) -> [String] {
        let elements = ["T1.1", "T1.2", "K1", "S1"]
        switch marking {
        case .free: return some(elements, upTo: 3).map { "\($0): \(chance(2) ? 0 : pick([-2, -1, 1, 2, 3]))" }
        case .rising: return some(elements, upTo: 2).map { "\($0): \(pick([1, 2, 3]))" }
        case .falling: return some(elements, upTo: 2).map { "\($0): \(pick([-2, -1]))" }
        case .level:
            let amount = 1 + random.below(2)
            let pair = random.shuffled(elements).prefix(2)
            return zip(pair, [amount, -amount]).map { "\($0): \($1)" }
        case .telescoping:
            let difference = goal - here
            return difference == 0 || difference < -2 ? [] : ["K1: \(difference)"]
        }
    }
}
