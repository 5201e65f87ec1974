/// That a leaf stands at a place in a tree, told by the hashes beside its way to the root (RFC 6962 §2.1.1).
package struct InclusionProof: Sendable, Equatable {
    /// The place of the leaf, from 0.
    package let index: Int
    /// How many leaves the tree has.
    package let size: Int
    /// The hashes beside the way, from the leaf upwards.
    package let path: [TreeHash]

    package init(index: Int, size: Int, path: [TreeHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// Whether the proof holds for this leaf and this root. O(log n).
    package func verifies(leaf: [UInt8], root: TreeHash) -> Bool {
        guard (0..<max(size, 0)).contains(index) else { return false }
        var rest = path[...]
        return Self.root(over: .leaf(leaf), at: index, in: size, beside: &rest) == root && rest.isEmpty
    }

    /// The root that follows, taking the hashes from the path's end; nil where there are too few.
    private static func root(
        over leaf: TreeHash, at index: Int, in size: Int, beside path: inout ArraySlice<TreeHash>
    ) -> TreeHash? {
        guard size > 1 else { return leaf }
        guard let beside = path.popLast() else { return nil }
        let middle = treeSplit(size)
        if index < middle { return root(over: leaf, at: index, in: middle, beside: &path).map { .node($0, beside) } }
        return root(over: leaf, at: index - middle, in: size - middle, beside: &path).map { .node(beside, $0) }
    }
}

/// That a tree only adds to what it was, told by the hashes from which both roots follow (RFC 6962 §2.1.2).
package struct ConsistencyProof: Sendable, Equatable {
    package let oldSize: Int
    package let newSize: Int
    /// The hashes from which both roots follow, from the leaves upwards.
    package let path: [TreeHash]

    package init(oldSize: Int, newSize: Int, path: [TreeHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Whether the proof holds for these roots. O(log n).
    package func verifies(oldRoot: TreeHash, newRoot: TreeHash) -> Bool {
        guard oldSize >= 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return path.isEmpty && oldRoot == newRoot && (oldSize > 0 || oldRoot == .empty) }
        if oldSize == 0 { return path.isEmpty && oldRoot == .empty }
        var rest = path[...]
        let roots = Self.roots(from: oldSize, to: newSize, isWhole: true, oldRoot: oldRoot, beside: &rest)
        return roots?.old == oldRoot && roots?.new == newRoot && rest.isEmpty
    }

    /// The old and the new root that follow, taking the hashes from the path's end; nil where there are too few.
    private static func roots(
        from old: Int, to new: Int, isWhole: Bool, oldRoot: TreeHash, beside path: inout ArraySlice<TreeHash>
    ) -> (old: TreeHash, new: TreeHash)? {
        guard old < new else {
            // The whole old tree is a part of the new one: its root is known.
            guard let root = isWhole ? oldRoot : path.popLast() else { return nil }
            return (root, root)
        }
        guard let beside = path.popLast() else { return nil }
        let middle = treeSplit(new)
        if old <= middle {
            return roots(from: old, to: middle, isWhole: isWhole, oldRoot: oldRoot, beside: &path)
                .map { (old: $0.old, new: .node($0.new, beside)) }
        }
        return roots(from: old - middle, to: new - middle, isWhole: false, oldRoot: oldRoot, beside: &path)
            .map { (old: .node(beside, $0.old), new: .node(beside, $0.new)) }
    }
}
