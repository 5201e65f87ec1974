extension Situation {
    /// A guard as an author would write it, with no more brackets than it needs; empty for one that always holds.
    package func text(of condition: Guard) -> String { text(of: condition, within: .or) }

    /// What binds least first.
    private enum Binding: Int {
        case or, and, not
    }

    private func text(of condition: Guard, within outer: Binding) -> String {
        func bracketed(_ text: String, _ own: Binding) -> String { own.rawValue < outer.rawValue ? "(\(text))" : text }
        switch condition {
        case .always: return ""
        case .flag(let slot): return name(ofSlot: slot)
        case .trait(let trait): return "is " + trait
        case .compare(let left, let comparison, let right):
            return "\(text(of: left)) \(comparison.rawValue) \(text(of: right))"
        case .not(let inner): return "not " + text(of: inner, within: .not)
        case .all(let inner): return bracketed(inner.map { text(of: $0, within: .and) }.joined(separator: " and "), .and)
        case .any(let inner): return bracketed(inner.map { text(of: $0, within: .or) }.joined(separator: " or "), .or)
        }
    }

    private func text(of operand: Guard.Operand) -> String {
        switch operand {
        case .slot(let slot): name(ofSlot: slot)
        case .number(let number): String(number)
        }
    }

    /// What a response changes, as `trust +15`, `trust = 20`, `contract-shown` or `not contract-shown`.
    package func text(of effect: Effect) -> String {
        switch effect {
        case .add(let slot, let amount): "\(name(ofSlot: slot)) \(amount < 0 ? "" : "+")\(amount)"
        case .set(let slot, let value) where slot < meters.count: "\(name(ofSlot: slot)) = \(value)"
        case .set(let slot, let value): value == 0 ? "not \(name(ofSlot: slot))" : name(ofSlot: slot)
        }
    }

    /// Marks as `T2.3 +1`.
    package func texts(of marks: [Mark]) -> [String] {
        marks.map { "\(claims[$0.element].element.id) \($0.mark > 0 ? "+" : "")\($0.mark)" }
    }

    private func name(ofSlot slot: Int) -> String {
        if slot < meters.count { return meters[slot].name }
        return flags.indices.contains(slot - meters.count)
            ? flags[slot - meters.count] : "once \(slot - meters.count - flags.count + 1)"
    }
}
