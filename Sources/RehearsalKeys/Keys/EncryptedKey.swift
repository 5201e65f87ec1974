internal import Crypto
internal import CryptoExtras
internal import SwiftASN1

/// A private key encrypted under a passphrase: PKCS#8 EncryptedPrivateKeyInfo with PBES2 (RFC 8018 §6.2, appendix A.4).
struct EncryptedKey {
    let derivation: Derivation
    /// AES-CBC by the length of its key, in bytes: 16, 24 or 32.
    let keyLength: Int
    let vector: [UInt8]
    let ciphertext: [UInt8]

    /// Encrypts with AES-256-CBC.
    init(_ content: [UInt8], passphrase: String, derivation: Derivation, vector: [UInt8]) {
        self.derivation = derivation
        self.vector = vector
        keyLength = 32
        let key = SymmetricKey(data: derivation.key(from: passphrase, count: keyLength))
        guard let vector = try? AES._CBC.IV(ivBytes: vector), let encrypted = try? AES._CBC.encrypt(content, using: key, iv: vector)
        else { fatalError("AES-256-CBC takes a vector of 16 bytes and any content") }
        ciphertext = Array(encrypted)
    }

    /// What is inside; throws `wrongPassphraseOrDamaged` where the padding says so, which one wrong passphrase in 256 gets past.
    func open(passphrase: String) throws(KeyFault) -> [UInt8] {
        let key = SymmetricKey(data: derivation.key(from: passphrase, count: keyLength))
        guard let vector = try? AES._CBC.IV(ivBytes: vector),
            let content = try? AES._CBC.decrypt(ciphertext, using: key, iv: vector)
        else { throw .wrongPassphraseOrDamaged }
        return Array(content)
    }
}

extension EncryptedKey {
    init(der: [UInt8]) throws(KeyFault) {
        do {
            self = try DER.sequence(DER.parse(der), identifier: .sequence) { nodes in
                let scheme = try Algorithm(nodes.next())
                guard scheme.identifier == .pbes2 else { throw KeyFault.otherEncryption("\(scheme.identifier)") }
                let ciphertext = try ASN1OctetString(derEncoded: &nodes).bytes
                return try DER.sequence(scheme.required(), identifier: .sequence) { parameters in
                    let derivation = try Algorithm(parameters.next())
                    let cipher = try Algorithm(parameters.next())
                    guard let keyLength = Self.keyLengths[cipher.identifier] else {
                        throw KeyFault.otherEncryption("\(cipher.identifier)")
                    }
                    return try EncryptedKey(
                        derivation: Derivation(derivation, keyLength: keyLength), keyLength: keyLength,
                        vector: Array(ASN1OctetString(derEncoded: cipher.required()).bytes), ciphertext: Array(ciphertext))
                }
            }
        } catch let fault as KeyFault { throw fault } catch { throw .damaged }
        guard vector.count == 16, !ciphertext.isEmpty, ciphertext.count.isMultiple(of: 16) else { throw .damaged }
    }

    private init(derivation: Derivation, keyLength: Int, vector: [UInt8], ciphertext: [UInt8]) {
        self.derivation = derivation
        self.keyLength = keyLength
        self.vector = vector
        self.ciphertext = ciphertext
    }

    /// aes128-CBC-PAD, aes192-CBC-PAD, aes256-CBC-PAD (RFC 8018 appendix C).
    private static let keyLengths: [ASN1ObjectIdentifier: Int] = [
        [2, 16, 840, 1, 101, 3, 4, 1, 2]: 16, [2, 16, 840, 1, 101, 3, 4, 1, 22]: 24, .aes256: 32,
    ]

    /// The file's content, as we write it: scrypt and AES-256-CBC.
    var der: [UInt8] {
        var writer = DER.Serializer()
        do {
            try writer.appendConstructedNode(identifier: .sequence) { file in
                try file.appendConstructedNode(identifier: .sequence) { scheme in
                    try scheme.serialize(ASN1ObjectIdentifier.pbes2)
                    try scheme.appendConstructedNode(identifier: .sequence) { parameters in
                        try derivation.write(to: &parameters)
                        try parameters.appendConstructedNode(identifier: .sequence) { cipher in
                            try cipher.serialize(ASN1ObjectIdentifier.aes256)
                            try cipher.serialize(ASN1OctetString(contentBytes: vector[...]))
                        }
                    }
                }
                try file.serialize(ASN1OctetString(contentBytes: ciphertext[...]))
            }
        } catch { fatalError("DER holds any bytes and numbers: \(error)") }
        return writer.serializedBytes
    }
}

extension ASN1ObjectIdentifier {
    /// id-PBES2 (RFC 8018 appendix A.4).
    static let pbes2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 13]
    static let aes256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 1, 42]
}
