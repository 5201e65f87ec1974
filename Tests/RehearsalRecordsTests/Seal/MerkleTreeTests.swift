import Rehearsal
import RehearsalRecords
import Testing

/// RFC 6962 §2.1.
@Suite struct MerkleTreeTests {
    /// The leaves and roots by which implementations of Certificate Transparency are tested.
    static let knownLeaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], Array(0x40...0x43), Array(0x50...0x57), Array(0x60...0x6F),
    ]
    static let knownRoots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func knownRootsAreFound() {
        var frontier = TreeFrontier()
        for size in 0...8 {
            #expect(MerkleTree(leaves: Self.knownLeaves.prefix(size)).root.description == Self.knownRoots[size])
            #expect(frontier.root.description == Self.knownRoots[size])
            if size < 8 { frontier.append(Self.knownLeaves[size]) }
        }
    }

    /// Paths of the same test data, and those that RFC 6962 §2.1.3 draws for seven leaves.
    @Test func knownPathsAreFound() {
        let tree = MerkleTree(leaves: Self.knownLeaves)
        #expect(
            tree.inclusionProof(of: 0, in: 8).path.map(\.description) == [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ])
        let leaves = Self.knownLeaves
        func root(_ range: Range<Int>) -> TreeHash { MerkleTreeTests.definition(leaves[range]) }
        let (a, b, c, d, e, f, j) = (
            root(0..<1), root(1..<2), root(2..<3), root(3..<4), root(4..<5), root(5..<6), root(6..<7)
        )
        let (g, h, i, k, l) = (root(0..<2), root(2..<4), root(4..<6), root(0..<4), root(4..<7))
        #expect(tree.inclusionProof(of: 0, in: 7).path == [b, h, l])
        #expect(tree.inclusionProof(of: 3, in: 7).path == [c, g, l])
        #expect(tree.inclusionProof(of: 4, in: 7).path == [f, j, k])
        #expect(tree.inclusionProof(of: 6, in: 7).path == [i, k])
        #expect(tree.consistencyProof(from: 3, to: 7).path == [c, d, g, l])
        #expect(tree.consistencyProof(from: 4, to: 7).path == [l])
        #expect(tree.consistencyProof(from: 6, to: 7).path == [i, j, k])
        #expect(tree.inclusionProof(of: 1, in: 7).path == [a, h, l])
        #expect(tree.inclusionProof(of: 5, in: 7).path == [e, j, k])
    }

    /// The definition of §2.1, word for word.
    static func definition(_ leaves: ArraySlice<[UInt8]>) -> TreeHash {
        func hash(_ bytes: [UInt8]) -> TreeHash { TreeHash(sha256(bytes)) ?? .empty }
        switch leaves.count {
        case 0: return hash([])
        case 1: return hash([0] + leaves[leaves.startIndex])
        default:
            var k = 1
            while k * 2 < leaves.count { k *= 2 }
            return hash([1] + definition(leaves.prefix(k)).bytes + definition(leaves.dropFirst(k)).bytes)
        }
    }

    static func leaves(_ count: Int) -> [[UInt8]] {
        var random = SeededGenerator(seed: 6962, purpose: "leaves")
        return (0..<count).map { _ in (0..<random.below(40)).map { _ in UInt8(random.below(256)) } }
    }

    @Test func rootsOfEverySizeAreAsDefined() {
        let leaves = Self.leaves(200)
        let whole = MerkleTree(leaves: leaves)
        var frontier = TreeFrontier()
        for size in 0...leaves.count {
            let expected = Self.definition(leaves.prefix(size))
            #expect(whole.root(of: size) == expected, "size \(size)")
            #expect(frontier.root == expected, "size \(size)")
            #expect(TreeFrontier(size: frontier.size, subtrees: frontier.subtrees) == frontier)
            if size < leaves.count { frontier.append(leaves[size]) }
        }
        #expect(whole.size == 200)
        #expect(TreeFrontier(size: 5, subtrees: []) == nil)
        #expect(TreeFrontier(size: -1, subtrees: []) == nil)
    }

    @Test func everyInclusionProofHoldsAndNothingElseDoes() throws {
        let leaves = Self.leaves(60)
        let tree = MerkleTree(leaves: leaves)
        for size in 1...60 {
            let root = tree.root(of: size)
            for index in 0..<size {
                let proof = tree.inclusionProof(of: index, in: size)
                let leaf = leaves[index]
                #expect(proof.verifies(leaf: leaf, root: root))
                #expect(!proof.verifies(leaf: leaf + [0], root: root))
                #expect(!proof.verifies(leaf: leaf, root: root.changed(at: index % 32)))
                for path in changes(of: proof.path, whole: size <= 12) {
                    #expect(!InclusionProof(index: index, size: size, path: path).verifies(leaf: leaf, root: root))
                }
                for other in [-1, size, size + 1] {
                    #expect(!InclusionProof(index: other, size: size, path: proof.path).verifies(leaf: leaf, root: root))
                }
                for other in 0..<size where other != index && leaves[other] != leaf {
                    #expect(!InclusionProof(index: other, size: size, path: proof.path).verifies(leaf: leaf, root: root))
                    #expect(!proof.verifies(leaf: leaves[other], root: root))
                }
            }
        }
        #expect(!InclusionProof(index: 0, size: 0, path: []).verifies(leaf: [], root: .empty))
        #expect(!InclusionProof(index: 0, size: -1, path: []).verifies(leaf: [], root: .empty))
    }

    @Test func everyConsistencyProofHoldsAndNothingElseDoes() {
        let tree = MerkleTree(leaves: Self.leaves(60))
        for new in 0...60 {
            for old in 0...new {
                let proof = tree.consistencyProof(from: old, to: new)
                let (oldRoot, newRoot) = (tree.root(of: old), tree.root(of: new))
                #expect(proof.verifies(oldRoot: oldRoot, newRoot: newRoot))
                #expect(!proof.verifies(oldRoot: oldRoot.changed(at: new % 32), newRoot: newRoot))
                // Everything adds to nothing: only then does the new root not matter.
                if old > 0 { #expect(!proof.verifies(oldRoot: oldRoot, newRoot: newRoot.changed(at: old % 32))) }
                for path in changes(of: proof.path, whole: new <= 12) {
                    let changed = ConsistencyProof(oldSize: old, newSize: new, path: path)
                    #expect(!changed.verifies(oldRoot: oldRoot, newRoot: newRoot), "\(old) to \(new)")
                }
                if old < new {
                    let backwards = ConsistencyProof(oldSize: new, newSize: old, path: proof.path)
                    #expect(!backwards.verifies(oldRoot: newRoot, newRoot: oldRoot))
                }
            }
        }
        #expect(!ConsistencyProof(oldSize: -1, newSize: 1, path: []).verifies(oldRoot: .empty, newRoot: tree.root(of: 1)))
        #expect(!ConsistencyProof(oldSize: 0, newSize: 0, path: []).verifies(oldRoot: tree.root, newRoot: tree.root))
    }

    /// Paths with one byte changed (every byte, or one of every hash), one hash less, or one more.
    private func changes(of path: [TreeHash], whole: Bool) -> [[TreeHash]] {
        var changed: [[TreeHash]] = [path + [.empty], [.empty] + path]
        for place in path.indices {
            var shorter = path
            shorter.remove(at: place)
            changed.append(shorter)
            for byte in whole ? Array(0..<32) : [(place * 7 + path.count) % 32] {
                var other = path
                other[place] = other[place].changed(at: byte)
                changed.append(other)
            }
        }
        return changed
    }

    @Test func hashesAreReadOnlyAsTheyAreWritten() {
        #expect(TreeHash(Self.knownRoots[3])?.description == Self.knownRoots[3])
        for wrong in ["", "00", Self.knownRoots[3].uppercased(), Self.knownRoots[3] + "00", String(repeating: "g", count: 64)] {
            #expect(TreeHash(wrong) == nil)
        }
    }
}

extension TreeHash {
    fileprivate func changed(at byte: Int) -> TreeHash {
        var digits = Array(description)
        digits[byte * 2] = digits[byte * 2] == "0" ? "1" : "0"
        return TreeHash(String(digits)) ?? .empty
    }
}
