// libmd gives SHA-256: small, in Debian, and quick to load.
private import CDigest

/// SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
    sha256Digest(bytes).hexadecimal
}

/// SHA-256 of bytes in Base64 (RFC 4648), as a content security policy names a script.
package func sha256Base64(_ bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let digest = sha256Digest(bytes)
    var text: [UInt8] = []
    for start in stride(from: 0, to: digest.count, by: 3) {
        let group = digest[start..<min(start + 3, digest.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for sign in 0..<4 {
            text.append(sign <= group.count ? signs[bits >> (18 - 6 * sign) & 63] : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}

/// SHA-256 of bytes, as its 32 bytes.
func sha256Digest(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    SHA256Final(&digest, &context)
    return digest
}

extension [UInt8] {
    /// The bytes as lower-case hexadecimal digits, two a byte.
    var hexadecimal: String {
        let signs = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [signs[Int($0 >> 4)], signs[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Bytes from their lower-case hexadecimal digits; nil where the text holds anything else.
    init?(hexadecimal text: some StringProtocol) {
        let digits = text.utf8.map { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let known = digits.compactMap(\.self)
        self = stride(from: 0, to: known.count, by: 2).map { known[$0] << 4 | known[$0 + 1] }
    }
}
