import Rehearsal
import RehearsalExchange
import RehearsalRecords
import RehearsalYAML

/// The page that explains a rule: why there is one, content that breaks it with what the check says, and the same content mended.
struct RulePage {
    private let rule: Rule
    private let catalogue: Catalogue
    /// What the check says of the bad example.
    private let diagnostics: [Diagnostic]

    init(_ rule: Rule, _ catalogue: Catalogue) {
        self.rule = rule
        self.catalogue = catalogue
        diagnostics = rule.bad.findings(in: catalogue) { parseYAML($0, findings: $1) }
    }

    func passages(columns: Int) -> [Passage] {
        var passages = [Passage(.title, .verbatim(rule.id))]
        if let severity { passages.append(Passage(.faint, severity.words)) }
        passages += [.blank, Passage(.body, rule.why), .blank]
        passages += [Passage(.heading, "會出錯的寫法")] + lines(rule.bad) + [.blank]
        if !diagnostics.isEmpty {
            passages += [Passage(.heading, "檢查會說")] + report(columns: columns) + [.blank]
        }
        return passages + [Passage(.heading, "改成這樣")] + lines(rule.good)
    }

    var json: JSON {
        .object([
            ("rule", .string(rule.id)), ("severity", .optional(severity?.rawValue)), ("why", .string(catalogue.text(rule.why))),
            ("bad", json(rule.bad)), ("diagnostics", .array(diagnostics.map { $0.json(catalogue) })), ("good", json(rule.good)),
        ])
    }

    private var severity: Diagnostic.Severity? { diagnostics.first { $0.rule == rule }?.severity }

    private func json(_ example: RuleExample) -> JSON {
        .object([("frame", .string(example.frame.rawValue)), ("text", .string(example.shown(in: catalogue)))])
    }

    private func report(columns: Int) -> [Passage] {
        let renderer = DiagnosticRenderer(catalogue, columns: columns - 2)
        let reports = diagnostics.map { renderer.lines($0).map { Passage(.body, .verbatim($0), depth: 1) } }
        return Array(reports.joined(separator: [.blank]))
    }

    private func lines(_ example: RuleExample) -> [Passage] {
        let lines = example.shown(in: catalogue).split(separator: "\n", omittingEmptySubsequences: false).map(line)
        return (example.path.map { [Passage(.faint, .verbatim($0), depth: 1)] } ?? []) + lines
    }

    /// A line of content, set in as it is written; what does not fit goes on below what stands behind its name or its dash.
    private func line(_ written: Substring) -> Passage {
        let text = written.drop { $0 == " " }
        if text.isEmpty { return .blank }
        let indent = written.count - text.count
        let colon = text.firstRange(of: ": ").flatMap { isID(String(text[..<$0.lowerBound])) ? $0.upperBound : nil }
        let start = text.hasPrefix("- ") ? text.index(text.startIndex, offsetBy: 2) : colon ?? text.startIndex
        let label = String(repeating: " ", count: indent % 2) + text[..<start]
        return Passage(.body, .verbatim(String(text[start...])), label: .verbatim(label), depth: 1 + indent / 2)
    }
}

extension Diagnostic.Severity {
    /// What the severity asks of an author.
    fileprivate var words: Message {
        switch self {
        case .error: "錯誤：一定要改"
        case .warning: "警告：最好改"
        }
    }
}
