import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let appeal = Subcommand(
        .appeal, operands: "list|add CANDIDATE|show ID [OPTIONS]",
        details: [
            "appeal add CANDIDATE --grounds TEXT --lodged-by WHO --date DATE --as ASSESSOR：記下對最近一次判斷的申覆。",
            "appeal show ID：給審議小組看的全部：兩次決定、依據、每一句引用，以及重算的結果。再決定用 rehearse judge CANDIDATE --appeal ID。",
        ],
        options: [
            OptionSpec("--grounds", "TEXT", "理由"), OptionSpec("--lodged-by", "WHO", "誰提出的"),
            OptionSpec("--date", "DATE", "哪一天提出（預設今天）"), OptionSpec("--markdown", nil, "印成 Markdown"),
            OptionSpec("--json", nil, "印成 JSON"),
        ] + Signatory.options + Desk.options
    ) { arguments, context in
        try arguments.atMost(2)
        let desk = try Desk.open(arguments, context)
        switch arguments.operands.first {
        case "add": return try desk.addAppeal(arguments)
        case "show": return try desk.showAppeal(arguments)
        case "list", nil: return try desk.listAppeals(arguments)
        case let other?: throw unknownWord(other, of: "appeal", ["list", "add", "show"])
        }
    }
}

extension Desk {
    fileprivate func listAppeals(_ arguments: Arguments) throws -> ExitStatus {
        let cases = try appeals()
        if cases.isEmpty, !arguments.has("--json") { context.screen.show(Passage(.body, "沒有申覆")) }
        for found in cases {
            if arguments.has("--json") {
                writeOut(
                    JSON.object([
                        ("appeal", .string(found.signed.id)), ("candidate", .optional(found.signed.statement.about.candidate)),
                        ("date", .string(found.appeal.date)), ("answered", .bool(!found.answers.isEmpty)),
                    ]).line + "\n")
            } else {
                context.screen.show(
                    Passage(
                        .body, found.answers.isEmpty ? "還沒決定" : "決定了",
                        label:
                            "\(String(found.signed.id.prefix(16)))  \(found.appeal.date)  \(found.signed.statement.about.candidate ?? "")  "
                    ))
            }
        }
        return .success
    }

    fileprivate func addAppeal(_ arguments: Arguments) throws -> ExitStatus {
        let candidate = try candidate(arguments, 1)
        guard let judgement = try judgements(of: candidate.id).last else {
            throw UsageError(message: "「\(candidate.name)」還沒有判斷，沒有可以申覆的", help: "先用 rehearse judge \(candidate.id)")
        }
        guard let grounds = arguments.value("--grounds"), !trimmed(grounds).isEmpty, let lodgedBy = arguments.value("--lodged-by")
        else {
            throw UsageError(message: "為什麼申覆？誰提出的？", help: "加上 --grounds TEXT 和 --lodged-by WHO")
        }
        let date = try arguments.date("--date") ?? Date.today
        let assessor = try signatory(arguments, roles: [.assessor, .moderator])
        let appeal = Appeal(grounds: grounds, lodgedBy: lodgedBy, date: date.map { "\($0)" } ?? "")
        let signed = try state(appeal, about: .init(candidate: candidate.id, statement: judgement.id), by: assessor)
        if arguments.has("--json") {
            writeOut(JSON.object([("appeal", .string(signed.id))]).line + "\n")
        } else {
            context.screen.show(Passage(.good, "申覆記下了（\(String(signed.id.prefix(16)))）；由另一位評量者決定"))
        }
        return .success
    }

    fileprivate func showAppeal(_ arguments: Arguments) throws -> ExitStatus {
        guard let wanted = arguments.operands.dropFirst().first else {
            throw UsageError(message: "哪一件申覆？", help: "用 rehearse appeal list 看有哪些")
        }
        let found = try appeal(wanted)
        let names = Dictionary(try store.people().map { ($0.id, $0.name) }) { first, _ in first }
        var parts: [Document.Part] = [
            .title("申覆 \(String(found.signed.id.prefix(16)))"),
            .paragraph("\(found.appeal.date)，\(found.appeal.lodgedBy) 提出：\(found.appeal.grounds)"),
        ]
        parts += found.judgement?.judgementParts(names, heading: "原來的決定") ?? []
        for answer in found.answers { parts += answer.judgementParts(names, heading: "申覆後的決定") }
        if let candidate = found.signed.statement.about.candidate {
            let evidence = try CandidateEvidence(person(candidate), self)
            parts += evidence.document(context.catalogue.language).parts.dropFirst(1)
        }
        let verified = try Verification(RecordContents(store), texts: TextLibrary(store))
        parts += [.heading("重新驗證"), .paragraph(verified.faults.isEmpty ? "全部相符" : "有 \(verified.faults.count) 個地方不符")]
        context.show(Document(parts: parts), arguments)
        return verified.faults.isEmpty ? .success : .failure
    }
}
