import Foundation
import OtherPrograms
import Rehearsal
import RehearsalRecords
import Testing

/// PyPI's pymerkle computes the same trees.
@Suite struct MerkleAgreementTests {
    @Test func rootsAndProofsAgreeOnRandomLeaves() throws {
        var random = SeededGenerator(seed: 6962, purpose: "agreement")
        var lines = ""
        var proofs = 0
        for _ in 0..<40 {
            let leaves = (0..<1 + random.below(150)).map { _ in (0..<random.below(60)).map { _ in UInt8(random.below(256)) } }
            let tree = MerkleTree(leaves: leaves)
            let inclusions = (0..<15).map { _ in
                let size = 1 + random.below(leaves.count)
                return tree.inclusionProof(of: random.below(size), in: size)
            }
            let consistencies = (0..<15).map { _ in
                let new = 1 + random.below(leaves.count)
                return tree.consistencyProof(from: 1 + random.below(new), to: new)
            }
            proofs += 30
            lines +=
                JSON.object([
                    ("leaves", .array(leaves.map { .string($0.hexadecimal) })),
                    ("roots", .array((0...leaves.count).map { .string(tree.root(of: $0).description) })),
                    ("inclusions", .array(inclusions.map { [.integer($0.index), .integer($0.size), path($0.path)] })),
                    ("consistencies", .array(consistencies.map { [.integer($0.oldSize), .integer($0.newSize), path($0.path)] })),
                ]).line + "\n"
        }
        let result = try OtherProgram.python("RehearsalRecordsTests/Python/merkle.py").run([], input: Data(lines.utf8))
        #expect(result.text == "40 trees and \(proofs) proofs agree\n", "\(result.errors.suffix(2000))")
    }

    private func path(_ path: [TreeHash]) -> JSON { .array(path.map { .string($0.description) }) }
}

extension [UInt8] {
    fileprivate var hexadecimal: String { map { String(format: "%02x", $0) }.joined() }
}
