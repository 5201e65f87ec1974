/// Writes values one after another as compact bytes: numbers as zigzag varints, texts and lists after their lengths.
///
/// A checked situation packed so is back in a tenth of the time that reading and checking its files takes.
package struct Packer {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    mutating func add(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number << 1) ^ Int64(number >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Bytes after their length.
    mutating func add(_ inner: [UInt8]) {
        add(inner.count)
        bytes.append(contentsOf: inner)
    }

    package mutating func pack<each Value: Packable>(_ values: repeat each Value) {
        repeat (each values).pack(into: &self)
    }
}

/// What cannot be read back: the bytes are not what a packer wrote.
package struct UnpackingFault: Error {}

/// Reads back what a packer wrote, in the same order. Every read is checked against the end.
package struct Unpacker {
    let bytes: [UInt8]
    private var position: Int

    package init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    mutating func number() throws(UnpackingFault) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)) }
            shift += 7
        }
        throw UnpackingFault()
    }

    /// A length or an index below `limit`.
    mutating func count(below limit: Int = .max) throws(UnpackingFault) -> Int {
        let count = try number()
        guard count >= 0, count < limit, limit != .max || count <= bytes.count else { throw UnpackingFault() }
        return count
    }

    /// Passes over bytes that stand after their length, and says where they begin.
    mutating func skip() throws(UnpackingFault) -> Int {
        let length = try count()
        guard position + length <= bytes.count else { throw UnpackingFault() }
        defer { position += length }
        return position
    }

    mutating func text() throws(UnpackingFault) -> String {
        let length = try count()
        guard position + length <= bytes.count else { throw UnpackingFault() }
        defer { position += length }
        return bytes.withUnsafeBufferPointer { String(decoding: $0[position..<position + length], as: UTF8.self) }
    }

    package mutating func value<Value: Packable>(_ type: Value.Type = Value.self) throws(UnpackingFault) -> Value {
        try Value(unpacking: &self)
    }
}

/// A value that can be packed and unpacked.
package protocol Packable {
    func pack(into packer: inout Packer)
    init(unpacking unpacker: inout Unpacker) throws(UnpackingFault)
}

extension Int: Packable {
    package func pack(into packer: inout Packer) { packer.add(self) }
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) { self = try unpacker.number() }
}

extension Bool: Packable {
    package func pack(into packer: inout Packer) { packer.add(self ? 1 : 0) }
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) { self = try unpacker.number() == 1 }
}

extension String: Packable {
    package func pack(into packer: inout Packer) { packer.add(self) }
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) { self = try unpacker.text() }
}

extension Array: Packable where Element: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(count)
        for element in self { element.pack(into: &packer) }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        let count = try unpacker.count()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try Element(unpacking: &unpacker)) }
    }
}

extension Optional: Packable where Wrapped: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(self == nil ? 0 : 1)
        self?.pack(into: &packer)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        self = try unpacker.number() == 0 ? nil : try Wrapped(unpacking: &unpacker)
    }
}

extension Dictionary: Packable where Key == String, Value: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(count)
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            packer.add(key)
            value.pack(into: &packer)
        }
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        self = [:]
        for _ in 0..<(try unpacker.count()) {
            let key = try unpacker.text()
            self[key] = try Value(unpacking: &unpacker)
        }
    }
}

extension Set: Packable where Element == Int {
    package func pack(into packer: inout Packer) { packer.pack(sorted()) }
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) { self = Set(try unpacker.value([Int].self)) }
}

/// A case by its place among all cases.
extension Packable where Self: CaseIterable & Equatable {
    package func pack(into packer: inout Packer) {
        packer.add(Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        let all = Array(Self.allCases)
        self = all[try unpacker.count(below: all.count)]
    }
}
