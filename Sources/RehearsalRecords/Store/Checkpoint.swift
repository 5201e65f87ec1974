/// The root of the log at some size, signed, to be printed or sent elsewhere.
package struct Checkpoint: Sendable, Hashable {
    package var size: Int
    /// RFC 6962 tree hash in hexadecimal.
    package var root: String
    package var at: String
    package var key: String
    package var signature: [UInt8]

    package init(size: Int, root: String, at: String, key: String, signature: [UInt8]) {
        self.size = size
        self.root = root
        self.at = at
        self.key = key
        self.signature = signature
    }

    package var line: String {
        JSON.object([("at", .string(at)), ("key", .string(key)), ("root", .string(root)), ("size", .integer(size))]).canonical
    }
}

extension Checkpoint {
    /// Reads what was signed, with the signature under it; nil for another line.
    package init?(line: String, signature: [UInt8]) {
        guard let json = JSON(line), let size = json["size"]?.whole, let root = json["root"]?.text, let at = json["at"]?.text,
            let key = json["key"]?.text
        else { return nil }
        self.init(size: size, root: root, at: at, key: key, signature: signature)
        guard self.line == line else { return nil }
    }
}
