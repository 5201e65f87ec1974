internal import Crypto

/// The lines of text at the head of a sealed file, as `SealedFile` tells them.
struct SealHeader: Sendable {
    static let name = "rehearse-pack-1"
    /// More than 64 stanzas with the longest labels take.
    private static let greatestLength = 64 << 10

    let stanzas: [SealStanza]
    private let mac: [UInt8]
    /// The header as it stands in the file, with its last line feed.
    let bytes: [UInt8]

    /// Writes a header.
    init(stanzas: [SealStanza], key: [UInt8]) {
        self.stanzas = stanzas
        let lines = Self.lines(stanzas)
        mac = Array(HMAC<SHA256>.authenticationCode(for: Array(lines.utf8), using: Self.key(key)))
        bytes = Self.finished(lines, mac: mac)
    }

    /// Reads the header at the beginning of a file.
    init(_ file: [UInt8]) throws(SealFault) {
        let lines = try Self.split(file)
        guard let check = lines.last, let mac = lines.dropLast().last, lines.count >= 4 else { throw .damagedHeader }
        let above = Array((lines.dropLast().joined(separator: "\n") + "\n").utf8)
        guard check == Self.check(of: above) else { throw .damagedHeader }
        guard mac.hasPrefix("mac "), let code = UnpaddedBase64.bytes(mac.dropFirst(4)), code.count == 32,
            lines.count - 3 <= SealedFile.mostRecipients
        else { throw .damagedHeader }
        var stanzas: [SealStanza] = []
        for line in lines[1..<lines.count - 2] { stanzas.append(try SealStanza(line: line)) }
        self.stanzas = stanzas
        self.mac = code
        bytes = Self.finished(Self.lines(stanzas), mac: code)
        // What was read is written the same way, to the byte, so that a header has one spelling.
        guard file.starts(with: bytes) else { throw .damagedHeader }
    }

    /// Whether this file key, and no other, belongs to this header.
    func isBound(to key: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: Array(Self.lines(stanzas).utf8), using: Self.key(key))
    }

    /// The lines up to the one that begins with `check`, without their line feeds.
    private static func split(_ file: [UInt8]) throws(SealFault) -> [Substring] {
        let head = file.prefix(greatestLength)
        guard let end = head.firstIndex(of: 0x0A), let first = String(validating: head[..<end], as: UTF8.self) else {
            throw .notSealed
        }
        guard first == name else {
            guard first.wholeMatch(of: /rehearse-pack-[0-9]{1,3}/) != nil else { throw .notSealed }
            throw .otherVersion(first)
        }
        var lines = [Substring(first)]
        var rest = head[(end + 1)...]
        while let end = rest.firstIndex(of: 0x0A), let line = String(validating: rest[..<end], as: UTF8.self) {
            lines.append(Substring(line))
            rest = rest[(end + 1)...]
            if line.hasPrefix("check ") { return lines }
        }
        throw .damagedHeader
    }

    private static func lines(_ stanzas: [SealStanza]) -> String {
        ([name] + stanzas.map(\.line)).map { $0 + "\n" }.joined()
    }

    private static func finished(_ lines: String, mac: [UInt8]) -> [UInt8] {
        let above = Array((lines + "mac \(UnpaddedBase64.text(mac))\n").utf8)
        return above + Array((check(of: above) + "\n").utf8)
    }

    private static func check(of bytes: [UInt8]) -> String {
        "check " + SHA256.hash(data: bytes).hexadecimal
    }

    private static func key(_ key: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: key), info: Array("\(name) header".utf8), outputByteCount: 32)
    }
}
