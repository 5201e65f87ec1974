import Rehearsal
import RehearsalRecords

/// Values of JSON at random: every kind of number, strings with all that has to be escaped, keys that sort in surprising ways.
struct JSONGenerator {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed, purpose: "json") }

    mutating func value(depth: Int = 0) -> JSON {
        switch random.below(depth < 4 ? 8 : 5) {
        case 0: return [.null, .bool(true), .bool(false)][random.below(3)]
        case 1: return .integer(integer())
        case 2: return .number(number())
        case 3, 4: return .string(text())
        case 5: return .array((0..<random.below(5)).map { _ in value(depth: depth + 1) })
        default:
            var keys: [String] = []
            for _ in 0..<random.below(7) {
                let key = text()
                if !keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { keys.append(key) }
            }
            return .object(keys.map { (key: $0, value: value(depth: depth + 1)) })
        }
    }

    /// An integer that a binary64 holds, small ones as often as great ones.
    mutating func integer() -> Int {
        let size = Int.bitWidth - 53 + random.below(53)
        return Int(truncatingIfNeeded: random.next()) >> size
    }

    /// A finite number: any bits, or one near a power of ten, where the layout of digits changes.
    mutating func number() -> Double {
        if random.below(2) == 0 {
            while true {
                let number = Double(bitPattern: random.next())
                if number.isFinite { return number }
            }
        }
        var number = Double("1e\(random.below(60) - 30)") ?? 1
        if random.below(2) == 0 { number /= 3 }
        for _ in 0..<random.below(4) { number = random.below(2) == 0 ? number.nextUp : number.nextDown }
        return random.below(2) == 0 ? number : -number
    }

    mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<random.below(6) {
            let scalar: Unicode.Scalar?
            switch random.below(6) {
            case 0: scalar = Unicode.Scalar(UInt32(random.below(0x20)))
            case 1: scalar = ["\"", "\\", "/", "\u{7F}", "\u{80}", "\u{2028}", "\u{FEFF}", "\u{301}", "e", "é"][random.below(10)]
            case 2: scalar = Unicode.Scalar(0x4E00 + UInt32(random.below(0x5000)))
            case 3: scalar = Unicode.Scalar(0x1F600 + UInt32(random.below(0x40)))
            case 4: scalar = Unicode.Scalar(0xE000 + UInt32(random.below(0x1FFE)))
            default: scalar = Unicode.Scalar(0x20 + UInt32(random.below(0x5F)))
            }
            if let scalar { text.append(scalar) }
        }
        return String(text)
    }
}

extension JSON {
    /// Whether two values mean the same to any reader of JSON: the order of members and the way of writing numbers aside.
    func means(_ other: JSON) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.means($1) }
        case (.object(let a), .object(let b)):
            a.count == b.count
                && a.allSatisfy { member in
                    b.contains { $0.key.utf8.elementsEqual(member.key.utf8) && $0.value.means(member.value) }
                }
        case (.integer, _), (.number, _): amount != nil && amount == other.amount
        default: false
        }
    }

    private var amount: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
