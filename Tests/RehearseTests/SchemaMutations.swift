import Foundation
import Rehearsal
import RehearsalYAML

/// Copies of a file with one thing written otherwise in each: a value, a name, a key left out, a key put in.
struct SchemaMutations {
    static let values = [
        "~", "[x]", "[]", "{x: 1}", "{}", "\"文字\"", "詞", "-1", "0", "7", "101", "1.5", "2000000000", "true", "false", "\"true\"",
        "2026-02-29", "2024-2-29", "1899-01-01", "Word_2", "and", "client", "7-up", "\"=5\"", "\"= 5\"", "\"+5\"", "trust >= 3",
        "trust >= 三",
    ]

    let text: String
    private let lines: [[Unicode.Scalar]]
    private let root: Node

    init(_ text: String) throws {
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        let file = SourceFile(path: "whole.yaml", text: text)
        guard let root = parseYAML(file, findings: Findings(file: file)) else {
            throw SchemaValidator.Missing(description: "cannot be read")
        }
        self.root = root
    }

    /// Every name that stands in the file as a key.
    var keys: Set<String> { Set(entries.map(\.key.value)) }

    /// Every value that stands in the file, each replaced by some of the values that it should perhaps not have.
    func withOtherValues(each count: Int, using generator: inout SeededGenerator) -> [String] {
        var copies: [String] = []
        for node in nodes {
            for value in generator.shuffled(Self.values).prefix(count) { copies.append(replacing(node.range, with: value)) }
        }
        return copies
    }

    func withOtherNames(using generator: inout SeededGenerator) -> [String] {
        entries.map { replacing($0.key.range, with: ["Word_2", "and", "client"][generator.below(3)]) }
    }

    /// One without each entry that has its lines for itself.
    var withoutAnEntry: [String] {
        entries.filter { entry in lines[entry.key.range.start.line].prefix(entry.key.range.start.column).allSatisfy { $0 == " " } }
            .map { entry in replacing(SourceRange(start: entry.key.range.start, end: entry.value.range.end), with: "") }
    }

    /// Each of the keys put where it is not, in every mapping, with a value that it takes.
    func withOneMore(of keys: [(name: String, value: String)]) -> [String] {
        nodes.flatMap { node -> [String] in
            guard case .mapping(let entries) = node.content else { return [] }
            let present = Set(entries.map(\.key.value))
            let margin = String(repeating: " ", count: node.range.start.column)
            return keys.filter { !present.contains($0.name) }.map { key in
                replacing(SourceRange(start: node.range.start, end: node.range.start), with: "\(key.name): \(key.value)\n\(margin)")
            }
        }
    }

    private var nodes: [Node] {
        var found: [Node] = []
        var waiting = [root]
        while let node = waiting.popLast() {
            found.append(node)
            switch node.content {
            case .sequence(let items): waiting += items
            case .mapping(let entries): waiting += entries.map(\.value)
            case .scalar, .refused: break
            }
        }
        return found
    }

    private var entries: [Node.Entry] {
        nodes.flatMap { node -> [Node.Entry] in if case .mapping(let entries) = node.content { entries } else { [] } }
    }

    private func replacing(_ range: SourceRange, with other: String) -> String {
        var lines = lines
        let rest = lines[range.end.line].dropFirst(range.end.column)
        let line = lines[range.start.line].prefix(range.start.column) + Array(other.unicodeScalars) + rest
        lines.replaceSubrange(range.start.line...range.end.line, with: [Array(line)])
        return lines.map { line in String(String.UnicodeScalarView(line)) }.joined(separator: "\n")
    }
}
