/// What the authors of a file have allowed in it.
package struct Allowances {
    private let file: SourceFile
    private let allowances: [Allowance]
    /// What is wrong with the comments themselves.
    private let faults: [Diagnostic]

    /// O(file).
    package init(in file: SourceFile, _ document: Node) {
        let findings = Findings(file: file)
        self.file = file
        allowances = AllowanceReader(file, document, findings: findings).allowances
        faults = findings.diagnostics
    }

    private struct Target: Hashable {
        let rule: String
        let line: Int
    }

    /// What was found in the file without the warnings that it allows, and with what is wrong with what it allows.
    ///
    /// Errors stay. `unasked` says of a rule that it was not asked about this file, so that nobody can say that it is allowed in vain.
    package func applied(to found: [Diagnostic], unasked: (String) -> Bool) -> [Diagnostic] {
        guard !allowances.isEmpty || !faults.isEmpty else { return found }
        let findings = Findings(file: file)
        let places = Dictionary(grouping: found.indices) { Target(rule: found[$0].rule.id, line: found[$0].place.range.start.line) }
        var silenced: Set<Int> = []
        for allowance in allowances {
            let here = allowance.lines.flatMap { places[Target(rule: allowance.rule.value, line: $0)] ?? [] }
            let warnings = here.filter { found[$0].severity == .warning && !silenced.contains($0) }
            silenced.formUnion(warnings)
            if let error = here.first(where: { found[$0].severity == .error }) {
                findings.warning(
                    .allowanceOfError, at: allowance.rule.range, "「\(allowance.rule.value)」在這裡是錯誤，不能容許",
                    notes: [findings.note(at: found[error].place.range, "錯誤在這裡")], help: "改正錯誤，再刪掉這個註解")
            } else if warnings.isEmpty, !unasked(allowance.rule.value) {
                findings.warning(
                    .allowanceOfNothing, at: allowance.rule.range, "這一行沒有「\(allowance.rule.value)」的問題，不需要容許",
                    help: "刪掉這個註解", fix: allowance.removal)
            }
        }
        return found.indices.filter { !silenced.contains($0) }.map { found[$0] } + faults + findings.diagnostics
    }
}
