/// As much of a Merkle tree as appending needs: its size and the hashes of its full subtrees, greatest first.
///
/// It is small enough to be stored beside every root: one hash for each 1 in the size's binary digits. Appending takes O(1)
/// hashes on average and O(log n) at most, the root O(log n).
package struct TreeFrontier: Sendable, Equatable {
    package private(set) var size: Int
    package private(set) var subtrees: [TreeHash]

    package init() {
        size = 0
        subtrees = []
    }

    /// Goes on from what was stored; nil where the hashes cannot belong to a tree of this size.
    package init?(size: Int, subtrees: [TreeHash]) {
        guard size >= 0, size.nonzeroBitCount == subtrees.count else { return nil }
        self.size = size
        self.subtrees = subtrees
    }

    package mutating func append(_ leaf: [UInt8]) { append(hash: .leaf(leaf)) }

    /// Appends a leaf of which only the hash is known.
    package mutating func append(hash leaf: TreeHash) {
        var hash = leaf
        // As in counting: every 1 at the end of the size is carried.
        for _ in 0..<(~size).trailingZeroBitCount { hash = .node(subtrees.removeLast(), hash) }
        subtrees.append(hash)
        size += 1
    }

    package var root: TreeHash {
        guard let last = subtrees.last else { return .empty }
        return subtrees.dropLast().reversed().reduce(last) { .node($1, $0) }
    }
}
