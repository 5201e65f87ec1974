#if canImport(FoundationEssentials)
private import FoundationEssentials
#else
private import Foundation
#endif

/// Base64 (RFC 4648 §4) without padding, as the PHC string format writes bytes.
enum UnpaddedBase64 {
    static func text(_ bytes: [UInt8]) -> String {
        let padded = Data(bytes).base64EncodedString()
        return String(padded.prefix { $0 != "=" })
    }

    /// Nil where the text is not what `text` writes: every list of bytes has one spelling.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: text + padding), self.text(Array(data)) == text else { return nil }
        return Array(data)
    }
}
