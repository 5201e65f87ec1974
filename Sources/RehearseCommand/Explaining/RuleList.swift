import Rehearsal
import RehearsalTerminal

/// All rules in their groups, a line for each.
struct RuleList {
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// Where the page is too narrow for both side by side, what a rule says stands below its id.
    func passages(columns: Int) -> [Passage] {
        let names = Rule.all.map(\.id.count).max() ?? 0
        let isWide = columns >= names + 2 + 40
        return RuleGroup.all.flatMap { group in
            [Passage(.heading, group.title)]
                + group.rules.flatMap { rule in
                    let gist = gist(rule)
                    guard isWide else {
                        return [Passage(.body, .verbatim(rule.id), depth: 1), Passage(.faint, .verbatim(gist), depth: 2)]
                    }
                    let label = rule.id + String(repeating: " ", count: names + 2 - rule.id.count)
                    return [Passage(.body, .verbatim(cut(gist, to: columns - names - 4)), label: .verbatim(label), depth: 1)]
                } + [.blank]
        } + [Passage(.faint, "看一條規則的原因和例子：rehearse explain RULE")]
    }

    /// A text on one line: one that is too long ends at the last comma that fits, or where it must.
    private func cut(_ text: String, to width: Int) -> String {
        guard cellWidth(text) > width, let line = wrapped(text, to: width - 1).first else { return text }
        return (line.lastIndex { "，：；,:;".contains($0) }.map { line[..<$0] } ?? line[...]) + "…"
    }

    /// The first sentence of why there is the rule, without its full stop.
    private func gist(_ rule: Rule) -> String {
        let why = catalogue.text(rule.why)
        for end in ["。", ". "] {
            if let stop = why.firstRange(of: end) { return String(why[..<stop.lowerBound]) }
        }
        return why
    }
}
