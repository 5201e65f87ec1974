internal import SwiftASN1

extension Derivation {
    /// Reads scrypt-params (RFC 7914 §7.1) or PBKDF2-params (RFC 8018 appendix A.2) within their bounds.
    init(_ algorithm: Algorithm, keyLength: Int) throws {
        let read: (ASN1Node, Int) throws -> Derivation
        switch algorithm.identifier {
        case .scrypt: read = Self.scrypt
        case .pbkdf2: read = Self.pbkdf2
        default: throw KeyFault.otherEncryption("\(algorithm.identifier)")
        }
        self = try read(algorithm.required(), keyLength)
    }

    private static func scrypt(_ node: ASN1Node, keyLength: Int) throws -> Derivation {
        try DER.sequence(node, identifier: .sequence) { nodes in
            let salt = Array(try ASN1OctetString(derEncoded: &nodes).bytes)
            let n = try Int(derEncoded: &nodes)
            let blockSize = try Int(derEncoded: &nodes)
            let passes = try Int(derEncoded: &nodes)
            if let length = nodes.next() { try check(length, is: keyLength) }
            // RFC 7914 §2: N is a power of two above 1.
            guard n > 1, n.nonzeroBitCount == 1, blockSize > 0, passes > 0 else { throw KeyFault.damaged }
            guard let cost = ScryptCost(logN: n.trailingZeroBitCount, blockSize: blockSize, passes: passes) else {
                throw KeyFault.costBeyondBounds
            }
            return .scrypt(cost, salt: salt)
        }
    }

    private static func pbkdf2(_ node: ASN1Node, keyLength: Int) throws -> Derivation {
        try DER.sequence(node, identifier: .sequence) { nodes in
            let salt = Array(try ASN1OctetString(derEncoded: &nodes).bytes)
            let rounds = try Int(derEncoded: &nodes)
            var rest = nodes
            if let length = rest.next(), length.identifier == .integer {
                try check(length, is: keyLength)
                nodes = rest
            }
            // Left out, the function is HMAC with SHA-1.
            let function = try nodes.next().map { try Algorithm($0).identifier } ?? [1, 2, 840, 113549, 2, 7]
            guard let bits = hashes[function] else { throw KeyFault.otherEncryption("\(function)") }
            guard rounds > 0 else { throw KeyFault.damaged }
            guard rounds <= greatestRounds else { throw KeyFault.costBeyondBounds }
            return .pbkdf2(bits: bits, rounds: rounds, salt: salt)
        }
    }

    private static func check(_ node: ASN1Node, is length: Int) throws {
        guard try Int(derEncoded: node) == length else { throw KeyFault.damaged }
    }

    /// id-hmacWithSHA256, -SHA384, -SHA512 (RFC 8018 appendix B.1.2), by the bits of their hash.
    private static let hashes: [ASN1ObjectIdentifier: Int] = [
        [1, 2, 840, 113549, 2, 9]: 256, [1, 2, 840, 113549, 2, 10]: 384, [1, 2, 840, 113549, 2, 11]: 512,
    ]

    /// Writes the AlgorithmIdentifier of scrypt; new keys are derived by nothing else.
    func write(to writer: inout DER.Serializer) throws {
        guard case .scrypt(let cost, let salt) = self else { fatalError("new keys are derived by scrypt") }
        try writer.appendConstructedNode(identifier: .sequence) { algorithm in
            try algorithm.serialize(ASN1ObjectIdentifier.scrypt)
            try algorithm.appendConstructedNode(identifier: .sequence) { parameters in
                try parameters.serialize(ASN1OctetString(contentBytes: salt[...]))
                try parameters.serialize(1 << cost.logN)
                try parameters.serialize(cost.blockSize)
                try parameters.serialize(cost.passes)
            }
        }
    }
}

extension ASN1ObjectIdentifier {
    /// id-scrypt (RFC 7914 §7).
    fileprivate static let scrypt: ASN1ObjectIdentifier = [1, 3, 6, 1, 4, 1, 11591, 4, 11]
    /// id-PBKDF2 (RFC 8018 appendix A.2).
    fileprivate static let pbkdf2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 5, 12]
}
