import Rehearsal
import RehearsalKeys
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let circuit = Subcommand(
        .circuit, operands: "check ID|show ID|pack ID [OPTIONS]",
        details: [
            "circuit check ID：走遍每一站的每一種可能，證明每一條路都評得到藍圖答應的；少了的，給一條最短的走法。各卷相不相等也一起證明。",
            "circuit show ID：各站、時間、規則；封存的用 --pack FILE。",
            "circuit pack ID --output FILE：連同用到的每個文字一起加密封存，之後在考場用通行句打開；用 --label 給每位評量者自己的通行句。",
        ],
        options: [
            OptionSpec("--output", "FILE", "封存到這個檔案"), OptionSpec("--label", "NAME", "通行句是誰的（可以寫幾個）"),
            OptionSpec("--passphrase-file", "FILE", "從檔案讀通行句，一行一個，照 --label 的順序"),
            OptionSpec("--pack", "FILE", "封存的評量"), OptionSpec("--json", nil, "印成一個 JSON 物件"),
        ]
    ) { arguments, context in
        try arguments.atMost(2)
        switch arguments.operands.first {
        case "check": return try checkCircuit(arguments, context)
        case "show": return try showCircuit(arguments, context)
        case "pack": return try packCircuit(arguments, context)
        case let other?: throw unknownWord(other, of: "circuit", ["check", "show", "pack"])
        case nil: throw UsageError(message: "要對哪份評量做什麼？", help: "rehearse circuit check ID")
        }
    }
}

private func named(_ arguments: Arguments) throws(UsageError) -> String {
    guard let name = arguments.operands.dropFirst().first else {
        throw UsageError(message: "哪一份評量？", help: "寫評量的代號，或評量檔的路徑")
    }
    return name
}

// MARK: Proof

private func checkCircuit(_ arguments: Arguments, _ context: Context) throws -> ExitStatus {
    guard let (path, folder) = try CircuitSource.find(named(arguments), context) else { return .noInput }
    let library = Library(
        folder, shipped: { LibraryFolder.shipped(context, besides: folder) }, language: context.catalogue.language)
    guard let placed = library.placedCircuit(at: path) else {
        context.report(library.diagnostics)
        return .failure
    }
    let found = CircuitFindings.all([placed])[0]
    let renderer = DiagnosticRenderer(context.catalogue)
    if arguments.has("--json") {
        writeOut(json(found, placed.circuit, context.catalogue).line + "\n")
    } else {
        for diagnostic in found.diagnostics.sortedByPlace() {
            for line in renderer.lines(diagnostic) { writeError(line + "\n") }
        }
        showProof(found, placed.circuit, context)
    }
    return found.proof?.holds == true && !found.diagnostics.contains { $0.severity == .error } ? .success : .failure
}

private func showProof(_ found: CircuitFindings, _ circuit: Circuit, _ context: Context) {
    guard let proof = found.proof else {
        context.fail("有一站的狀態太多，沒有走完，什麼都不能證明")
        return
    }
    var rows = [
        [context.catalogue.text("要項"), context.catalogue.text("答應")] + circuit.stations.map(\.id) + [context.catalogue.text("證明")]
    ]
    for promise in proof.promises {
        let cells = circuit.stations.indices.map { station in
            proof.offered(promise.requirement.element.id, at: station).map { span in
                "\(span.least.map(String.init) ?? "–")..\(span.most.map(String.init) ?? "∞")"
            } ?? "–"
        }
        let marks = promise.requirement.marks.map { " / \($0)" } ?? ""
        rows.append(
            [promise.requirement.element.id + (promise.form.map { " \($0)" } ?? ""), "\(promise.requirement.stations)\(marks)"]
                + cells
                + [promise.isKept ? "✓" : "✗"])
    }
    for line in tableLines(rows, width: context.screen.columns, plain: context.theme.isPlain) {
        context.screen.show(Passage(.body, .verbatim(line)))
    }
    context.screen.show([
        Passage(.faint, "每一格是那一站每一條路最少到最多給的分數；至少要有答應的站數最少值大於 0"),
        Passage(.body, "\(circuit.stations.count) 站，共 \(circuit.minutes) 分鐘"),
        proof.holds ? Passage(.good, "每一條路都評得到藍圖答應的") : Passage(.poor, "有答應的沒有做到，見上面"),
    ])
}

private func json(_ found: CircuitFindings, _ circuit: Circuit, _ catalogue: Catalogue) -> JSON {
    .object([
        ("circuit", .string(circuit.id)), ("complete", .bool(found.proof != nil)), ("holds", .bool(found.proof?.holds ?? false)),
        ("minutes", .integer(circuit.minutes)),
        (
            "promises",
            .array(
                (found.proof?.promises ?? []).map { promise in
                    [
                        "element": .string(promise.requirement.element.id), "form": .optional(promise.form),
                        "stations_promised": .integer(promise.requirement.stations),
                        "stations_offering": .strings(promise.offering.map { circuit.stations[$0].id }),
                        "least": .integer(promise.least), "kept": .bool(promise.isKept),
                    ]
                })
        ),
        (
            "diagnostics",
            .array(
                found.diagnostics.map { ["rule": .string($0.rule.id), "message": .string(catalogue.text($0.message))] })
        ),
    ])
}

// MARK: Showing and packing

private func showCircuit(_ arguments: Arguments, _ context: Context) throws -> ExitStatus {
    let result: CircuitSource.Result
    if let pack = arguments.value("--pack") {
        let passphrase = try context.secret("通行句", file: arguments.value("--passphrase-file"), option: "--passphrase-file")
        result = try CircuitPack.open(pack, passphrase: passphrase, context)
    } else {
        result = try CircuitSource.load(named(arguments), context)
    }
    switch result {
    case .failed(let status): return status
    case .loaded(let source):
        let circuit = source.circuit
        if arguments.has("--json") {
            writeOut(
                JSON.object([
                    ("circuit", .string(circuit.id)), ("title", .string(circuit.title)), ("unit", .string(circuit.unit.id)),
                    ("minutes", .integer(circuit.minutes)), ("forms", .strings(circuit.forms)),
                    (
                        "stations",
                        .array(
                            circuit.stations.map { station in
                                [
                                    "id": .string(station.id), "situation": .string(station.situation.id),
                                    "client": .string(station.client.id), "minutes": .integer(station.minutes),
                                    "markers": .integer(station.markers), "cut": .integer(station.cut),
                                ]
                            })
                    ), ("texts", .members(source.hashes) { .string($0) }),
                ]).line + "\n")
            return .success
        }
        context.screen.show([
            Passage(.title, .verbatim(circuit.title)),
            Passage(.body, "\(circuit.stations.count) 站，共 \(circuit.minutes) 分鐘"),
        ])
        for station in circuit.stations {
            context.screen.show([
                .blank, Passage(.heading, .verbatim("\(station.id)  \(station.situation.title)")),
                Passage(
                    .body, "遇到 \(station.client.name)，\(station.minutes) 分鐘，\(station.markers) 位評分者，\(station.cut)% 通過", depth: 1),
            ])
        }
        context.screen.show([
            .blank,
            Passage(
                .body,
                "通過：平均 \(circuit.cut.accuracy)%、至少 \(circuit.cut.stations) 站、藍圖的每一項都到等級 \(circuit.cut.level)、沒有重大錯誤"),
        ])
        return .success
    }
}

private func packCircuit(_ arguments: Arguments, _ context: Context) throws -> ExitStatus {
    guard let output = arguments.value("--output") else { throw UsageError(message: "封存到哪裡？", help: "加上 --output FILE") }
    let labels = arguments.all("--label").isEmpty ? ["assessor"] : arguments.all("--label")
    switch try CircuitSource.load(named(arguments), context) {
    case .failed(let status): return status
    case .loaded(let source):
        let given = try arguments.value("--passphrase-file").map { path in
            String(decoding: try readFile(path), as: UTF8.self).split(separator: "\n").map(String.init)
        }
        if let given, given.count < labels.count {
            throw UsageError(message: "通行句有 \(given.count) 個，標籤有 \(labels.count) 個", help: "檔案裡一行一個，照 --label 的順序")
        }
        let recipients = try labels.enumerated().map { place, label in
            let passphrase =
                try given?[place] ?? context.newSecret("「\(label)」的通行句", least: 8, file: nil, option: "--passphrase-file")
            return SealedFile.Recipient(label: label, passphrase: passphrase)
        }
        try createFile(output, CircuitPack.seal(source, for: recipients), mode: 0o600)
        context.screen.show(Passage(.good, "封存到 \(output)：\(source.texts.count) 份文字，\(labels.count) 個通行句"))
        return .success
    }
}
