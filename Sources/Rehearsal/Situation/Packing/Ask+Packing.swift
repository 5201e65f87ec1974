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
