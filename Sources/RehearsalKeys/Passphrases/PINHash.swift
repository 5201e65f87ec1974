/// A PIN as it is stored: scrypt over a salt, in the PHC string format, `$scrypt$ln=14,r=8,p=5$SALT$HASH`.
///
/// A PIN of a few digits can be found by trying all of them, whatever the hash; the hash only makes that take its time.
/// Whoever asks for PINs limits the rate of tries.
package struct PINHash: Sendable, Equatable {
    package enum Fault: Error, Equatable {
        /// The text is no hash of this form.
        case notAPINHash
        /// The text asks for more memory or work than `ScryptCost` allows.
        case costBeyondBounds
    }

    package let cost: ScryptCost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a new PIN.
    package init(
        of pin: String, cost: ScryptCost = .standard, random: some RandomNumberGenerator = SystemRandomNumberGenerator()
    ) {
        var random = random
        self.cost = cost
        salt = random.bytes(16)
        hash = Derivation.scrypt(cost, salt: salt).key(from: pin, count: 32)
    }

    /// Reads a stored hash: a salt of 8 to 64 bytes, a hash of 16 to 64.
    package init(_ text: String) throws(Fault) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let salt = UnpaddedBase64.bytes(parts[3]),
            let hash = UnpaddedBase64.bytes(parts[4]), (8...64).contains(salt.count), (16...64).contains(hash.count)
        else { throw .notAPINHash }
        do { cost = try ScryptCost(parts[2]) } catch { throw error == .notACost ? .notAPINHash : .costBeyondBounds }
        self.salt = salt
        self.hash = hash
    }

    /// The form in which it is stored.
    package var text: String { "$scrypt$\(cost.text)$\(UnpaddedBase64.text(salt))$\(UnpaddedBase64.text(hash))" }

    /// Whether this is the PIN; takes the same time for every wrong one.
    package func matches(_ pin: String) -> Bool {
        let other = Derivation.scrypt(cost, salt: salt).key(from: pin, count: hash.count)
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether the PIN, when it is next known, should be hashed anew, as we hash PINs today.
    package var needsRehash: Bool { cost != .standard || salt.count < 16 || hash.count < 32 }
}
