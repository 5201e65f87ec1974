internal import Crypto

/// An Ed25519 private key (RFC 8032), with which a station or an assessor signs.
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// Makes a new key.
    package init(random: some RandomNumberGenerator = SystemRandomNumberGenerator()) {
        var random = random
        self.init(checked: random.bytes(32))
    }

    /// Takes the 32 bytes from which RFC 8032 derives everything else; throws `damaged` for another number of them.
    package init(seed: [UInt8]) throws(KeyFault) {
        guard seed.count == 32 else { throw .damaged }
        self.init(checked: seed)
    }

    private init(checked seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            fatalError("any 32 bytes are an Ed25519 private key")
        }
        self.key = key
    }

    package var publicKey: PublicKey { PublicKey(of: key) }

    /// Signs bytes, in 64 bytes, always the same for the same bytes.
    package func sign(_ bytes: [UInt8]) -> [UInt8] {
        guard let signature = try? key.signature(for: bytes) else { fatalError("an Ed25519 key signs anything") }
        return Array(signature)
    }
}

extension SigningKey {
    /// The key as an encrypted PEM file: PKCS#8 `ENCRYPTED PRIVATE KEY` under PBES2 (RFC 8018 §6.2) with scrypt and
    /// AES-256-CBC, which `openssl pkey -in FILE` reads.
    ///
    /// The passphrase's bytes are those of its UTF-8. Throws `emptyPassphrase`, nothing else.
    package func pem(
        passphrase: String, cost: ScryptCost = .standard, random: some RandomNumberGenerator = SystemRandomNumberGenerator()
    ) throws(KeyFault) -> String {
        guard !passphrase.isEmpty else { throw .emptyPassphrase }
        var random = random
        let file = EncryptedKey(
            Array(PrivateKeyInfo(seed: Array(key.rawRepresentation)).der), passphrase: passphrase,
            derivation: .scrypt(cost, salt: random.bytes(16)), vector: random.bytes(16))
        return PEM(label: "ENCRYPTED PRIVATE KEY", der: file.der).text
    }

    /// Reads an encrypted PEM file: ours, and those that `openssl genpkey -aes-256-cbc` and `openssl pkcs8 -topk8` write
    /// (scrypt or PBKDF2 with HMAC-SHA-2, AES-CBC).
    package init(pem text: String, passphrase: String) throws(KeyFault) {
        let pem = try PEM(text)
        switch pem.label {
        case "ENCRYPTED PRIVATE KEY": break
        case "PRIVATE KEY": throw .notEncrypted
        default: throw .otherPEM(pem.label)
        }
        let opened = try EncryptedKey(der: pem.der).open(passphrase: passphrase)
        try self.init(seed: PrivateKeyInfo(der: opened).seed)
    }
}
