internal import SwiftASN1

/// An AlgorithmIdentifier (RFC 5280 §4.1.1.2): which algorithm, and its parameters as they stand.
struct Algorithm {
    let identifier: ASN1ObjectIdentifier
    private let parameters: ASN1Node?

    init(_ node: ASN1Node?) throws {
        guard let node else { throw KeyFault.damaged }
        (identifier, parameters) = try DER.sequence(node, identifier: .sequence) { nodes in
            (try ASN1ObjectIdentifier(derEncoded: &nodes), nodes.next())
        }
    }

    /// The parameters of an algorithm that has some.
    func required() throws(KeyFault) -> ASN1Node {
        guard let parameters else { throw .damaged }
        return parameters
    }
}
