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
        let fields = reader.fields(
            node, of: "職能單元檔",
            known: [
                "format", "id", "title", "level", "field", "tasks", "knowledge", "skills", "key-evidence", "contexts", "methods",
                "other-conditions", "notes", "names", "critical",
            ])
        checkFormat(reader.whole(fields.required("format")), findings: reader.findings)
        let id = reader.text(fields.required("id"))
        checkFileName(id, fileName, findings: reader.findings)
        let title = localText(fields.required("title"))
        let critical = reader.texts(fields["critical"])
        let unit = Unit(
            id: id?.value ?? "", title: title ?? .empty, level: reader.whole(fields.required("level"))?.value ?? 0,
            field: localText(fields["field"]) ?? .empty, tasks: tasks(fields.required("tasks")),
            knowledge: elements(fields.required("knowledge"), .knowledge), skills: elements(fields.required("skills"), .skill),
            keyEvidence: provisions(fields["key-evidence"]), contexts: provisions(fields["contexts"]),
            methods: provisions(fields["methods"]), otherConditions: provisions(fields["other-conditions"]),
            notes: provisions(fields["notes"]), names: reader.items(fields["names"]).compactMap(name),
            critical: critical.map(\.value))
        checkCritical(critical, in: unit)
        return reader.findings.hasErrors ? nil : unit
    }

    private func localText(_ node: Node?) -> LocalText? {
        guard let node else { return nil }
        let fields = reader.fields(node, of: "雙語文字", known: Language.allCases.map(\.rawValue))
        let chinese = reader.text(fields.required(Language.traditionalChinese.rawValue))
        let english = reader.text(fields.required(Language.english.rawValue))
        guard let chinese, let english else { return nil }
        return LocalText(traditionalChinese: chinese.value, english: english.value)
    }

    private func entries(_ node: Node?) -> [Node.Entry] { SituationDocument.unchecked(node, reader) }

    private func tasks(_ node: Node?) -> [Unit.Task] {
        entries(node).map { entry in
            let fields = reader.fields(entry.value, of: "工作任務", known: ["title", "indicators"])
            return Unit.Task(
                id: entry.key.value, title: localText(fields.required("title")) ?? .empty,
                indicators: elements(fields.required("indicators"), .indicator))
        }
    }

    private func elements(_ node: Node?, _ kind: Element.Kind) -> [Element] {
        entries(node).map { entry in
            let fields = reader.fields(entry.value, of: "要項", known: ["text", "sense", "levels"])
            return Element(
                id: entry.key.value, kind: kind, text: localText(fields.required("text")) ?? .empty,
                sense: localText(fields["sense"]), levels: levels(fields["levels"]))
        }
    }

    private func levels(_ node: Node?) -> [LocalText] {
        guard let node else { return [] }
        let fields = reader.fields(node, of: "表現等級", known: ["1", "2", "3"])
        return ["1", "2", "3"].compactMap { localText(fields.required($0)) }
    }

    private func provisions(_ node: Node?) -> [Provision] {
        entries(node).map { entry in
            let fields = reader.fields(entry.value, of: "評量規定", known: ["text", "sense", "supports"])
            return Provision(
                id: entry.key.value, text: localText(fields.required("text")) ?? .empty, sense: localText(fields["sense"]),
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

    private func name(_ node: Node) -> CurrentName? {
        let fields = reader.fields(node, of: "名稱更正", known: ["written", "now", "since", "source"])
        let written = reader.text(fields.required("written"))
        let now = reader.text(fields.required("now"))
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
    guard let format, format.value != 1 else { return }
    findings.error(.unknownFormat, at: format.range, "不認得格式 \(format.value)", help: "這個程式讀的是 format: 1")
}
