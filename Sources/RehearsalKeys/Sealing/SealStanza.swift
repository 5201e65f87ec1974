internal import Crypto

/// A line of a sealed file's header: the file key, wrapped under one passphrase.
struct SealStanza: Sendable {
    let label: String
    let cost: ScryptCost
    let salt: [UInt8]
    let wrapped: [UInt8]

    /// Wraps a file key.
    init(label: String, wrapping key: [UInt8], passphrase: String, cost: ScryptCost, salt: [UInt8]) {
        self.label = label
        self.cost = cost
        self.salt = salt
        let wrapping = Self.wrappingKey(passphrase: passphrase, cost: cost, salt: salt)
        guard let box = try? ChaChaPoly.seal(key, using: wrapping, nonce: Self.nonce) else {
            fatalError("ChaCha20-Poly1305 seals any 32 bytes")
        }
        wrapped = Array(box.ciphertext) + Array(box.tag)
    }

    /// The file key; nil where the passphrase is another one.
    func unwrap(passphrase: String) -> [UInt8]? {
        let wrapping = Self.wrappingKey(passphrase: passphrase, cost: cost, salt: salt)
        guard let box = try? ChaChaPoly.SealedBox(nonce: Self.nonce, ciphertext: wrapped.dropLast(16), tag: wrapped.suffix(16)),
            let key = try? ChaChaPoly.open(box, using: wrapping)
        else { return nil }
        return Array(key)
    }

    private static func wrappingKey(passphrase: String, cost: ScryptCost, salt: [UInt8]) -> SymmetricKey {
        SymmetricKey(data: Derivation.scrypt(cost, salt: salt).key(from: passphrase, count: 32))
    }

    /// Zeros: each wrapping key, made from a new salt, encrypts once.
    private static var nonce: ChaChaPoly.Nonce {
        guard let nonce = try? ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12)) else { fatalError("a nonce has 12 bytes") }
        return nonce
    }
}

extension SealStanza {
    private static let word = "passphrase"

    /// The line, without its line feed.
    var line: String { "\(Self.word) \(cost.text) \(UnpaddedBase64.text(salt)) \(UnpaddedBase64.text(wrapped)) \(label)" }

    init(line: Substring) throws(SealFault) {
        let parts = line.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == Self.word, let salt = UnpaddedBase64.bytes(parts[2]), salt.count == 16,
            let wrapped = UnpaddedBase64.bytes(parts[3]), wrapped.count == 48, Self.isLabel(String(parts[4]))
        else { throw .damagedHeader }
        do { cost = try ScryptCost(parts[1]) } catch { throw error == .notACost ? .damagedHeader : .costBeyondBounds }
        self.salt = salt
        self.wrapped = wrapped
        label = String(parts[4])
    }

    /// Whether a text can be a label: 1 to 100 characters, none of them a control character or a line's end, no blank outside.
    static func isLabel(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, scalars.count <= 100 else { return false }
        let forbidden: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
        return !first.properties.isWhitespace && !last.properties.isWhitespace
            && scalars.allSatisfy { !forbidden.contains($0.properties.generalCategory) }
    }
}
