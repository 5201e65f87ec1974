import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

/// How far the sittings of a circuit are, for people and for programs; it says nothing of marks.
struct SittingStatus {
    let choice: SittingChoice

    func show() throws -> ExitStatus {
        let sittings = try choice.all()
        let isJSON = choice.arguments.has("--json")
        if sittings.isEmpty, !isJSON { choice.desk.context.screen.show(Passage(.body, "「\(choice.name)」還沒有開過場")) }
        let plays = Dictionary(grouping: try choice.desk.store.plays(), by: \.sitting)
        for sitting in sittings {
            let ends = try (plays[sitting.statement.id] ?? []).map { opening in
                (opening: opening, ending: try choice.desk.store.play(opening.id)?.journal.stationEnding ?? .open)
            }
            if isJSON {
                writeOut(json(sitting.statement, sitting.content, sitting.isOpen, ends).line + "\n")
            } else {
                try show(sitting.statement, sitting.content, sitting.isOpen, ends)
            }
        }
        return .success
    }

    private typealias End = (opening: PlayOpening, ending: StationEnding)

    private func json(_ statement: SignedStatement, _ content: Sitting, _ isOpen: Bool, _ ends: [End]) -> JSON {
        let plays = ends.map { end in
            JSON.object([
                ("play", .string(end.opening.id)), ("candidate", .string(end.opening.candidate)),
                ("station", .string(end.opening.station)), ("ended", .string(end.ending.rawValue)),
            ])
        }
        return .object([
            ("sitting", .string(statement.id)), ("circuit", .string(content.circuit)), ("form", .optional(content.form)),
            ("opened", .string(statement.statement.at)), ("by", .string(statement.statement.by)), ("place", .string(content.place)),
            ("open", .bool(isOpen)), ("roster", .strings(content.roster)), ("plays", .array(plays)),
        ])
    }

    private func show(_ statement: SignedStatement, _ content: Sitting, _ isOpen: Bool, _ ends: [End]) throws {
        let screen = choice.desk.context.screen
        let names = Dictionary(try choice.desk.store.people().map { ($0.id, $0.name) }) { first, _ in first }
        let short = String(statement.id.prefix(8))
        screen.show(Passage(.heading, "\(short)　\(statement.statement.at)　\(content.place)　\(isOpen ? "開著" : "已關閉" as Message)"))
        for candidate in content.roster {
            let own = ends.filter { $0.opening.candidate == candidate }
                .map { "\($0.opening.station) \($0.ending.words)（\($0.opening.id)）" as Message }
            let text: Message = own.isEmpty ? "還沒有開始" : .joined(own) { "\($0)；\($1)" }
            screen.show(Passage(.body, text, label: "\(names[candidate] ?? candidate)（\(candidate)）：", depth: 1))
        }
    }
}
