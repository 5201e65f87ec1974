import Rehearsal
import RehearsalRecords
import RehearsalReports

extension Impact {
    /// A line for each journal, and one with the counts at the end.
    func jsonLines(_ catalogue: Catalogue) -> [JSON] {
        let reasons = Reason.allCases.filter { count($0) > 0 }.map { ($0.rawValue, JSON.integer(count($0))) }
        let counts: JSON = .object([
            ("situation", .string(situation.id)), ("against", .string(against)), ("changed", .integer(count(.changed))),
            ("broken", .integer(count(.broken))), ("unchanged", .integer(count(.unchanged))),
            ("passed_over", .integer(count(.passedOver))), ("reasons", .object(reasons)),
        ])
        return entries.map { $0.json(in: folder, catalogue) } + [.object([("impact", counts)])]
    }
}

extension Impact.Entry {
    fileprivate func json(in folder: String, _ catalogue: Catalogue) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("journal", .string(folder + "/" + journal)), ("client", .optional(header?.client)),
            ("mode", .optional(header?.mode.rawValue)),
        ]
        switch finding {
        case .changed(let rescoring):
            members += [
                ("finding", .string("changed")), ("before", rescoring.before.json), ("after", rescoring.after.json),
            ]
        case .unchanged(let rescoring): members += [("finding", .string("unchanged")), ("before", rescoring.before.json)]
        case .broken(let broken):
            members += [
                ("finding", .string("broken")), ("step", .integer(broken.step)),
                ("message", .string(catalogue.text(broken.message))),
            ]
        case .passedOver(let reason): members += [("finding", .string("passed-over")), ("reason", .string(reason.rawValue))]
        }
        return .object(members)
    }
}

extension PlayResult {
    fileprivate var json: JSON {
        let marks = elements.sorted { $0.key < $1.key }.map { id, marks in
            (
                id,
                JSON.object([
                    ("earned", .integer(marks.earned)), ("offered", .integer(marks.offered)), ("result", .optional(marks.result)),
                ])
            )
        }
        return .object([
            ("outcome", .string(outcome.rawValue)), ("value", .integer(value)),
            ("accuracy", .optional(accuracy.map { Double($0) / 1000 })), ("critical", .array(critical.map(JSON.string))),
            ("elements", .object(marks)),
        ])
    }
}
