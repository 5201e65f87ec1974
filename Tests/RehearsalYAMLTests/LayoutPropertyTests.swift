import Rehearsal
import Testing

@testable import RehearsalYAML

/// What must hold of any file that is laid out, tried on thousands that were written carelessly.
@Suite struct LayoutPropertyTests {
    private struct Outcome {
        let text: String
        let isReadable: Bool
        let reason: String?
    }

    private func laidOut(_ text: String) -> Outcome {
        let file = SourceFile(path: "sample.yaml", text: text)
        switch layout(file, findings: Findings(file: file)) {
        case .same: return Outcome(text: text, isReadable: true, reason: nil)
        case .changed(let bytes): return Outcome(text: String(decoding: bytes, as: UTF8.self), isReadable: true, reason: nil)
        case .unreadable: return Outcome(text: text, isReadable: false, reason: nil)
        case .impossible(let reason):
            return Outcome(text: text, isReadable: true, reason: Catalogue.traditionalChinese.text(reason))
        }
    }

    @Test(arguments: 0..<40) func wordsOrderAndRemarksStay(batch: UInt64) throws {
        var readable = 0
        for number in 0..<50 {
            var generator = LayoutGenerator(seed: batch * 1000 + UInt64(number))
            let text = generator.text()
            let outcome = laidOut(text)
            guard outcome.isReadable else { continue }
            readable += 1
            #expect(outcome.reason == nil, "\(text)")
            let again = laidOut(outcome.text)
            #expect(again.text == outcome.text && again.reason == nil, "\(text)\n=====\n\(outcome.text)\n=====\n\(again.text)")
            let (old, new) = (try Written(text), try Written(outcome.text))
            #expect(old.tree.utf8.elementsEqual(new.tree.utf8), "\(text)\n=====\n\(outcome.text)")
            #expect(old.remarks == new.remarks && old.before == new.before, "\(text)\n=====\n\(outcome.text)")
            for (before, after) in zip(old.spokenOf, new.spokenOf) {
                #expect(before.isSubset(of: after), "\(text)\n=====\n\(outcome.text)")
            }
            #expect(!outcome.text.hasPrefix("\n") && !outcome.text.contains("\t"))
        }
        #expect(readable > 20)
    }
}

/// What a text says: its tree without places, and its remarks with what stands on their lines.
private struct Written {
    let tree: String
    let remarks: [String]
    /// How many names and values stand before each remark.
    let before: [Int]
    /// For each remark: which names and values, by their number, stand on its line, or below it where it stands alone.
    let spokenOf: [Set<Int>]

    struct Unreadable: Error {}

    init(_ text: String) throws {
        let file = SourceFile(path: "sample.yaml", text: text)
        guard let root = parseYAML(file, findings: Findings(file: file)) else { throw Unreadable() }
        let source = SourceText(file)
        let leaves = Leaf.all(of: root, in: source)
        let all = Remark.all(in: source, leaves: leaves)
        tree = Self.words(root)
        remarks = all.map(\.text)
        before = all.map(\.leaves)
        let lone = Set(all.filter(\.isAlone).map(\.place.line))
        spokenOf = all.map { remark in
            var line = remark.place.line
            if remark.isAlone { while line < source.lines.count, lone.contains(line) || source.isBlank(line) { line += 1 } }
            return Set(
                leaves.indices.filter { number in
                    leaves[number].spans.contains { span in
                        let end = span.end.column == 0 && span.end.line > span.start.line ? span.end.line - 1 : span.end.line
                        return (span.start.line...end).contains(line)
                    }
                })
        }
    }

    private static func words(_ node: Node) -> String {
        switch node.content {
        case .scalar(let text, let plain): plain ? text : text.debugDescription
        case .refused: "(refused)"
        case .sequence(let items): "[" + items.map(words).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.key.value.debugDescription + ": " + words($0.value) }.joined(separator: ", ") + "}"
        }
    }
}
