extension SituationCheck {
    /// What stands before the scenes.
    func checkHead() {
        checkFormat(document.format, findings: findings)
        checkFileName(document.id, fileName, findings: findings)
        let _: Language? = oneOf(document.language, findings: findings)
        let kind: Situation.Kind? = oneOf(document.kind, findings: findings)
        if let kind, let folder, let place = document.kind, Situation.Kind(rawValue: folder) != nil, folder != kind.rawValue {
            findings.error(
                .kindDiffersFromFolder, at: place.range, "種類是「\(kind.rawValue)」，檔案卻放在 \(folder)/",
                help: "把 kind 改成 \(folder)，或把檔案移到 \(kind.rawValue)/")
        }
        checkUnit()
        if let node = document.written["clients"], case .sequence(let items) = node.content, items.isEmpty {
            findings.error(.noClients, at: node.range, "沒有可以遇到的客戶", help: "在 clients 列出至少一位客戶的代號")
        }
        if let node = document.written["scenes"], case .mapping(let entries) = node.content, entries.isEmpty {
            findings.error(.emptyValue, at: node.range, "沒有任何場景", help: "至少寫一個場景和一個結局")
        }
        reportDuplicates(document.clients, findings: findings)
        for (role, _) in document.cast where role.value == "client" {
            findings.error(.reservedName, at: role.range, "「client」是遇到的客戶，不能當角色名", help: "換一個角色名")
        }
        for fact in document.surface where fact.id.value == "client" {
            findings.error(.reservedName, at: fact.id.range, "「client」是遇到的客戶，不能當名字", help: "換一個名字")
        }
        let fillers = document.surface.map(\.id) + document.cast.map(\.role)
        reportDuplicates(fillers.sorted { $0.range.start < $1.range.start }, findings: findings)
        for fact in document.surface where fact.isEmptyList {
            findings.error(.emptyValue, at: fact.id.range, "「\(fact.id.value)」沒有任何說法", help: "至少寫一種，例如 [1280 萬, 1350 萬]")
        }
        if let minutes = document.minutes, !Limits.minutes.contains(minutes.value) {
            findings.error(.numberOutOfRange, at: minutes.range, "分鐘數至少是 1")
        }
        for date in [document.reviewed, document.reviewBy] + document.sources.map(\.effective) { _ = day(date, findings: findings) }
    }

    private func checkUnit() {
        guard let unit = document.unit, !surroundings.knownUnits.contains(unit.value) else { return }
        let near = didYouMean(unit.value, among: surroundings.knownUnits)
        findings.error(
            .unknownUnit, at: unit.range, "沒有職能單元「\(unit.value)」", help: near)
    }

    func source(_ source: SituationDocument.Source) -> Situation.Source {
        Situation.Source(
            id: source.id.value, title: source.title?.value ?? "", article: source.article?.value, url: source.url?.value,
            effective: source.effective.flatMap { Date($0.value) })
    }

    func checkMeters() -> [Situation.Meter] {
        let names = document.meters.map(\.name) + document.flags
        reportDuplicates(names.sorted { $0.range.start < $1.range.start }, findings: findings)
        for name in names { reportReserved(name, findings: findings) }
        return document.meters.map { meter in
            let low = meter.min?.value ?? 0
            let high = meter.max?.value ?? 100
            let start = meter.start?.value ?? low
            if !meter.isRead {
                // What is wrong has been said.
            } else if low >= high {
                findings.error(
                    .meterRange, at: (meter.max ?? meter.min)?.range ?? meter.name.range, "量表的最小值 \(low) 要小於最大值 \(high)")
            } else if let place = meter.start, !(low...high).contains(start) {
                findings.error(
                    .meterRange, at: place.range, "起始值 \(start) 不在 \(low) 到 \(high) 之間", help: "改起始值，或放寬 min、max")
            }
            return Situation.Meter(
                name: meter.name.value, label: meter.label?.value ?? meter.name.value, start: start, min: low, max: high)
        }
    }

    /// The client that a name stands for; an unknown one is reported, one whose own file is faulty is nil.
    func person(_ name: Located<String>) -> Client? {
        if let client = surroundings.clients[name.value] { return client }
        if !surroundings.knownClients.contains(name.value) {
            let near = didYouMean(name.value, among: surroundings.knownClients)
            findings.error(
                .unknownClient, at: name.range, "沒有叫「\(name.value)」的客戶檔", help: near)
        }
        return nil
    }

    /// A client's own start values must lie within the situation's meters.
    func checkClientStarts(_ clients: [Client], _ meters: [Situation.Meter]) {
        for client in clients {
            for (written, meter) in zip(document.meters, meters) {
                guard let start = client.meters[meter.name], let place = client.meterPlaces[meter.name], meter.min < meter.max,
                    !(meter.min...meter.max).contains(start),
                    let named = document.clients.first(where: { $0.value == client.id })
                else { continue }
                findings.error(
                    .clientStartOutsideRange, at: named.range,
                    "客戶「\(client.id)」的 \(meter.name) 從 \(start) 開始，不在 \(meter.min) 到 \(meter.max) 之間",
                    notes: [
                        Diagnostic.Note(place: place, message: "客戶檔寫在這裡"), findings.note(at: written.name.range, "量表在這裡"),
                    ])
            }
        }
    }

    /// The elements that any evidence names, in the unit's order, with their weights.
    func claims() -> [Situation.Claim] {
        let elements = document.unit.flatMap { surroundings.units[$0.value] }?.elements ?? []
        let known = Set(elements.map(\.id))
        let named = document.scenes.flatMap { scene in scene.evidence + scene.responses.flatMap(\.evidence) }.map(\.element)
        if !elements.isEmpty {
            for name in named + document.weights.map(\.element) where !known.contains(name.value) {
                let near = didYouMean(name.value, among: elements.map(\.id))
                findings.error(
                    .unknownElement, at: name.range, "單元裡沒有「\(name.value)」這個可評的要項",
                    help: near ?? "可評的是行為指標 T、知識 K 和技能 S")
            }
        }
        for (_, weight) in document.weights where !Limits.weight.contains(weight.value) {
            findings.error(.numberOutOfRange, at: weight.range, "權重不能是負數", help: "寫 0 以上的整數，1 是一般")
        }
        let weights = Dictionary(document.weights.map { ($0.element.value, $0.weight.value) }) { first, _ in first }
        let used = Set(named.map(\.value))
        return elements.filter { used.contains($0.id) }.map { .init(element: $0, weight: weights[$0.id] ?? 1) }
    }

    func exhibit(_ exhibit: SituationDocument.Exhibit) -> Situation.Exhibit? {
        guard let title = exhibit.title else { return nil }
        switch (exhibit.text, exhibit.file) {
        case (let text?, nil):
            return .init(id: exhibit.id.value, title: title.value, text: self.text(text), isTable: false)
        case (nil, let file?):
            guard let content = surroundings.exhibits[file.value] else {
                if surroundings.exhibitsInOtherEncodings.contains(file.value) {
                    findings.error(
                        .notUTF8, at: file.range, "文件檔「\(file.value)」不是 UTF-8", help: "用檔案原本的編碼（例如 Big5）開啟，再另存成「UTF-8」")
                    return nil
                }
                findings.error(
                    .exhibitFileMissing, at: file.range, "找不到文件檔「\(file.value)」", help: "路徑從 Scenarios 資料夾算起，例如 exhibits/survey.csv"
                )
                return nil
            }
            return .init(
                id: exhibit.id.value, title: title.value, text: Text(pieces: [.literal(content)]),
                isTable: file.value.hasSuffix(".csv"))
        case (.some(_), .some(_)), (nil, nil):
            let written = exhibit.written
            guard written.isRead, (exhibit.text == nil) == (written["text"] == nil),
                (exhibit.file == nil) == (written["file"] == nil)
            else { return nil }
            findings.error(.exhibitContent, at: exhibit.id.range, "文件「\(exhibit.id.value)」要有 text 或 file，二者擇一")
            return nil
        }
    }
}
