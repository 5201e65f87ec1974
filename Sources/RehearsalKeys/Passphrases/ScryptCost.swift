/// How much work scrypt (RFC 7914) makes of trying a passphrase: N = 2^`logN`, r = `blockSize`, p = `passes`.
///
/// A cost is always within bounds, so that no file, whoever made it, can take a machine's memory or keep it busy for more
/// than some seconds: at most 256 MiB, N·r·p ≤ 2^23, r and p ≤ 16.
package struct ScryptCost: Sendable, Hashable {
    package let logN: Int
    package let blockSize: Int
    package let passes: Int

    /// Nil beyond the bounds.
    package init?(logN: Int, blockSize: Int = 8, passes: Int = 1) {
        guard (1...20).contains(logN), (1...16).contains(blockSize), (1...16).contains(passes), logN < 16 * blockSize,
            128 * blockSize * (1 << logN + passes + 1) <= 256 << 20, blockSize * passes << logN <= 1 << 23
        else { return nil }
        self.init(unchecked: logN, blockSize, passes)
    }

    private init(unchecked logN: Int, _ blockSize: Int, _ passes: Int) {
        self.logN = logN
        self.blockSize = blockSize
        self.passes = passes
    }

    /// What new keys, PINs and packs get: 16 MiB and five passes, one of the settings that OWASP's Password Storage Cheat Sheet
    /// holds for equally strong. OpenSSL refuses scrypt beyond 32 MiB unless told otherwise, and it must read our keys.
    package static let standard = ScryptCost(unchecked: 14, 8, 5)

    /// The cost as the PHC string format writes it: `ln=14,r=8,p=5`.
    var text: String { "ln=\(logN),r=\(blockSize),p=\(passes)" }

    /// Why a text is no cost.
    enum Fault: Error { case notACost, beyondBounds }

    init(_ text: some StringProtocol) throws(Fault) {
        guard let parts = String(text).wholeMatch(of: /ln=([1-9][0-9]*),r=([1-9][0-9]*),p=([1-9][0-9]*)/) else { throw .notACost }
        guard let logN = Int(parts.1), let blockSize = Int(parts.2), let passes = Int(parts.3),
            let cost = ScryptCost(logN: logN, blockSize: blockSize, passes: passes)
        else { throw .beyondBounds }
        self = cost
    }
}
