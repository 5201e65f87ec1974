import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Subcommand {
    /// What an author sees of a situation, with how its responses fared in assessments.
    static let statsWithRecords = stats { arguments, context in
        let status = try showStatistics(arguments, context)
        guard status == .success, let name = arguments.operands.first else { return status }
        let desk = try Desk.open(arguments, context)
        let table = try PlayTable(desk, situation: baseName(name))
        for response in StandardStudy.responses(table.rows) {
            if arguments.has("--json") {
                writeOut(response.json.line + "\n")
            } else {
                context.screen.show(response.passages)
            }
        }
        if table.rows.isEmpty { context.screen.show(Passage(.fair, "紀錄裡還沒有這個情境的作答")) }
        return .success
    }

    /// Which results of assessments would change under new marks; the records stay as they are.
    static let impactOnRecords = impact { arguments, context in
        let desk = try Desk.open(arguments, context)
        let journals = try desk.store.plays().map { opening in
            (name: opening.id, journal: try? desk.store.play(opening.id)?.journal)
        }
        return try showImpact(on: journals, in: desk.store.place, arguments, context)
    }
}
