import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

/// One call that takes sheets from a file: all of them are sound and are saved or submitted, or nothing is.
struct SheetCall {
    /// A sheet that fits its play.
    private struct Ready {
        var task: MarkingTask
        let sheet: MarkSheet
    }

    private let room: MarkingRoom
    private let arguments: Arguments
    private let path: String
    private let makes: (PlayOpening, Participant) throws -> MarkingTask
    private var context: Context { room.desk.context }

    init(
        _ room: MarkingRoom, _ arguments: Arguments, at path: String,
        makes: @escaping (PlayOpening, Participant) throws -> MarkingTask
    ) {
        self.room = room
        self.arguments = arguments
        self.path = path
        self.makes = makes
    }

    /// Saves or submits every sheet; `then` is called with each that was submitted.
    func run(then: (MarkingTask, MarkSheet) throws -> Void = { _, _ in }) throws -> ExitStatus {
        guard arguments.has("--submit") != arguments.has("--save") else {
            throw UsageError(message: "要提交還是存成草稿？", help: "加上 --submit（簽章，之後不能改）或 --save（草稿），只能一個")
        }
        guard let file = try SheetFile(path, context) else { return .failure }
        let signatory = try room.desk.signatory(arguments, roles: markingRoles)
        var faults: [SheetFault] = []
        var ready: [Ready] = []
        for entry in file.entries {
            if let sheet = try read(entry, signatory, &faults) {
                if ready.contains(where: { $0.task.play.id == sheet.task.play.id }) {
                    faults.append(SheetFault(place: entry.sheet.place, message: "作答 \(sheet.task.play.id) 在檔案裡寫了兩份"))
                }
                ready.append(sheet)
            }
        }
        guard faults.isEmpty else {
            file.report(faults, context)
            return .failure
        }
        for sheet in ready { try finish(sheet, signatory, then) }
        return .success
    }

    private func read(_ entry: SheetFile.Entry, _ signatory: Signatory, _ faults: inout [SheetFault]) throws -> Ready? {
        do {
            guard let play = try play(of: entry) else {
                faults.append(SheetFault(place: entry.sheet.place, message: "不知道是哪次作答：在指令寫 PLAY，或在評分表寫 \"play\""))
                return nil
            }
            var task = try makes(play, signatory.person)
            if arguments.has("--submit") { try task.checkMaySubmit(reason: arguments.value("--reason")) }
            if let reason = arguments.value("--unblind") { try task.unblind(reason) }
            let page = try room.page(of: play, hidingNames: task.isBlind)
            var reader = SheetReader(page)
            let sheet = reader.read(entry.sheet)
            faults += reader.faults
            if arguments.has("--submit"), reader.faults.isEmpty {
                faults += page.gaps(sheet).map { gap in
                    SheetFault(place: entry.sheet[gap.group]?.place ?? entry.sheet.place, message: "\(gap.member)：\(gap.words)")
                }
            }
            return Ready(task: task, sheet: sheet)
        } catch let error as UsageError {
            let help: Message = error.help.map { "；\($0)" } ?? ""
            faults.append(SheetFault(place: entry.play?.place ?? entry.sheet.place, message: "\(error.message)\(help)"))
            return nil
        }
    }

    private func play(of entry: SheetFile.Entry) throws -> PlayOpening? {
        guard let wanted = arguments.operands.first else { return try entry.play.map { try room.sealed($0.id) } }
        let play = try room.sealed(wanted)
        if let named = entry.play, named.id != play.id {
            throw UsageError(message: "評分表是作答「\(named.id)」的，不是「\(play.id)」的")
        }
        return play
    }

    private func finish(_ sheet: Ready, _ signatory: Signatory, _ then: (MarkingTask, MarkSheet) throws -> Void) throws {
        var task = sheet.task
        let isSubmitted = arguments.has("--submit")
        var id: String?
        if isSubmitted {
            id = try task.submit(sheet.sheet, reason: arguments.value("--reason"), by: signatory).id
        } else {
            try task.save(sheet.sheet)
        }
        if arguments.has("--json") {
            writeOut(
                JSON.object([
                    ("play", .string(task.play.id)), ("round", .integer(task.round)), ("submitted", .bool(isSubmitted)),
                    ("mark", .optional(id)),
                ]).line + "\n")
        } else if let id {
            context.screen.show(Passage(.good, task.submitted(as: id)))
        } else {
            context.screen.show(Passage(.body, "作答 \(task.play.id) 存成草稿了，還沒有提交"))
        }
        if isSubmitted { try then(task, sheet.sheet) }
    }
}

extension SheetGap {
    /// The member of the sheet in which it would stand.
    var group: String { String(member.prefix { $0 != "." }) }
}
