internal import SwiftASN1

/// An Ed25519 private key as PKCS#8 (RFC 5958, RFC 8410 §7), not encrypted: only ever inside an `EncryptedKey`.
struct PrivateKeyInfo {
    let seed: [UInt8]

    init(seed: [UInt8]) { self.seed = seed }

    /// What stands before the 32 bytes.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    var der: [UInt8] { Self.prefix + seed }

    /// Reads what came out of decrypting; what is no PKCS#8 came out of a wrong passphrase. Attributes and the public key
    /// that may follow in version 2 are left aside.
    init(der: [UInt8]) throws(KeyFault) {
        let parts = try? DER.sequence(DER.parse(der), identifier: .sequence) { nodes in
            guard try (0...1).contains(Int(derEncoded: &nodes)) else { throw KeyFault.wrongPassphraseOrDamaged }
            let algorithm = try Algorithm(nodes.next()).identifier
            let key = try ASN1OctetString(derEncoded: &nodes)
            while nodes.next() != nil {}
            return (algorithm: algorithm, key: key.bytes)
        }
        guard let parts else { throw .wrongPassphraseOrDamaged }
        guard parts.algorithm == .ed25519 else { throw .otherAlgorithm("\(parts.algorithm)") }
        guard let seed = try? ASN1OctetString(derEncoded: Array(parts.key)), seed.bytes.count == 32 else { throw .damaged }
        self.seed = Array(seed.bytes)
    }
}

extension ASN1ObjectIdentifier {
    /// id-Ed25519 (RFC 8410 §3).
    static let ed25519: ASN1ObjectIdentifier = [1, 3, 101, 112]
}
