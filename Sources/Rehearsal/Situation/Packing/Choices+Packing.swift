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

extension Ask: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .one: packer.pack(0)
        case .words: packer.pack(1)
        case .several(let options): packer.pack(2); packer.pack(options)
        case .order(let options, let key): packer.pack(3); packer.pack(options); packer.pack(key)
        case .number: packer.pack(4)
        case .compose(let points, let slips): packer.pack(5); packer.pack(points, slips)
        case .form(let fields): packer.pack(6); packer.pack(fields)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        switch try unpacker.number() {
        case 0: self = .one
        case 1: self = .words
        case 2: self = .several(try unpacker.value())
        case 3:
            let options = try unpacker.value([Option].self)
            self = .order(options, key: try unpacker.value())
        case 4: self = .number
        case 5:
            let points = try unpacker.value([Wordings].self)
            self = .compose(points: points, slips: try unpacker.value())
        case 6: self = .form(try unpacker.value())
        default: throw UnpackingFault()
        }
    }
}

extension Field.Kind: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .text: packer.pack(0)
        case .number: packer.pack(1)
        case .date: packer.pack(2)
        case .choice(let options): packer.pack(3); packer.pack(options)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        switch try unpacker.number() {
        case 0: self = .text
        case 1: self = .number
        case 2: self = .date
        case 3: self = .choice(try unpacker.value())
        default: throw UnpackingFault()
        }
    }
}

extension Field.Accept: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .anything: packer.pack(0)
        case .wordings(let wordings): packer.pack(1); packer.pack(wordings)
        case .numbers(let low, let high): packer.pack(2); packer.pack(low, high)
        case .dates(let first, let last): packer.pack(3); packer.pack(first, last)
        case .options(let options): packer.pack(4); packer.pack(options)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        switch try unpacker.number() {
        case 0: self = .anything
        case 1: self = .wordings(try unpacker.value())
        case 2:
            let low = try unpacker.value(Decimal.self)
            self = .numbers(low, try unpacker.value())
        case 3:
            let first = try unpacker.value(Date.self)
            self = .dates(first, try unpacker.value())
        case 4: self = .options(try unpacker.value())
        default: throw UnpackingFault()
        }
    }
}

extension Condition: Packable {
    package func pack(into packer: inout Packer) {
        switch self {
        case .always: packer.pack(0)
        case .pick(let all, let any, let none, let atLeast): packer.pack(1); packer.pack(all, any, none); packer.pack(atLeast)
        case .agreement(let percent): packer.pack(2, percent)
        case .between(let low, let high): packer.pack(3); packer.pack(low, high)
        case .covers(let points, let slipped): packer.pack(4, points); packer.pack(slipped)
        case .correct(let count): packer.pack(5, count)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        switch try unpacker.number() {
        case 0: self = .always
        case 1:
            let all = try unpacker.value(Set<Int>.self)
            let any = try unpacker.value(Set<Int>.self)
            let none = try unpacker.value(Set<Int>.self)
            self = .pick(all: all, any: any, none: none, atLeast: try unpacker.value())
        case 2: self = .agreement(try unpacker.value())
        case 3:
            let low = try unpacker.value(Decimal.self)
            self = .between(low, try unpacker.value())
        case 4:
            let points = try unpacker.number()
            self = .covers(points: points, slipped: try unpacker.value())
        case 5: self = .correct(try unpacker.value())
        default: throw UnpackingFault()
        }
    }
}
