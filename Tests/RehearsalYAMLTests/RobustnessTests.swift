import Rehearsal
import RehearsalYAML
import Testing

/// Whatever stands in a file, reading it ends, and what it says is about places in the file.
@Suite struct RobustnessTests {
    /// A tree without an error, or an error; every place inside the text; every part inside its whole.
    private func check(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) {
        let reading = Reading(bytes: bytes)
        #expect(reading.tree != nil || reading.diagnostics.hasErrors, "\(bytes)", sourceLocation: location)
        let file = SourceFile(path: "", bytes: bytes)
        var lengths: [Int] = []
        while let line = file.line(lengths.count) { lengths.append(line.unicodeScalars.count) }
        func isInside(_ range: SourceRange) -> Bool {
            let ends = [range.start, range.end].allSatisfy { end in
                lengths.indices.contains(end.line) && (0...lengths[end.line] + 1).contains(end.column)
            }
            return ends && range.start <= range.end
        }
        for diagnostic in reading.diagnostics {
            let places = [diagnostic.place.range] + diagnostic.notes.map(\.place.range)
            #expect(places.allSatisfy(isInside), "\(describe(diagnostic)) in \(bytes)", sourceLocation: location)
            #expect(!describe(diagnostic).contains("這裡的寫法讀不懂"), "\(bytes)", sourceLocation: location)
        }
        var waiting = reading.tree.map { [$0] } ?? []
        while let node = waiting.popLast() {
            var parts: [SourceRange] = []
            switch node.content {
            case .scalar, .refused: break
            case .sequence(let items):
                parts = items.map(\.range)
                waiting += items
            case .mapping(let entries):
                parts = entries.flatMap { [$0.key.range, $0.value.range] }
                waiting += entries.map(\.value)
            }
            let isOrdered = zip(parts, parts.dropFirst()).allSatisfy { $0.end <= $1.start }
            let isCovered = parts.allSatisfy { node.range.start <= $0.start && $0.end <= node.range.end }
            #expect(isInside(node.range) && isOrdered && isCovered, "\(outline(node)) in \(bytes)", sourceLocation: location)
        }
    }

    @Test func everyPrefixOfADocument() {
        for text in [
            sample, sample.replacing("\n", with: "\r\n"), "\u{FEFF}%YAML 1.2\n---\na: &x !t [*x, {b: \"\\u001b\"}]\n...\n# c",
        ] {
            let bytes = Array(text.utf8)
            for end in 0...bytes.count { check(Array(bytes[..<end])) }
        }
    }

    @Test func everyDocumentWithoutOneByteOrWithOneChanged() {
        let bytes = Array(sample.utf8)
        for index in bytes.indices {
            var shorter = bytes
            shorter.remove(at: index)
            check(shorter)
            for sign: UInt8 in [0x3A, 0x22, 0x5B, 0x2D, 0x09, 0x0A, 0xFF] {
                var changed = bytes
                changed[index] = sign
                check(changed)
            }
        }
    }

    @Test func randomBytes() {
        var random = SplitMix64(state: 1)
        for _ in 0..<2_000 {
            check((0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test func randomSigns() {
        let signs =
            Array("abc:-?[]{},#&*!|>'\"%@`~.<=\\ \t\n\r：甲".unicodeScalars) + [" ", " ", "\n", "\u{85}", "\u{FEFF}", "0"]
        var random = SplitMix64(state: 2)
        for _ in 0..<10_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...16, using: &random) {
                if let sign = signs.randomElement(using: &random) { text.append(sign) }
            }
            check(Array(String(text).utf8))
        }
    }
}
