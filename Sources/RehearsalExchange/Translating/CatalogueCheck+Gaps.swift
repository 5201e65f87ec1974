import Rehearsal

extension CatalogueCheck {
    /// Gaps and citations that a translation lacks, has over, or did not close.
    ///
    /// Each name is compared once: how often a language repeats a name is its own affair.
    var gaps: [Diagnostic] {
        let findings = Findings(file: file)
        for pair in pairs {
            guard let translation = pair.current else { continue }
            let wanted = pair.text.part.gaps(of: pair.text.text)
            // A source that is broken itself has been reported where it stands.
            guard !wanted.contains(where: { $0.written == "{" }) else { continue }
            let place = translationPlace(pair).range
            compare(pair.text.part.gaps(of: translation), wanted.map(\.written), Located(translation, at: place), findings)
        }
        return findings.diagnostics
    }

    private func compare(_ written: [TextGap], _ wanted: [String], _ translation: Located<String>, _ findings: Findings) {
        var missing = wanted.filter { name in !written.contains { $0.written == name } }
        for gap in written where !wanted.contains(gap.written) {
            let place = findings.range(of: gap.written, offset: gap.offset, in: translation)
            guard gap.written != "{" else {
                findings.error(.translationGaps, at: place, "「{」後面少了「}」", help: "要寫大括號本身，請寫兩個「{{」")
                continue
            }
            let near = suggestion(for: gap.written, among: missing)
            findings.error(
                .translationGaps, at: place, "原文沒有「\(gap.written)」",
                help: near.map { "是不是要寫「\($0)」？" } ?? (wanted.isEmpty ? "刪掉它" : "原文有：\(.list(wanted))"))
            // It stands in the place of one that seems to be missing.
            if let place = missing.firstIndex(where: { $0 == near }) ?? missing.indices.first { missing.remove(at: place) }
        }
        // What stands behind a brace that was not closed cannot be seen.
        guard !missing.isEmpty, !written.contains(where: { $0.written == "{" }) else { return }
        findings.error(
            .translationGaps, at: translation.range, "譯文少了 \(.list(missing))", help: "照抄原文的寫法，放在譯文通順的地方")
    }
}
