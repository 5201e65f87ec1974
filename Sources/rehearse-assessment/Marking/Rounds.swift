import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

/// Plays whose round of marking is closed or opened together: one, or all of a sitting.
private struct RoundScope {
    let plays: [PlayOpening]
    let about: Statement.About
    let words: Message
}

extension Desk {
    private static let usage: Message = "rehearse mark close|reopen --play PLAY 或 --sitting SITTING，加上 --reason TEXT"

    /// Closes a round: no mark of it can be submitted or changed any more.
    func closeRound(_ arguments: Arguments) throws -> ExitStatus {
        let room = try MarkingRoom(self)
        let scope = try scope(arguments, room)
        let reason = try reason(arguments)
        let (number, markings) = try rounds(scope, room)
        if let wanted = try arguments.whole("--round", from: 1), wanted != number {
            throw UsageError(message: "\(scope.words) 現在是第 \(number) 輪，不是第 \(wanted) 輪")
        }
        let closing = markings.filter(\.round.isOpen)
        guard !closing.isEmpty else { throw UsageError(message: "\(scope.words) 的第 \(number) 輪已經關了") }
        let unsettled = closing.filter { !$0.state.isSettled }
        guard unsettled.isEmpty || arguments.has("--unfinished") else {
            context.screen.show(unsettled.map { Passage(.fair, $0.state.words, label: "\($0.play)  ") })
            throw UsageError(
                message: "第 \(number) 輪還有 \(unsettled.count) 份沒評完或沒審議，關了就不算數", help: "先評完；真的要這樣關，加上 --unfinished")
        }
        return try state(Round(round: number, change: .closed, reason: reason), scope, closing.count, arguments)
    }

    /// Opens the next round, as a complaint asks for.
    func reopen(_ arguments: Arguments) throws -> ExitStatus {
        let room = try MarkingRoom(self)
        let scope = try scope(arguments, room)
        let reason = try reason(arguments)
        let (last, markings) = try rounds(scope, room)
        if let open = markings.first(where: \.round.isOpen) {
            throw UsageError(
                message: "作答 \(open.play) 的第 \(open.round.number) 輪還開著，不用再開", help: "先用 rehearse mark close 關了它，或直接評")
        }
        if let wanted = try arguments.whole("--round", from: 1), wanted != last + 1 {
            throw UsageError(message: "第 \(last) 輪之後是第 \(last + 1) 輪，不能開第 \(wanted) 輪")
        }
        return try state(Round(round: last + 1, change: .opened, reason: reason), scope, markings.count, arguments)
    }

    private func state(_ round: Round, _ scope: RoundScope, _ count: Int, _ arguments: Arguments) throws -> ExitStatus {
        let signatory = try signatory(arguments, roles: [.assessor, .moderator])
        let signed = try state(round, about: scope.about, by: signatory)
        if arguments.has("--json") {
            writeOut(
                JSON.object([
                    ("statement", .string(signed.id)), ("round", .integer(round.round)), ("change", .string(round.change.rawValue)),
                    ("plays", .integer(count)),
                ]).line + "\n")
        } else {
            switch round.change {
            case .closed: context.screen.show(Passage(.good, "\(scope.words) 的第 \(round.round) 輪關了（\(count) 份作答）"))
            case .opened: context.screen.show(Passage(.good, "\(scope.words) 的第 \(round.round) 輪開了（\(count) 份作答），等人評"))
            }
        }
        return .success
    }

    /// The round in which all of them are; of a sitting that is in several, each play has to be named.
    private func rounds(_ scope: RoundScope, _ room: MarkingRoom) throws -> (number: Int, markings: [PlayMarking]) {
        let markings = try scope.plays.map(room.marking)
        let numbers = Set(markings.map(\.round.number))
        guard numbers.count == 1, let number = numbers.first else {
            throw UsageError(message: "\(scope.words) 裡各份作答的輪次不同", help: "用 --play 一份一份來")
        }
        return (number, markings)
    }

    private func reason(_ arguments: Arguments) throws -> String {
        guard let reason = arguments.value("--reason"), !trimmed(reason).isEmpty else {
            throw UsageError(message: "為什麼？", help: Self.usage)
        }
        return reason
    }

    private func scope(_ arguments: Arguments, _ room: MarkingRoom) throws -> RoundScope {
        if let wanted = arguments.value("--play") {
            let play = try room.sealed(wanted)
            return RoundScope(plays: [play], about: .init(play: play.id, sitting: play.sitting), words: "作答 \(play.id)")
        }
        guard let wanted = arguments.value("--sitting") else { throw UsageError(message: "哪一次作答，或哪一場？", help: Self.usage) }
        let id = try room.sitting(wanted)
        let unfinished = try store.plays().filter { $0.sitting == id }.count - room.plays.filter { $0.sitting == id }.count
        guard unfinished == 0 else {
            throw UsageError(message: "這一場還有 \(unfinished) 次作答沒有結束", help: "等它們結束，或用 --play 一份一份來")
        }
        let plays = room.plays.filter { $0.sitting == id }
        guard !plays.isEmpty else { throw UsageError(message: "這一場還沒有作答") }
        return RoundScope(plays: plays, about: .init(sitting: id), words: "場次 \(String(id.prefix(12)))")
    }
}

extension PlayMarking.State {
    /// How a round stands.
    var words: Message {
        switch self {
        case .waiting(let count): "還差 \(count) 位評分者"
        case .differing(let reasons): "評分者差太多，等審議：\(Message.list(reasons.map { $0.element ?? "global" }))"
        case .agreed: "評分一致"
        case .moderated: "審議過了"
        }
    }

    /// For programs.
    var name: String {
        switch self {
        case .waiting: "waiting"
        case .differing: "differing"
        case .agreed: "agreed"
        case .moderated: "moderated"
        }
    }
}
