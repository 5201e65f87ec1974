extension JSON {
    /// Reads one value (RFC 8259); nil where the text is none, or nests deeper than 64.
    package init?(_ text: String) {
        var parser = JSONParser(bytes: Array(text.utf8))
        guard let value = parser.document() else { return nil }
        self = value
    }
}

private struct JSONParser {
    let bytes: [UInt8]
    var position = 0
    var depth = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() -> JSON? {
        guard let value = value() else { return nil }
        skipSpace()
        return position == bytes.count ? value : nil
    }

    private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func skipSpace() {
        while [0x20, 0x0A, 0x0D, 0x09].contains(byte), position < bytes.count { position += 1 }
    }

    private mutating func takes(_ character: Character) -> Bool {
        skipSpace()
        guard byte == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func takes(word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func value() -> JSON? {
        skipSpace()
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64 else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return string().map(JSON.string)
        case UInt8(ascii: "t"): return takes(word: "true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return takes(word: "false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return takes(word: "null") ? .null : nil
        default: return number()
        }
    }

    private mutating func object() -> JSON? {
        guard takes("{") else { return nil }
        var members: [(key: String, value: JSON)] = []
        if takes("}") { return .object([]) }
        repeat {
            skipSpace()
            guard let key = string(), takes(":"), let value = value() else { return nil }
            members.append((key, value))
        } while takes(",")
        return takes("}") ? .object(members) : nil
    }

    private mutating func array() -> JSON? {
        guard takes("[") else { return nil }
        var items: [JSON] = []
        if takes("]") { return .array([]) }
        repeat {
            guard let item = value() else { return nil }
            items.append(item)
        } while takes(",")
        return takes("]") ? .array(items) : nil
    }

    private mutating func number() -> JSON? {
        let start = position
        while position < bytes.count, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard Self.isNumber(text) else { return nil }
        if let whole = Int(text) { return .integer(whole) }
        return Double(text).map(JSON.number)
    }

    /// Whether a text is a number as RFC 8259 §6 writes it: no leading zero or plus, digits on both sides of a point.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func takesDigits() -> Int {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            return digits.count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = takesDigits()
        guard whole == 1 || whole > 1 && !startsWithZero else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard takesDigits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard takesDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private mutating func string() -> String? {
        guard byte == UInt8(ascii: "\""), position < bytes.count else { return nil }
        position += 1
        var result: [UInt8] = []
        while position < bytes.count {
            let next = bytes[position]
            position += 1
            switch next {
            case UInt8(ascii: "\""): return String(validating: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                result.append(contentsOf: String(Character(scalar)).utf8)
            case 0..<0x20: return nil
            default: result.append(next)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        let sign = byte
        position += 1
        switch sign {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
        case UInt8(ascii: "u"):
            guard let high = hex() else { return nil }
            guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
            guard takes(word: "\\u"), let low = hex(), (0xDC00..<0xE000).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    private mutating func hex() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        position += 4
        return digits.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") } ? UInt32(digits, radix: 16) : nil
    }
}
