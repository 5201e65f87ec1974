import Rehearsal
import RehearsalYAML

/// What came of reading a text: the tree and everything that was found, as plain strings.
struct Reading {
    let tree: Node?
    let faults: [String]
    let diagnostics: [Diagnostic]

    init(_ text: String) { self.init(bytes: Array(text.utf8)) }

    init(bytes: [UInt8]) {
        let file = SourceFile(path: "sample.yaml", bytes: bytes)
        let findings = Findings(file: file)
        tree = parseYAML(file, findings: findings)
        diagnostics = findings.diagnostics
        faults = findings.diagnostics.map(describe)
    }
}

/// `rule place message | help | note place`, in the source language.
func describe(_ diagnostic: Diagnostic) -> String {
    let chinese = Catalogue.traditionalChinese
    var parts = ["\(diagnostic.rule.id) \(describe(diagnostic.place.range)) \(chinese.text(diagnostic.message))"]
    if let help = diagnostic.help { parts.append(chinese.text(help)) }
    parts += diagnostic.notes.map { "\(chinese.text($0.message)) \(describe($0.place.range))" }
    return parts.joined(separator: " | ")
}

/// `line:column-line:column` as people count, from one; the end is not included, and its line is left out if it is the same.
func describe(_ range: SourceRange) -> String {
    let end = range.end.line == range.start.line ? "" : "\(range.end.line + 1):"
    return "\(range.start.line + 1):\(range.start.column + 1)-\(end)\(range.end.column + 1)"
}

/// The tree on one line, each value with its place: texts in quotes, plain ones without.
func outline(_ node: Node?) -> String {
    guard let node else { return "nil" }
    let content =
        switch node.content {
        case .scalar(let text, plain: true): text
        case .scalar(let text, plain: false): text.debugDescription
        case .refused: "(refused)"
        case .sequence(let items): "[\(items.map(outline).joined(separator: ", "))]"
        case .mapping(let entries):
            "{\(entries.map { "\($0.key.value)@\(describe($0.key.range)): \(outline($0.value))" }.joined(separator: ", "))}"
        }
    return "\(content)@\(describe(node.range))"
}

/// Every text and every key in the tree, with the place where it stands.
func texts(in root: Node?) -> [(text: String, plain: Bool, range: SourceRange)] {
    var found: [(String, Bool, SourceRange)] = []
    var waiting = root.map { [$0] } ?? []
    while let node = waiting.popLast() {
        switch node.content {
        case .scalar(let text, let plain): found.append((text, plain, node.range))
        case .refused: continue
        case .sequence(let items): waiting += items
        case .mapping(let entries):
            found += entries.map { ($0.key.value, false, $0.key.range) }
            waiting += entries.map(\.value)
        }
    }
    return found
}

/// Numbers that look random and are the same in every run (Steele, Lea and Flood 2014: SplitMix64).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A situation of the sort that authors write, with every style of value.
let sample = """
    # 顧客抱怨
    title: 屋齡多少？   # 標題
    client: {name: 王小姐, mood: "生氣", trust: -1}
    scenes:
    - id: opening
      text: |
        您好，我上週看的房子
          漏水了！

      say: >-
        請問
        怎麼處理
      responses:
        - say: '我''馬上'
          to: next
        - say: "先\\n記下來"
          to:
      tags: [一, "二",
        三]
    notes: 第一行
      第二行

      第三行

    """
