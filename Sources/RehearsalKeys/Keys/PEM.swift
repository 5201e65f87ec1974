internal import SwiftASN1

/// The one block of a PEM file (RFC 7468).
struct PEM {
    let label: String
    let der: [UInt8]

    init(label: String, der: [UInt8]) {
        self.label = label
        self.der = der
    }

    init(_ text: String) throws(KeyFault) {
        guard text.contains("-----BEGIN ") else { throw .notPEM }
        guard let document = try? PEMDocument(pemString: text) else { throw .damaged }
        label = document.discriminator
        der = document.derBytes
    }

    var text: String { PEMDocument(type: label, derBytes: der).pemString + "\n" }
}
