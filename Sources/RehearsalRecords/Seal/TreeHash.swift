/// A hash in a Merkle tree over SHA-256 (RFC 6962 §2.1): 32 bytes, written as 64 lower-case hexadecimal digits.
package struct TreeHash: Hashable, Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    /// Nil where the text is not 64 lower-case hexadecimal digits.
    package init?(_ text: some StringProtocol) {
        guard let bytes = [UInt8](hexadecimal: text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    private init(of bytes: [UInt8]) { self.bytes = sha256Digest(bytes) }

    package var description: String { bytes.hexadecimal }

    /// The hash of a tree without leaves: SHA-256 of nothing.
    package static let empty = TreeHash(of: [])

    /// The hash of a leaf: SHA-256(0x00, leaf).
    package static func leaf(_ leaf: some Sequence<UInt8>) -> TreeHash { TreeHash(of: [0] + leaf) }

    /// The hash of a node: SHA-256(0x01, left, right). The first byte keeps a node from being passed off as a leaf.
    static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash { TreeHash(of: [1] + left.bytes + right.bytes) }
}

/// The greatest power of two below a number of leaves, at which RFC 6962 parts a tree.
///
/// - Precondition: `size` > 1.
func treeSplit(_ size: Int) -> Int { 1 << (Int.bitWidth - 1 - (size - 1).leadingZeroBitCount) }
