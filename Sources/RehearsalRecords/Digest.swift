// libmd gives SHA-256: small, in Debian, and quick to load.
private import CDigest

/// SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    SHA256Final(&digest, &context)
    let signs = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [signs[Int($0 >> 4)], signs[Int($0 & 15)]] }, as: UTF8.self)
}
