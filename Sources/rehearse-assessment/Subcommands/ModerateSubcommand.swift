import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let moderate = Subcommand(
        .moderate, operands: "[PLAY] [OPTIONS]",
        details: [
            "不寫 PLAY：列出評分者差太多、等你審議的作答；加上 --borderline，邊緣的也列出來。",
            "moderate PLAY：從第一處不同的那一句開始，兩份評分並排，一處一處議定，各寫理由。兩份原本的評分都留著。",
            "--sheet FILE.json --reason TEXT：用寫好的；moderate PLAY --json 印出逐字稿、各份評分、差在哪裡和空白的評分表。",
        ],
        options: [
            OptionSpec("--sheet", "FILE", "寫好的議定：levels 和 remarks（理由）；整體的寫 global 和 comment"),
            OptionSpec("--reason", "TEXT", "整體的理由"), OptionSpec("--borderline", nil, "邊緣的也列出來"),
            OptionSpec("--json", nil, "印成 JSON"), OptionSpec("--markdown", nil, "印成 Markdown"),
        ] + Signatory.options + Desk.options
    ) { arguments, context in
        try arguments.atMost(1)
        let desk = try Desk.open(arguments, context)
        let room = try MarkingRoom(desk)
        guard let wanted = arguments.operands.first else { return try desk.listDiffering(room, arguments) }
        let play = try room.sealed(wanted)
        if let path = arguments.value("--sheet") { return try desk.moderate(play, from: path, room, arguments) }
        if arguments.has("--json") || arguments.has("--markdown") {
            let moderator = try desk.actor(arguments, [.moderator], KeyFolder(arguments, context))
            let task = try ModerationTask(play, by: moderator, room)
            let view = ModerationView(task: task)
            writeOut(arguments.has("--json") ? task.json.line + "\n" : view.document.markdown(context.catalogue))
            return .success
        }
        return try desk.moderate(play, room, arguments)
    }
}

extension Desk {
    fileprivate func listDiffering(_ room: MarkingRoom, _ arguments: Arguments) throws -> ExitStatus {
        let moderator = try actor(arguments, [.moderator], KeyFolder(arguments, context))
        let progress = try room.progress()
        let found = progress.differing(for: moderator.forAssessing, borderline: arguments.has("--borderline"))
        if arguments.has("--json") {
            writeOut(found.map { $0.differing.line + "\n" }.joined())
            return .success
        }
        guard !found.isEmpty else {
            context.screen.show(Passage(.body, "沒有等你審議的作答"))
            return .success
        }
        context.screen.show(Passage(.heading, "等你審議的作答：\(found.count) 份"))
        for marking in found {
            let why: Message =
                if case .differing(let reasons) = marking.state {
                    "差太多：\(Message.list(reasons.map { $0.element ?? "global" }))"
                } else {
                    "邊緣"
                }
            context.screen.show(Passage(.body, "第 \(marking.round.number) 輪　\(why)", label: "\(marking.play)  ", depth: 1))
        }
        context.screen.show(Passage(.faint, "rehearse moderate PLAY 開始審議"))
        return .success
    }

    /// At the terminal.
    fileprivate func moderate(_ play: PlayOpening, _ room: MarkingRoom, _ arguments: Arguments) throws -> ExitStatus {
        let reader = makeLineReader(history: nil)
        guard reader.isInteractive else {
            throw UsageError(
                message: "這裡不是終端機，沒有人可以問", help: "用 --sheet FILE.json 加 --reason TEXT；--json 印出各份評分和空白的評分表")
        }
        let signatory = try signatory(arguments, role: .moderator)
        var task = try ModerationTask(play, by: signatory.person, room)
        context.screen.beginPage()
        let session = ModerationSession(task, reader: reader, screen: context.screen) { try task.save($0) }
        guard try session.run() else {
            context.screen.show(Passage(.faint, "接著審議：rehearse moderate \(play.id)"))
            return .success
        }
        return try finish(task, session.sheet, session.reason, signatory, arguments)
    }

    /// From a file.
    fileprivate func moderate(
        _ play: PlayOpening, from path: String, _ room: MarkingRoom, _ arguments: Arguments
    ) throws -> ExitStatus {
        guard let reason = arguments.value("--reason"), !trimmed(reason).isEmpty else {
            throw UsageError(message: "為什麼這樣定？", help: "加上 --reason TEXT")
        }
        guard let file = try SheetFile(path, context) else { return .failure }
        let signatory = try signatory(arguments, role: .moderator)
        let task = try ModerationTask(play, by: signatory.person, room)
        let (value, sheet, found) = file.sheet(for: task.page)
        var faults = found
        if faults.isEmpty {
            faults += task.gaps(sheet).map { SheetFault(place: value.place, message: "\($0.member)：\($0.words)") }
        }
        guard faults.isEmpty else {
            file.report(faults, context)
            return .failure
        }
        return try finish(task, sheet, reason, signatory, arguments)
    }

    private func finish(
        _ task: ModerationTask, _ sheet: MarkSheet, _ reason: String, _ signatory: Signatory, _ arguments: Arguments
    ) throws -> ExitStatus {
        let signed = try task.submit(sheet, reason: reason, by: signatory)
        let round = task.marking.round.number
        if arguments.has("--json") {
            writeOut(
                JSON.object([
                    ("play", .string(task.play.id)), ("round", .integer(round)), ("moderation", .string(signed.id)),
                    ("sheet", task.settled(sheet).json),
                ]).line + "\n")
        } else {
            context.screen.show(
                Passage(.good, "作答 \(task.play.id) 第 \(round) 輪審議好了（\(String(signed.id.prefix(16)))）；兩份原本的評分都留著"))
        }
        return .success
    }
}

extension PlayMarking {
    fileprivate var differing: JSON {
        let reasons: [MarkingTolerance.Reason] = if case .differing(let reasons) = state { reasons } else { [] }
        return .object([
            ("play", .string(play)), ("round", .integer(round.number)), ("borderline", .bool(isBorderline)),
            ("differences", .array(reasons.map { ["element": .optional($0.element), "reason": .string($0.name)] })),
        ])
    }
}

extension ModerationTask {
    /// The play with its markers' sheets, where they differ, and a sheet to fill in.
    fileprivate var json: JSON {
        let sheets = marks.map { JSON.object([("mark", .string($0.id)), ("sheet", $0.sheet.json)]) }
        let rows = difference.rows.map { row in
            JSON.object([
                ("element", .optional(row.element)), ("values", .array(row.values.map { .optional($0) })),
                ("reasons", .strings(row.reasons.map(\.name))), ("line", .integer(focus(on: row))),
            ])
        }
        return page.json(
            draft, round: marking.round.number, isBlind: true,
            more: [("marks", .array(sheets)), ("differences", .array(rows))])
    }
}
