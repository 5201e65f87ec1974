// Each of the functions by which a passphrase becomes a key; swift-crypto computes them.
internal import Crypto
internal import CryptoExtras

/// How a key is derived from a passphrase.
enum Derivation: Equatable {
    case scrypt(ScryptCost, salt: [UInt8])
    /// PBKDF2 (RFC 8018 §5.2) with HMAC over SHA-2 of 256, 384 or 512 bits; at most `greatestRounds`.
    case pbkdf2(bits: Int, rounds: Int, salt: [UInt8])

    /// Some seconds' work.
    static let greatestRounds = 10_000_000

    func key(from passphrase: String, count: Int) -> [UInt8] {
        let passphrase = Array(passphrase.utf8)
        let key: SymmetricKey? =
            switch self {
            case .scrypt(let cost, let salt):
                try? KDF.Scrypt.deriveKey(
                    from: passphrase, salt: salt, outputByteCount: count, rounds: 1 << cost.logN, blockSize: cost.blockSize,
                    parallelism: cost.passes)
            case .pbkdf2(let bits, let rounds, let salt):
                try? KDF.Insecure.PBKDF2.deriveKey(
                    from: passphrase, salt: salt, using: bits == 256 ? .sha256 : bits == 384 ? .sha384 : .sha512,
                    outputByteCount: count, unsafeUncheckedRounds: rounds)
            }
        guard let key else { fatalError("a derivation within its bounds fails only where memory has run out") }
        return key.withUnsafeBytes { Array($0) }
    }
}
