/// Reads a competency unit; nil after reporting why it is none.
///
/// `fileName` is the file's name without its ending.
package func checkUnit(_ node: Node, fileName: String? = nil, findings: Findings) -> Unit? {
    UnitCheck(reader: NodeReader(findings: findings), fileName: fileName).unit(node)
}

private struct UnitCheck {
    let reader: NodeReader
    let fileName: String?

    func unit(_ node: Node) -> Unit? {
        let fields = reader.fields(node, of: .unit)
        checkFormat(reader.whole(fields["format"]), findings: reader.findings)
        let id = reader.text(fields["id"])
        checkFileName(id, fileName, findings: reader.findings)
        let title = localText(fields["title"])
        let critical = reader.texts(fields["critical"])
        let unit = Unit(
            id: id?.value ?? "", title: title ?? .empty, level: reader.whole(fields["level"])?.value ?? 0,
            field: localText(fields["field"]) ?? .empty, tasks: tasks(fields["tasks"]),
            knowledge: elements(fields["knowledge"], .knowledge), skills: elements(fields["skills"], .skill),
            keyEvidence: provisions(fields["key-evidence"]), contexts: provisions(fields["contexts"]),
            methods: provisions(fields["methods"]), otherConditions: provisions(fields["other-conditions"]),
            notes: provisions(fields["notes"]), names: reader.items(fields["names"]).compactMap(name),
            critical: critical.map(\.value), evidenceRules: evidenceRules(fields["evidence-rules"]))
        checkCritical(critical, in: unit)
        return reader.findings.hasErrors ? nil : unit
    }

    private func localText(_ node: Node?) -> LocalText? {
        guard let node else { return nil }
        let fields = reader.fields(node, of: .localText)
        let chinese = reader.text(fields[Language.traditionalChinese.rawValue])
        let english = reader.text(fields[Language.english.rawValue])
        guard let chinese, let english else { return nil }
        return LocalText(traditionalChinese: chinese.value, english: english.value)
    }

    private func entries(_ node: Node?) -> [Node.Entry] { SituationDocument.unchecked(node, reader) }

    private func tasks(_ node: Node?) -> [Unit.Task] {
        entries(node).map { entry in
            let fields = reader.fields(entry.value, of: .task)
            return Unit.Task(
                id: entry.key.value, title: localText(fields["title"]) ?? .empty,
                indicators: elements(fields["indicators"], .indicator))
        }
    }

    private func elements(_ node: Node?, _ kind: Element.Kind) -> [Element] {
        entries(node).map { entry in
            let fields = reader.fields(entry.value, of: .element)
            return Element(
                id: entry.key.value, kind: kind, text: localText(fields["text"]) ?? .empty,
                sense: localText(fields["sense"]), levels: levels(fields["levels"]))
        }
    }

    private func levels(_ node: Node?) -> [LocalText] {
        guard let node else { return [] }
        let fields = reader.fields(node, of: .levels)
        return Vocabulary.levels.names.compactMap { localText(fields[$0]) }
    }

    private func provisions(_ node: Node?) -> [Provision] {
        entries(node).map { entry in
            let fields = reader.fields(entry.value, of: .provision)
            return Provision(
                id: entry.key.value, text: localText(fields["text"]) ?? .empty, sense: localText(fields["sense"]),
                supports: reader.texts(fields["supports"]).map(\.value))
        }
    }

    /// That every element of which a critical error must be possible is there, and named once.
    private func checkCritical(_ names: [Located<String>], in unit: Unit) {
        let known = unit.elements.map(\.id)
        for name in names where !known.contains(name.value) {
            let near = didYouMean(name.value, among: known)
            reader.findings.error(
                .unknownElement, at: name.range, "單元裡沒有「\(name.value)」這個可評的要項", help: near ?? "可評的是行為指標 T、知識 K 和技能 S")
        }
        reportDuplicates(names, findings: reader.findings)
    }

    /// The rules that are written, and the usual ones for the rest.
    private func evidenceRules(_ node: Node?) -> EvidenceRules {
        guard let node else { return .usual }
        let fields = reader.fields(node, of: .evidenceRules)
        let usual = EvidenceRules.usual
        func number(_ key: String, _ usual: Int, from low: Int = 1) -> Int {
            guard let written = reader.whole(fields[key]) else { return usual }
            if written.value < low {
                reader.findings.error(.numberOutOfRange, at: written.range, "「\(key)」至少是 \(low)")
            }
            return written.value
        }
        let kinds = reader.texts(fields["kinds"])
        let known: [EvidenceKind] = kinds.compactMap { oneOf($0, findings: reader.findings) }
        reportDuplicates(kinds, findings: reader.findings)
        return EvidenceRules(
            observations: number("observations", usual.observations), dates: number("dates", usual.dates),
            daysApart: number("days-apart", usual.daysApart, from: 0), situations: number("situations", usual.situations),
            clients: number("clients", usual.clients), kinds: fields["kinds"] == nil ? usual.kinds : Set(known))
    }

    private func name(_ node: Node) -> CurrentName? {
        let fields = reader.fields(node, of: .currentName)
        let written = reader.text(fields["written"])
        let now = reader.text(fields["now"])
        guard let written, let now else { return nil }
        return CurrentName(
            written: written.value, now: now.value, since: day(reader.text(fields["since"]), findings: reader.findings),
            source: reader.text(fields["source"])?.value)
    }
}

extension LocalText {
    fileprivate static let empty = LocalText(traditionalChinese: "", english: "")
}

/// Reports a format that this program does not read.
func checkFormat(_ format: Located<Int>?, findings: Findings) {
    guard let format, !Limits.format.contains(format.value) else { return }
    findings.error(.unknownFormat, at: format.range, "不認得格式 \(format.value)", help: "這個程式讀的是 format: 1")
}
