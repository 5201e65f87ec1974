// Values that are one of several kinds: the kind's number, then what it holds.

extension Text: Packable {
    package func pack(into packer: inout Packer) { packer.pack(pieces) }
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) { pieces = try unpacker.value() }
}

extension Text.Piece: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .literal(let text): packer.pack(0); packer.pack(text)
        case .person(let person): packer.pack(1); packer.pack(person)
        case .surface(let surface): packer.pack(2, surface)
        case .citation(let source): packer.pack(3, source)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        switch try unpacker.number() {
        case 0: self = .literal(try unpacker.value())
        case 1: self = .person(try unpacker.value())
        case 2: self = .surface(try unpacker.value())
        case 3: self = .citation(try unpacker.value())
        default: throw UnpackingFault()
        }
    }
}

extension Person: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .client: packer.pack(-1)
        case .cast(let role): packer.pack(role)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        let role = try unpacker.number()
        self = role < 0 ? .client : .cast(role)
    }
}

extension Guard.Operand: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .slot(let slot): packer.pack(0, slot)
        case .number(let number): packer.pack(1, number)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        self = try unpacker.number() == 0 ? .slot(try unpacker.value()) : .number(try unpacker.value())
    }
}

extension Guard.Comparison: CaseIterable, Packable {
    package static let allCases: [Guard.Comparison] = [.less, .atMost, .equal, .unequal, .atLeast, .greater]
}

extension Guard: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .always: packer.pack(0)
        case .flag(let slot): packer.pack(1, slot)
        case .trait(let trait): packer.pack(2); packer.pack(trait)
        case .compare(let left, let comparison, let right):
            packer.pack(3)
            packer.pack(left, right)
            packer.pack(comparison)
        case .not(let inner): packer.pack(4); packer.pack(inner)
        case .all(let inner): packer.pack(5); packer.pack(inner)
        case .any(let inner): packer.pack(6); packer.pack(inner)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        switch try unpacker.number() {
        case 0: self = .always
        case 1: self = .flag(try unpacker.value())
        case 2: self = .trait(try unpacker.value())
        case 3:
            let left = try unpacker.value(Operand.self)
            let right = try unpacker.value(Operand.self)
            self = .compare(left, try unpacker.value(), right)
        case 4: self = .not(try unpacker.value())
        case 5: self = .all(try unpacker.value())
        case 6: self = .any(try unpacker.value())
        default: throw UnpackingFault()
        }
    }
}

extension Effect: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .add(let slot, let amount): packer.pack(0, slot, amount)
        case .set(let slot, let value): packer.pack(1, slot, value)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        let isAddition = try unpacker.number() == 0
        let slot = try unpacker.number()
        let number = try unpacker.number()
        self = isAddition ? .add(slot: slot, amount: number) : .set(slot: slot, value: number)
    }
}
