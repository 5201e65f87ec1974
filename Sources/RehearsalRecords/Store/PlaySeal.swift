package import Rehearsal

/// The station's signature under the last head of a play.
package struct PlaySeal: Sendable, Hashable {
    package var play: String
    /// How many lines the chain has.
    package var lines: Int
    package var head: String
    /// What it came to, so that anyone who computes it anew can compare; nil where it reached no ending.
    package var result: PlayResult?
    package var at: String
    /// The fingerprint of the station's key.
    package var key: String
    /// Ed25519 over the bytes of `line`.
    package var signature: [UInt8]

    package init(play: String, lines: Int, head: String, result: PlayResult?, at: String, key: String, signature: [UInt8]) {
        self.play = play
        self.lines = lines
        self.head = head
        self.result = result
        self.at = at
        self.key = key
        self.signature = signature
    }

    /// What is signed, and the leaf of the log.
    package var line: String {
        JSON.object([
            ("at", .string(at)), ("head", .string(head)), ("key", .string(key)), ("lines", .integer(lines)),
            ("play", .string(play)),
            ("result", result?.json ?? .null),
        ]).canonical
    }
}

extension PlaySeal {
    /// Reads what was signed, with the signature under it; nil for another line.
    package init?(line: String, signature: [UInt8]) {
        guard let json = JSON(line), let play = json["play"]?.text, let lines = json["lines"]?.whole, let head = json["head"]?.text,
            let at = json["at"]?.text, let key = json["key"]?.text, let result = json["result"]
        else { return nil }
        self.init(
            play: play, lines: lines, head: head, result: PlayResult(result), at: at, key: key, signature: signature)
        // Anything that would be lost in reading makes it another line than was signed.
        guard self.line == line else { return nil }
    }
}
