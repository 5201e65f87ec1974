import Rehearsal
import RehearsalYAML
import Testing

/// A situation that is laid out anew is the same situation, bit for bit.
@Suite struct LayoutMeaningTests {
    @Test(arguments: PropertyTests.seeds) func theSituationIsTheSame(seed: UInt64) throws {
        var generator = SituationGenerator(seed: seed, loops: true)
        let text = generator.situation()
        // Set in by four instead of two.
        let untidy = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in line.prefix { $0 == " " } + line }
        let file = SourceFile(path: "test.yaml", text: untidy.joined(separator: "\n"))
        guard case .changed(let bytes) = layout(file, findings: Findings(file: file)) else {
            Issue.record("not laid out: \(text)")
            return
        }
        let laidOut = String(decoding: bytes, as: UTF8.self)
        #expect(try packed(laidOut) == packed(text))
        // What cannot be broken into lines is its names and single values.
        for line in laidOut.split(separator: "\n") where line.hasSuffix("}") || line.hasSuffix("]") {
            #expect(cellWidth(line) <= 132)
        }
    }

    private func packed(_ text: String) throws -> [UInt8] {
        let situation = try #require(Sample.check(text).situation)
        var packer = Packer()
        packer.pack(situation)
        return packer.bytes
    }
}
