import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let judge = Subcommand(
        .judge, operands: "CANDIDATE [OPTIONS]",
        details: [
            "每一項行為指標：證據依日期、種類和情境排開，對照單元的證據規則，說少了什麼、接下來做什麼。練習從來不算。",
            "程式只建議。評量者把決定寫在表裡（先用 --json 印出空白的表），用 --sheet FILE --as ASSESSOR 簽章。信心低就再補證據，不往上湊。",
            "申覆：--appeal ID，由另一位評量者再決定；兩次決定都留著。",
        ],
        options: [
            OptionSpec("--sheet", "FILE", "決定（JSON；- 是標準輸入）"), OptionSpec("--appeal", "ID", "這是哪一件申覆的決定"),
            OptionSpec("--markdown", nil, "印成 Markdown"), OptionSpec("--json", nil, "印成一個 JSON 物件，附一張可以填的表"),
        ] + Signatory.options + Desk.options
    ) { arguments, context in
        try arguments.atMost(1)
        let desk = try Desk.open(arguments, context)
        let evidence = try CandidateEvidence(desk.candidate(arguments), desk)
        if let path = arguments.value("--sheet") { return try desk.judge(evidence, path, arguments) }
        if arguments.has("--json") {
            writeOut(evidence.json(context.catalogue).line + "\n")
        } else {
            context.show(evidence.document(context.catalogue.language), arguments)
        }
        return .success
    }
}

extension Context {
    /// Shows a document, as Markdown where the call asks for it.
    func show(_ document: Document, _ arguments: Arguments) {
        if arguments.has("--markdown") {
            writeOut(document.markdown(catalogue))
        } else {
            screen.show(document.passages)
        }
    }
}

extension Desk {
    fileprivate func judge(_ evidence: CandidateEvidence, _ path: String, _ arguments: Arguments) throws -> ExitStatus {
        guard let json = JSON(String(decoding: try readFile(path == "-" ? "/dev/stdin" : path), as: UTF8.self)) else {
            throw UsageError(message: "「\(path)」不是正確的 JSON", help: "用 rehearse judge \(evidence.candidate.id) --json 印出可以填的表")
        }
        let sheet = DecisionSheet(json, evidence)
        guard sheet.faults.isEmpty else {
            for fault in sheet.faults { writeError(harmless(context.catalogue.text("\(path): error: \(fault)")) + "\n") }
            context.fail("有 \(sheet.faults.count) 個錯誤，沒有記下任何決定")
            return .failure
        }
        let appeal = try arguments.value("--appeal").map { try self.appeal($0) }
        let assessor = try signatory(arguments, role: .assessor)
        guard assessor.person.id != evidence.candidate.id else { throw UsageError(message: "不能判斷自己") }
        if let appeal, let first = appeal.judgement, first.statement.by == assessor.person.id {
            throw UsageError(message: "申覆要由另一位評量者決定", help: "第一次是「\(assessor.person.name)」決定的")
        }
        let proposal = Dictionary(evidence.proposal.elements.map { ($0.sufficiency.element, $0.decision) }) { first, _ in first }
        let statement = JudgementStatement(
            unit: evidence.unit.id, unitText: evidence.unitText, elements: sheet.elements, decision: sheet.decision,
            confidence: sheet.confidence, reason: sheet.reason,
            proposal: proposal.filter { sheet.elements[$0.key] != nil }.merging(["": evidence.proposal.decision]) { first, _ in
                first
            },
            basis: evidence.basis, lawAsOf: sheet.lawAsOf, appeal: appeal?.signed.id)
        let about = Statement.About(candidate: evidence.candidate.id, statement: appeal?.signed.id)
        let signed = try state(statement, about: about, by: assessor)
        if arguments.has("--json") {
            writeOut(JSON.object([("statement", .string(signed.id)), ("decision", .string(sheet.decision.rawValue))]).line + "\n")
        } else {
            context.screen.show(
                Passage(
                    .good,
                    "「\(assessor.person.name)」決定：\(evidence.candidate.name) \(sheet.decision.words)（\(String(signed.id.prefix(16)))）"
                ))
        }
        return .success
    }
}
