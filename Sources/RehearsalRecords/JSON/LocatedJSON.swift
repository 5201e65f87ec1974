import Rehearsal

/// A JSON value that knows where it was written, for files in which people have to find a mistake again.
package struct LocatedJSON: Sendable {
    /// A line and a column from 1, columns in Unicode scalars.
    package struct Place: Sendable, Hashable {
        package let line: Int
        package let column: Int

        /// Where a text begins.
        package static let start = Place(line: 1, column: 1)
    }

    package struct Member: Sendable {
        package let key: String
        package let place: Place
        package let value: LocatedJSON
    }

    package enum Content: Sendable {
        /// Anything but an array or an object.
        case scalar(JSON)
        case array([LocatedJSON])
        case object([Member])
    }

    /// Why a text is no JSON, and where.
    package struct Fault: Error, Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case malformed, ended, tooDeep
            case duplicateKey(String)
        }

        package let place: Place
        package let kind: Kind
    }

    package let place: Place
    package let content: Content

    package init(place: Place, content: Content) {
        self.place = place
        self.content = content
    }

    /// The value without its places.
    package var json: JSON {
        switch content {
        case .scalar(let json): json
        case .array(let items): .array(items.map(\.json))
        case .object(let members): .object(members.map { ($0.key, $0.value.json) })
        }
    }

    package var members: [Member]? { if case .object(let members) = content { members } else { nil } }
    package var items: [LocatedJSON]? { if case .array(let items) = content { items } else { nil } }
    package subscript(key: String) -> LocatedJSON? { members?.first { $0.key == key }?.value }

    /// Every value of a text that holds one after another, such as JSON Lines; no key may be there twice. O(length).
    package static func values(in text: String) throws(Fault) -> [LocatedJSON] {
        var reader = LocatedJSONReader(text)
        return try reader.values()
    }
}

private struct LocatedJSONReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        // A byte order mark, as some editors write it.
        if scalars.first == "\u{FEFF}" { position = 1; lineStart = 1 }
    }

    private var place: LocatedJSON.Place { .init(line: line, column: position - lineStart + 1) }
    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private func fault(_ kind: LocatedJSON.Fault.Kind? = nil) -> LocatedJSON.Fault {
        LocatedJSON.Fault(place: place, kind: kind ?? (next == nil ? .ended : .malformed))
    }

    mutating func values() throws(LocatedJSON.Fault) -> [LocatedJSON] {
        var values: [LocatedJSON] = []
        skipSpace()
        while next != nil {
            values.append(try value())
            skipSpace()
        }
        return values
    }

    private mutating func skipSpace() {
        while let sign = next, [" ", "\t", "\r", "\n"].contains(sign) {
            position += 1
            if sign == "\n" { (line, lineStart) = (line + 1, position) }
        }
    }

    private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == sign else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(LocatedJSON.Fault) -> LocatedJSON {
        skipSpace()
        let place = place
        depth += 1
        defer { depth -= 1 }
        guard depth <= 64 else { throw fault(.tooDeep) }
        if takes("{") { return LocatedJSON(place: place, content: .object(try object())) }
        if takes("[") { return LocatedJSON(place: place, content: .array(try array())) }
        return LocatedJSON(place: place, content: .scalar(try scalar()))
    }

    private mutating func object() throws(LocatedJSON.Fault) -> [LocatedJSON.Member] {
        var members: [LocatedJSON.Member] = []
        if takes("}") { return [] }
        repeat {
            skipSpace()
            let place = place
            guard next == "\"", case .string(let key) = try scalar() else { throw fault() }
            if members.contains(where: { ExactText($0.key) == ExactText(key) }) {
                throw .init(place: place, kind: .duplicateKey(key))
            }
            guard takes(":") else { throw fault() }
            members.append(.init(key: key, place: place, value: try value()))
        } while takes(",")
        guard takes("}") else { throw fault() }
        return members
    }

    private mutating func array() throws(LocatedJSON.Fault) -> [LocatedJSON] {
        var items: [LocatedJSON] = []
        if takes("]") { return [] }
        repeat { items.append(try value()) } while takes(",")
        guard takes("]") else { throw fault() }
        return items
    }

    /// A text, number or word; what it may look like is for `JSON` to say.
    private mutating func scalar() throws(LocatedJSON.Fault) -> JSON {
        let start = position
        if next == "\"" {
            position += 1
            while let sign = next, sign != "\"", sign != "\n" { position += sign == "\\" ? 2 : 1 }
            guard position < scalars.count, next == "\"" else {
                position = min(position, scalars.count)
                throw fault()
            }
            position += 1
        } else {
            while let sign = next, sign.isASCII, sign.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains(sign) {
                position += 1
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<position])
        guard let json = JSON(String(text)) else {
            if start < position { position = start }
            throw fault()
        }
        return json
    }
}
