extension CircuitCheck {
    /// That the list of forms has some, each once.
    func checkForms() {
        if document.forms.isEmpty, let place = document.formsPlace, !findings.hasError(within: place) {
            findings.error(.emptyValue, at: place, "沒有任何一卷", help: "寫出各卷的代號，例如 [a, b]；只有一卷就刪掉這一行")
        }
        reportDuplicates(document.forms, findings: findings)
    }

    /// A value for each form, in their order (one where there are no forms), after reporting names that are too many or missing.
    func spread<Value, Found>(
        _ written: CircuitDocument.ByForm<Value>, resolve: (Located<Value>) -> Found?
    ) -> [Found]? {
        let count = max(1, document.forms.count)
        switch written {
        case .all(let value): return resolve(value).map { Array(repeating: $0, count: count) }
        case .each(let entries, let place):
            checkNames(entries.map(\.form), at: place)
            let found = entries.map { (form: $0.form.value, found: resolve($0.value)) }
            let spread = document.forms.compactMap { form in found.first { $0.form == form.value }?.found }
            return spread.count == count ? spread : nil
        }
    }

    private func checkNames(_ names: [Located<String>], at place: SourceRange) {
        let forms = document.forms.map(\.value)
        if let place = document.formsPlace, findings.hasError(within: place) { return }
        for name in names where !forms.contains(name.value) && isID(name.value) {
            findings.error(
                .unknownForm, at: name.range, "這份評量沒有「\(name.value)」卷",
                help: didYouMean(name.value, among: forms)
                    ?? (forms.isEmpty ? "在檔案裡加上 forms: [\(names.map(\.value).joined(separator: ", "))]" : "可以寫：\(forms.joined(separator: ", "))"))
        }
        let missing = forms.filter { form in !names.contains { $0.value == form } }
        if !missing.isEmpty {
            findings.error(
                .formMissing, at: place, "少了「\(Message.list(missing))」卷", help: "每一卷都要寫；各卷都一樣的話，直接寫那個值")
        }
    }

    /// Warns of a form that is the same as an earlier one at every station.
    func checkFormsDiffer(_ stations: [Circuit.Station]) {
        func isSame(_ one: Int, _ other: Int) -> Bool {
            stations.allSatisfy { station in
                let (a, b) = (station.variants[one], station.variants[other])
                return a.client.id == b.client.id && a.seed == b.seed
            }
        }
        for place in document.forms.indices {
            guard let earlier = document.forms[..<place].indices.first(where: { isSame($0, place) }) else { continue }
            let name = document.forms[place]
            findings.warning(
                .formsAlike, at: name.range, "「\(name.value)」卷每一站都和「\(document.forms[earlier].value)」卷一樣",
                help: "在站裡給各卷不同的 seed，例如 seed: {\(document.forms[earlier].value): 7, \(name.value): 19}")
        }
    }
}
