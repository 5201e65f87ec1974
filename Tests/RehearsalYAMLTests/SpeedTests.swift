import Rehearsal
import RehearsalYAML
import Testing

/// Files that are made to be slow are not: the bounds are wide, but nothing quadratic keeps them, even in a debug build.
@Suite(.serialized, .timeLimit(.minutes(2))) struct SpeedTests {
    private func seconds(_ text: String, _ rule: Rule?) -> Double {
        let file = SourceFile(path: "", text: text)
        let findings = Findings(file: file)
        let clock = ContinuousClock()
        let time = clock.measure { _ = parseYAML(file, findings: findings) }
        #expect(findings.diagnostics.first?.rule == rule)
        #expect(findings.diagnostics.count <= 60)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    @Test(arguments: ["[", "{", "- ", "? ", "[{"])
    func tenMillionBytesOfDepth(_ opening: String) {
        let rule: Rule = opening == "{" || opening == "? " || opening == "[{" ? .yamlSyntax : .yamlDepth
        #expect(seconds(String(repeating: opening, count: (10 << 20) / opening.utf8.count), rule) < 20)
    }

    @Test func aHundredThousandKeys() {
        #expect(seconds((0..<100_000).map { "key-\($0): 值\n" }.joined(), nil) < 20)
    }

    @Test(arguments: [
        ("%TAG !a! x\n", Rule.yamlDocuments), ("*a : b\n", .yamlAlias), ("- &a !b c\n", .yamlAlias), ("a: 1\n", .duplicateKey),
        ("\u{07}", .controlCharacter), ("\" ", .yamlSyntax), ("[\t", .yamlDepth), ("文字 ", nil), ("- a\n\n", nil),
        ("#\n", .emptyFile),
    ])
    func aMillionBytesOfOneThing(_ piece: String, _ rule: Rule?) {
        #expect(seconds(String(repeating: piece, count: 1_000_000 / piece.utf8.count), rule) < 20)
    }

    @Test func oneMegabyteOnOneLine() {
        #expect(seconds("[" + String(repeating: "a: 甲, \t", count: 100_000) + "]", nil) < 20)
        #expect(seconds("a: \"" + String(repeating: "\\e", count: 500_000) + "\"", .controlCharacter) < 20)
    }
}
