import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    static let calibrate = Subcommand(
        .calibrate, operands: "[PLAY|anchor PLAY|drift] [OPTIONS]",
        details: [
            "不寫 PLAY：列出定錨範例。calibrate PLAY：照平常的方式評一份範例，提交後就看到和定錨差多少。",
            "calibrate anchor PLAY --sheet FILE.json --note TEXT：專家一起議定一份作答的等級，當成定錨。",
            "calibrate drift：每位評分者偏寬還是偏嚴、越來越寬還是越來越嚴；加上 --as 只看一位。",
        ],
        options: [
            OptionSpec("--sheet", "FILE", "寫好的評分表（JSON；- 是標準輸入）"), OptionSpec("--submit", nil, "提交 --sheet 的評分，簽章"),
            OptionSpec("--save", nil, "把 --sheet 存成草稿，不提交"), OptionSpec("--note", "TEXT", "定錨要告訴評分者的話"),
            OptionSpec("--json", nil, "印成 JSON"), OptionSpec("--markdown", nil, "印成 Markdown"),
        ] + Signatory.options + Desk.options
    ) { arguments, context in
        let desk = try Desk.open(arguments, context)
        let room = try MarkingRoom(desk)
        switch arguments.operands.first {
        case "anchor": return try desk.anchor(room, arguments)
        case "drift": return try desk.showDrift(room, arguments)
        case nil where !arguments.has("--sheet"): return try desk.listAnchors(room, arguments)
        default: return try desk.calibrate(room, arguments)
        }
    }
}

extension Desk {
    fileprivate func listAnchors(_ room: MarkingRoom, _ arguments: Arguments) throws -> ExitStatus {
        let marker = try actor(arguments, markingRoles, KeyFolder(arguments, context))
        let tries = room.record.tries.filter { $0.marker == marker.id }
        let anchors = try room.record.anchoredPlays.map { id in
            (play: try openings(id), tries: tries.count { $0.play == id })
        }
        if arguments.has("--json") {
            for anchor in anchors {
                let json = JSON.object([
                    ("play", .string(anchor.play.id)), ("situation", .string(anchor.play.header.situation)),
                    ("tries", .integer(anchor.tries)),
                ])
                writeOut(json.line + "\n")
            }
            return .success
        }
        guard !anchors.isEmpty else {
            context.screen.show(Passage(.body, "還沒有定錨範例；用 rehearse calibrate anchor PLAY 定一份"))
            return .success
        }
        context.screen.show(Passage(.heading, "定錨範例：\(anchors.count) 份"))
        for anchor in anchors {
            let title = try room.texts.situation(anchor.play.header).title
            let done: Message = anchor.tries == 0 ? "還沒評" : "評過 \(anchor.tries) 次"
            context.screen.show(Passage(.body, "\(title)　\(done)", label: "\(anchor.play.id)  ", depth: 1))
        }
        context.screen.show(Passage(.faint, "rehearse calibrate PLAY 開始評；rehearse calibrate drift 看偏移"))
        return .success
    }

    fileprivate func calibrate(_ room: MarkingRoom, _ arguments: Arguments) throws -> ExitStatus {
        try arguments.atMost(1)
        let makes: (PlayOpening, Participant) throws -> MarkingTask = { play, marker in
            guard room.record.anchor(of: play.id) != nil else {
                throw UsageError(message: "作答 \(play.id) 不是定錨範例", help: "rehearse calibrate 列出有哪些")
            }
            guard play.candidate != marker.id else {
                throw UsageError(message: "不能評自己的作答", help: "rehearse calibrate 列出有哪些")
            }
            return try MarkingTask(calibratingOn: play, by: marker, room)
        }
        if let path = arguments.value("--sheet") {
            return try SheetCall(room, arguments, at: path, makes: makes).run { try report($0, $1, arguments) }
        }
        guard let wanted = arguments.operands.first else { return .success }
        let play = try room.sealed(wanted)
        let call = MarkingCall(room, arguments)
        if arguments.has("--json") || arguments.has("--markdown") { return try call.view(play) { try makes(play, $0) } }
        guard let done = try call.ask(play, { try makes(play, $0) }) else { return .success }
        try report(done.task, done.sheet, arguments)
        return .success
    }

    /// Shows how far off a try is, now that it has been submitted.
    private func report(_ task: MarkingTask, _ sheet: MarkSheet, _ arguments: Arguments) throws {
        guard let anchor = task.room.record.anchor(of: task.play.id)?.anchor else { return }
        let attempt = CalibrationTry(
            marker: task.marker.id, play: task.play.id, at: timestamp(), number: task.round, sheet: sheet, anchor: anchor.sheet)
        let order = try task.room.texts.situation(task.play.header).claims.map(\.element.id)
        if arguments.has("--json") {
            writeOut(attempt.json(note: anchor.note).line + "\n")
        } else {
            context.screen.show(CalibrationReport(attempt: attempt, note: anchor.note, order: order).passages)
        }
    }

    fileprivate func anchor(_ room: MarkingRoom, _ arguments: Arguments) throws -> ExitStatus {
        try arguments.atMost(2)
        let usage: Message = "rehearse calibrate anchor PLAY --sheet FILE.json --note TEXT"
        guard let wanted = arguments.operands.dropFirst().first, let path = arguments.value("--sheet") else {
            throw UsageError(message: "哪一次作答、什麼等級？", help: usage)
        }
        guard let note = arguments.value("--note"), !trimmed(note).isEmpty else {
            throw UsageError(message: "要告訴評分者什麼？", help: usage)
        }
        let play = try room.sealed(wanted)
        guard let file = try SheetFile(path, context) else { return .failure }
        let signatory = try signatory(arguments, roles: markingRoles)
        let page = try room.page(of: play, hidingNames: true)
        let (value, sheet, found) = file.sheet(for: page)
        var faults = found
        if faults.isEmpty {
            // Experts who agree need not say how sure they are.
            faults += page.gaps(sheet).filter { $0 != .confidence }.map { gap in
                SheetFault(place: value[gap.group]?.place ?? value.place, message: "\(gap.member)：\(gap.words)")
            }
        }
        guard faults.isEmpty else {
            file.report(faults, context)
            return .failure
        }
        let about = Statement.About(
            candidate: play.candidate, play: play.id, sitting: play.sitting, statement: room.record.anchor(of: play.id)?.id)
        let signed = try state(Anchor(sheet: sheet, note: note), about: about, by: signatory)
        if arguments.has("--json") {
            writeOut(JSON.object([("play", .string(play.id)), ("anchor", .string(signed.id))]).line + "\n")
        } else {
            context.screen.show(Passage(.good, "作答 \(play.id) 定為定錨（\(String(signed.id.prefix(16)))）"))
        }
        return .success
    }

    fileprivate func showDrift(_ room: MarkingRoom, _ arguments: Arguments) throws -> ExitStatus {
        try arguments.atMost(1)
        let tries = room.record.tries
        let markers = try arguments.value("--as").map { [try person($0).id] } ?? Set(tries.map(\.marker)).sorted()
        let drifts = markers.map { Drift($0, tries: tries) }
        guard !drifts.isEmpty || arguments.has("--json") else {
            context.screen.show(Passage(.body, "還沒有人評過定錨範例"))
            return .success
        }
        for (place, drift) in drifts.enumerated() {
            let name = room.people.first { $0.id == drift.marker }?.name ?? drift.marker
            let report = DriftReport(drift: drift, name: name)
            if arguments.has("--json") {
                writeOut(report.json.line + "\n")
                continue
            }
            let screen = context.screen
            let passages = report.passages(screen.catalogue, columns: screen.columns, plain: context.theme.isPlain)
            if arguments.has("--markdown") {
                let wide = report.passages(screen.catalogue, columns: 100, plain: true)
                writeOut(wide.markdown(context.catalogue))
            } else {
                screen.show((place == 0 ? [] : [.blank]) + passages)
            }
        }
        return .success
    }
}

extension CalibrationTry {
    fileprivate func json(note: String) -> JSON {
        let elements = Set(sheet.levels.keys).union(anchor.levels.keys).sorted().map { element in
            (
                key: element,
                value: JSON.object([
                    ("level", .optional(sheet.levels[element])), ("anchor", .optional(anchor.levels[element])),
                ])
            )
        }
        return .object([
            (
                "calibration",
                .object([
                    ("play", .string(play)), ("try", .integer(number)), ("levels", offset.json), ("elements", .object(elements)),
                    ("rating_difference", .optional(ratingOffset)), ("note", .string(note)),
                ])
            )
        ])
    }
}
