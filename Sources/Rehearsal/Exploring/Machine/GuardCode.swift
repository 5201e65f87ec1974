/// The guards of an encounter as flat code: who the client is has been settled, and a test is a few array reads.
///
/// A program is a run of instructions over one truth: tests set it, and jumps leave an `and` or `or` as soon as it is decided.
struct GuardCode: Sendable {
    /// A guard's place in the code; `always` needs none.
    struct Program: Sendable, Hashable {
        var first: Int32
        var end: Int32

        static let always = Program(first: 0, end: 0)
        var isAlways: Bool { first == end }
    }

    enum Kind: UInt8, Sendable {
        /// Whether slot `a`, less slot `b` where there is one, lies from `low` to `high`; the other way round where `isNegated`.
        case test
        case constant
        case jumpIfFalse
        case jumpIfTrue
    }

    struct Instruction: Sendable {
        var kind: Kind
        var isNegated = false
        var a: Int32 = 0
        var b: Int32 = -1
        var low: Int32 = 0
        var high: Int32 = 0
    }

    private(set) var instructions: [Instruction] = []
    private var known: [Guard: Program] = [:]
    private let traits: [String]

    init(traits: [String]) { self.traits = traits }

    /// The program of a guard; the same guard has the same program.
    mutating func program(_ condition: Guard) -> Program {
        if case .always = condition { return .always }
        if let known = known[condition] { return known }
        let first = Int32(instructions.count)
        add(condition, negated: false)
        let program = Program(first: first, end: Int32(instructions.count))
        known[condition] = program
        return program
    }

    /// Whether it holds with these slots. O(instructions).
    @inline(__always)
    func holds(_ program: Program, _ slots: [Int32]) -> Bool {
        var truth = true
        var place = Int(program.first)
        let end = Int(program.end)
        while place < end {
            let instruction = instructions[place]
            place += 1
            switch instruction.kind {
            case .test:
                let value = slots[Int(instruction.a)] &- (instruction.b < 0 ? 0 : slots[Int(instruction.b)])
                truth = (instruction.low <= value && value <= instruction.high) != instruction.isNegated
            case .constant: truth = !instruction.isNegated
            case .jumpIfFalse: if !truth { place = Int(instruction.a) }
            case .jumpIfTrue: if truth { place = Int(instruction.a) }
            }
        }
        return truth
    }

    /// The slots that a program reads.
    func slots(of program: Program) -> [Int] {
        instructions[Int(program.first)..<Int(program.end)].filter { $0.kind == .test }.flatMap { instruction in
            instruction.b < 0 ? [Int(instruction.a)] : [Int(instruction.a), Int(instruction.b)]
        }
    }

    /// Depth is bounded by the guard parser's.
    private mutating func add(_ condition: Guard, negated: Bool) {
        switch condition {
        case .always: add(constant: !negated)
        case .trait(let trait): add(constant: traits.contains(trait) != negated)
        case .flag(let slot): instructions.append(Instruction(kind: .test, isNegated: negated, a: Int32(slot), low: 1, high: 1))
        case .compare(let left, let comparison, let right): add(left, comparison, right, negated: negated)
        case .not(let inner): add(inner, negated: !negated)
        case .all(let parts): add(parts, leavingWith: negated, negated: negated)
        case .any(let parts): add(parts, leavingWith: !negated, negated: negated)
        }
    }

    private mutating func add(constant truth: Bool) {
        instructions.append(Instruction(kind: .constant, isNegated: !truth))
    }

    /// Parts one after another, left as soon as one has the truth that decides.
    private mutating func add(_ parts: [Guard], leavingWith truth: Bool, negated: Bool) {
        var jumps: [Int] = []
        for (number, part) in parts.enumerated() {
            if number > 0 {
                jumps.append(instructions.count)
                instructions.append(Instruction(kind: truth ? .jumpIfTrue : .jumpIfFalse))
            }
            add(part, negated: negated)
        }
        for jump in jumps { instructions[jump].a = Int32(instructions.count) }
    }

    private mutating func add(
        _ left: Guard.Operand, _ comparison: Guard.Comparison, _ right: Guard.Operand, negated: Bool
    ) {
        switch (left, right) {
        case (.number, .number): add(constant: Guard.compare(left, comparison, right).holds([], traits: []) != negated)
        case (.slot(let slot), .number(let number)): add(slot, -1, comparison, number, negated)
        case (.number(let number), .slot(let slot)): add(slot, -1, comparison.turned, number, negated)
        case (.slot(let a), .slot(let b)): add(a, b, comparison, 0, negated)
        }
    }

    private mutating func add(_ a: Int, _ b: Int, _ comparison: Guard.Comparison, _ number: Int, _ negated: Bool) {
        let number = Int32(clamping: number)
        let (low, high): (Int32, Int32) =
            switch comparison {
            case .less: (.min, number - 1)
            case .atMost: (.min, number)
            case .equal, .unequal: (number, number)
            case .atLeast: (number, .max)
            case .greater: (number + 1, .max)
            }
        instructions.append(
            Instruction(
                kind: .test, isNegated: negated != (comparison == .unequal), a: Int32(a), b: Int32(b), low: low, high: high))
    }
}

extension Guard.Comparison {
    /// The same comparison read from its other side.
    fileprivate var turned: Self {
        switch self {
        case .less: .greater
        case .atMost: .atLeast
        case .equal: .equal
        case .unequal: .unequal
        case .atLeast: .atMost
        case .greater: .less
        }
    }
}
