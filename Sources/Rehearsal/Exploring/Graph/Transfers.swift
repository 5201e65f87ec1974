/// How the responses of one scene carry its packed states into packed states of the scenes they lead to: each field by one formula.
///
/// value = min(max(((word >> shift) & mask) + base, low), high), packed less the target's least value. Fields that stay as they are where
/// they are need one mask for all of them; those that the response sets, or that have one value in the source, one constant. Only for
/// responses that always lead to the same scene, between scenes whose states take one word; the others go the long way, slot by slot.
struct Transfers: Sendable {
    struct Field: Sendable {
        var shift: UInt64
        var mask: UInt64
        var base: Int
        var low: Int
        var high: Int
        var targetShift: UInt64
    }

    /// By the response's place in the scene: where it leads, or −1 where it goes the long way.
    private(set) var targets: [Int] = []
    private(set) var first: [Int] = [0]
    private(set) var fields: [Field] = []
    /// By the response's place: the bits that stay, and those that are set.
    private var kept: [UInt64] = []
    private var fixed: [UInt64] = []

    init(_ scene: Int, _ machine: StateMachine, _ layouts: [StateLayout]) {
        for response in machine.responses(of: scene) {
            let clauses = machine.clauses(of: response)
            let target = machine.clauses[clauses.lowerBound].scene
            kept.append(0)
            fixed.append(0)
            let isSteady = clauses.count == 1 && machine.firstReply[response] == machine.firstReply[response + 1]
            if isSteady, layouts[scene].words == 1, layouts[target].words == 1 {
                targets.append(target)
                let changes = machine.changes[machine.changes(of: response)]
                for field in layouts[target].fields {
                    add(Self.field(field, from: layouts[scene], changes.first { $0.slot == field.slot }))
                }
            } else {
                targets.append(-1)
            }
            first.append(fields.count)
        }
    }

    private mutating func add(_ field: Field) {
        if field.mask == 0 {
            fixed[fixed.count - 1] |= UInt64(truncatingIfNeeded: min(max(field.base, field.low), field.high)) << field.targetShift
        } else if field.base == 0, field.low == .min, field.shift == field.targetShift {
            kept[kept.count - 1] |= field.mask << field.shift
        } else {
            fields.append(field)
        }
    }

    private static func field(_ field: StateLayout.Field, from source: StateLayout, _ change: StateMachine.Change?) -> Field {
        let origin = source.fields.first { $0.slot == field.slot }
        let fixed = source.fixed.first { $0.slot == field.slot }.map { Int($0.value) } ?? 0
        var result = Field(
            shift: origin?.shift ?? 0, mask: origin?.mask ?? 0, base: (origin.map { Int($0.low) } ?? fixed) - Int(field.low),
            low: .min,
            high: .max, targetShift: field.shift)
        guard let change else { return result }
        if change.sets {
            result.mask = 0
            result.base = change.amount - Int(field.low)
        } else {
            result.base += change.amount
            result.low = change.low - Int(field.low)
            result.high = change.high - Int(field.low)
        }
        return result
    }

    /// The packed state to which the response at a place leads from a packed state.
    @inline(__always)
    func carry(_ key: UInt64, by place: Int) -> UInt64 {
        var result = (key & kept[place]) | fixed[place]
        var number = first[place]
        let end = first[place + 1]
        while number < end {
            let field = fields[number]
            let value = Int(truncatingIfNeeded: (key >> field.shift) & field.mask) &+ field.base
            result |= UInt64(truncatingIfNeeded: min(max(value, field.low), field.high)) << field.targetShift
            number += 1
        }
        return result
    }
}
