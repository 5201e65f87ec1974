/// Reads a client; nil after reporting why it is none. `fileName` is the file's name without its ending.
package func checkClient(_ node: Node, fileName: String?, findings: Findings) -> Client? {
    let document = ClientDocument(node, findings: findings)
    checkFileName(document.id, fileName, findings: findings)
    let _: Language? = oneOf(document.language, findings: findings)
    let kind: Client.Kind? = oneOf(document.kind, findings: findings)
    let standing: Client.Standing? = oneOf(document.standing, findings: findings)
    reportDuplicates(document.traits, findings: findings)
    for (_, percent) in document.sensitivity where !Limits.sensitivity.contains(percent.value) {
        findings.error(.numberOutOfRange, at: percent.range, "敏感度不能是負數", help: "100 是一般，150 是一倍半，50 是一半")
    }
    for name in document.traits + document.meters.map(\.name) + document.sensitivity.map(\.meter) {
        reportReserved(name, findings: findings)
    }
    guard !findings.hasErrors, let id = document.id, let name = document.name else { return nil }
    return Client(
        id: id.value, name: name.value, kind: kind, standing: standing, traits: document.traits.map(\.value),
        meters: Dictionary(document.meters.map { ($0.name.value, $0.start.value) }) { first, _ in first },
        sensitivity: Dictionary(document.sensitivity.map { ($0.meter.value, $0.percent.value) }) { first, _ in first },
        voice: document.voice?.value, needs: document.needs?.value,
        meterPlaces: Dictionary(
            document.meters.map { ($0.name.value, SourcePlace(file: findings.file, range: $0.start.range)) }
        ) { first, _ in first })
}

/// The case that a text names; reports a text that names none.
func oneOf<Case: RawRepresentable & CaseIterable>(_ text: Located<String>?, findings: Findings) -> Case?
where Case.RawValue == String {
    guard let text else { return nil }
    if let known = Case(rawValue: text.value) { return known }
    let names = Case.allCases.map(\.rawValue)
    let near = didYouMean(text.value, among: names)
    findings.error(
        .notOneOf, at: text.range, "不能寫「\(text.value)」",
        help: near ?? "可以寫：\(names.joined(separator: ", "))")
    return nil
}

/// Reports an id that is not the file's name.
func checkFileName(_ id: Located<String>?, _ fileName: String?, findings: Findings) {
    guard let id, let fileName, id.value != fileName else { return }
    findings.error(
        .idDiffersFromFileName, at: id.range, "代號「\(id.value)」和檔名「\(fileName)」不同", help: "把 id 改成 \(fileName)，或把檔案改名")
}

/// Reports each name that a list has already, with a note at the first.
func reportDuplicates(_ names: [Located<String>], findings: Findings) {
    var first: [String: SourceRange] = [:]
    for name in names {
        if let earlier = first[name.value] {
            findings.error(
                .duplicateName, at: name.range, "「\(name.value)」重複了", notes: [findings.note(at: earlier, "第一次寫在這裡")])
        } else {
            first[name.value] = name.range
        }
    }
}

/// Reports a meter, flag or trait whose name a guard could not tell from its own words or from a number.
func reportReserved(_ name: Located<String>, findings: Findings) {
    if GuardParser.words.contains(name.value) {
        findings.error(.reservedName, at: name.range, "「\(name.value)」是條件用的字，不能當名字", help: "換一個名字")
    } else if let first = name.value.utf8.first, (0x30...0x39).contains(first) {
        findings.error(.reservedName, at: name.range, "「\(name.value)」以數字開頭，條件裡會被當成數字", help: "名字以英文字母開頭")
    }
}
