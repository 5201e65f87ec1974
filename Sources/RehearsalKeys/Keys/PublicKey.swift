internal import Crypto
internal import SwiftASN1

/// An Ed25519 public key (RFC 8032): who signed.
package struct PublicKey: Sendable, Hashable {
    /// The key's 32 bytes.
    package let raw: [UInt8]

    /// What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410 §4).
    private static let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]

    /// Takes the 32 bytes; throws `damaged` for another number of them, `weakKey` for a point of small order.
    package init(raw: [UInt8]) throws(KeyFault) {
        guard raw.count == 32 else { throw .damaged }
        guard !Self.hasSmallOrder(raw) else { throw .weakKey }
        self.raw = raw
    }

    /// A public key that follows from a private one, which is never of small order.
    init(of key: Curve25519.Signing.PrivateKey) { raw = Array(key.publicKey.rawRepresentation) }

    /// Reads a PEM file with a `PUBLIC KEY`, as OpenSSL writes it.
    package init(pem text: String) throws(KeyFault) {
        let pem = try PEM(text)
        guard pem.label == "PUBLIC KEY" else { throw .otherPEM(pem.label) }
        try self.init(der: pem.der)
    }

    /// Reads a DER SubjectPublicKeyInfo.
    package init(der: [UInt8]) throws(KeyFault) {
        guard der.starts(with: Self.prefix) else { throw Self.fault(in: der) }
        try self.init(raw: Array(der.dropFirst(Self.prefix.count)))
    }

    /// The key as DER SubjectPublicKeyInfo, 44 bytes.
    package var der: [UInt8] { Self.prefix + raw }

    /// The key as a PEM file.
    package var pem: String { PEM(label: "PUBLIC KEY", der: der).text }

    /// SHA-256 of the DER, as 64 lower-case hexadecimal digits: `openssl pkey -pubin -in pub.pem -outform DER | sha256sum`.
    package var fingerprint: String { SHA256.hash(data: der).hexadecimal }

    /// The first 16 digits of the fingerprint, for people to read and compare.
    package var shortID: String { String(fingerprint.prefix(16)) }

    /// Whether this key's owner signed exactly these bytes.
    package func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return false }
        return key.isValidSignature(signature, for: bytes)
    }

    /// What DER that is not ours is: another algorithm's key, or nothing that can be read.
    private static func fault(in der: [UInt8]) -> KeyFault {
        let algorithm = try? DER.sequence(DER.parse(der), identifier: .sequence) { nodes in
            let algorithm = try Algorithm(nodes.next()).identifier
            _ = try ASN1BitString(derEncoded: &nodes)
            return algorithm
        }
        guard let algorithm, algorithm != .ed25519 else { return .damaged }
        return .otherAlgorithm("\(algorithm)")
    }
}

extension PublicKey {
    /// Whether the bytes spell a point whose order divides 8: its y (the sign bit aside) is one of five, two of them also
    /// spelt beyond the field's size p = 2^255 - 19.
    private static func hasSmallOrder(_ raw: [UInt8]) -> Bool {
        var y = raw
        y[31] &= 0x7F
        let ofOrder8: [[UInt8]] = [
            [
                0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0, 0xD5, 0xDF, 0xAC,
                0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
            ],
            [
                0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F, 0x2A, 0x20, 0x53,
                0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
            ],
        ]
        if ofOrder8.contains(y) { return true }
        // 0 and 1; p - 1, p and p + 1.
        if y[0] <= 1, y.dropFirst().allSatisfy({ $0 == 0 }) { return true }
        return (0xEC...0xEE).contains(y[0]) && y[1..<31].allSatisfy { $0 == 0xFF } && y[31] == 0x7F
    }
}
