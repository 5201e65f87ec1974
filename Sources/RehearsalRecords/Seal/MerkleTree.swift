/// The Merkle tree of RFC 6962 §2.1 over leaves of bytes, which only ever grows at its end.
///
/// It keeps every full subtree, so that roots and proofs for any earlier size take O(log² n) hashes, appending O(1) on
/// average. Memory: two hashes a leaf. Where only the root is wanted, `TreeFrontier` keeps O(log n).
package struct MerkleTree: Sendable {
    /// The hashes of full subtrees: `levels[k][i]` covers the leaves i·2^k ..< (i + 1)·2^k.
    private var levels: [[TreeHash]] = [[]]

    package init() {}

    package init(leaves: some Sequence<[UInt8]>) {
        for leaf in leaves { append(leaf) }
    }

    /// How many leaves the tree has.
    package var size: Int { levels[0].count }

    package mutating func append(_ leaf: [UInt8]) {
        levels[0].append(.leaf(leaf))
        var level = 0
        while levels[level].count.isMultiple(of: 2) {
            if level + 1 == levels.count { levels.append([]) }
            let pair = levels[level].suffix(2)
            levels[level + 1].append(.node(pair[pair.startIndex], pair[pair.startIndex + 1]))
            level += 1
        }
    }

    /// The root over all leaves.
    package var root: TreeHash { root(of: size) }

    /// The root that the tree had when it had this many leaves.
    ///
    /// - Precondition: 0 ≤ `size` ≤ the tree's size.
    package func root(of size: Int) -> TreeHash {
        precondition((0...self.size).contains(size), "the tree never had this size")
        return size == 0 ? .empty : hash(of: 0..<size)
    }

    /// MTH(D[range]) of RFC 6962, for a range that its recursion reaches: it begins at a multiple of its full subtrees.
    private func hash(of range: Range<Int>) -> TreeHash {
        let size = range.count
        if size & (size - 1) == 0 { return levels[size.trailingZeroBitCount][range.lowerBound / size] }
        let middle = range.lowerBound + treeSplit(size)
        return .node(hash(of: range.lowerBound..<middle), hash(of: middle..<range.upperBound))
    }
}

extension MerkleTree {
    /// A proof that the leaf at `index` stands in the tree of the first `size` leaves (RFC 6962 §2.1.1).
    ///
    /// - Precondition: 0 ≤ `index` < `size` ≤ the tree's size.
    package func inclusionProof(of index: Int, in size: Int) -> InclusionProof {
        precondition(size <= self.size && (0..<size).contains(index), "the tree never had this leaf at this size")
        var path: [TreeHash] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + treeSplit(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            path.append(hash(of: index < middle ? right : left))
            range = index < middle ? left : right
        }
        return InclusionProof(index: index, size: size, path: path.reversed())
    }

    /// A proof that the tree of the first `new` leaves only adds to that of the first `old` (RFC 6962 §2.1.2).
    ///
    /// The path is empty from a tree without leaves, and to the same size.
    /// - Precondition: 0 ≤ `old` ≤ `new` ≤ the tree's size.
    package func consistencyProof(from old: Int, to new: Int) -> ConsistencyProof {
        precondition(new <= size && (0...new).contains(old), "the tree never had these sizes")
        guard old > 0, old < new else { return ConsistencyProof(oldSize: old, newSize: new, path: []) }
        var path: [TreeHash] = []
        var range = 0..<new
        while range.upperBound != old {
            let middle = range.lowerBound + treeSplit(range.count)
            let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
            path.append(hash(of: old <= middle ? right : left))
            range = old <= middle ? left : right
        }
        // Whoever verifies knows the old root; any other full part of the old tree must be told.
        if range.lowerBound > 0 { path.append(hash(of: range)) }
        return ConsistencyProof(oldSize: old, newSize: new, path: path.reversed())
    }
}
