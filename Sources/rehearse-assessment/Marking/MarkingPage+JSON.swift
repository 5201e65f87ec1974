import Rehearsal
import RehearsalRecords
import RehearsalReports

extension MarkingPage {
    /// The play as programs read it, with a sheet to fill in: its `sheet`, put into a file as it is, is what `--sheet` takes.
    func json(_ sheet: MarkSheet, round: Int, isBlind: Bool, more: [(key: String, value: JSON)] = []) -> JSON {
        let proposals = proposals(sheet)
        let situation = play.situation
        return .object(
            [
                ("play", .string(past.opening.id)), ("round", .integer(round)), ("blind", .bool(isBlind)),
                ("situation", .string(situation.id)), ("title", .string(situation.title)),
                ("station", .string(past.opening.station)),
                ("client", ["id": .string(play.encounter.client.id), "name": .string(play.encounter.client.name)]),
                ("outcome", .optional(play.outcome?.rawValue)), ("milliseconds", .integer(transcript.milliseconds)),
                ("transcript", .array(transcript.lines.map(\.json))), ("documents", .array(situation.exhibits.map(json))),
                ("critical", .array(proposals.critical.map(json))),
                ("proposals", .array(proposals.elements.map(json))), ("waiting", .array(waiting.map(json))),
            ] + more + [("sheet", json(of: sheet))])
    }

    /// A sheet with a member for everything that can be filled in.
    private func json(of sheet: MarkSheet) -> JSON {
        var blank: [(key: String, value: JSON)] = []
        let lines = waiting.map { ($0.line, sheet.waiting[$0.line] ?? WaitingMark(response: nil, remark: "")) }
        for (key, value) in sheet.members {
            switch key {
            case "levels": blank.append((key, .object(elementIDs.map { ($0, .optional(sheet.levels[$0])) })))
            case "waiting":
                let answers: [(key: String, value: JSON)] = lines.map { (String($0), $1.json) }
                blank.append((key, .object(answers)))
            default: blank.append((key, value))
            }
        }
        return .object(blank)
    }

    /// The number of the transcript's line in which something was said.
    private func line(_ decision: Int, _ said: String) -> JSON {
        .optional(transcript.line(of: Quote(decision: decision, text: said))?.number)
    }

    private func json(_ exhibit: Situation.Exhibit) -> JSON {
        ["id": .string(exhibit.id), "title": .string(exhibit.title), "text": .string(trimmed(play.casting.fill(exhibit.text)))]
    }

    private func json(_ error: CriticalError) -> JSON {
        [
            "decision": .integer(error.decision), "line": line(error.decision, error.said), "text": .string(error.said),
            "elements": .strings(error.elements),
        ]
    }

    private func json(_ proposal: Proposal) -> JSON {
        let element = elements[proposal.claim]
        let behaviours = element.behaviours(unit, in: catalogue.language)
        return .object([
            ("element", .string(proposal.element)), ("text", .string(unit.current(element.text, in: catalogue.language))),
            ("behaviours", .object(behaviours.map { (String($0.level), .string(catalogue.text($0.words))) })),
            ("level", .optional(proposal.level)), ("rule", .string(proposal.rule.name)), ("earned", .integer(proposal.earned)),
            ("offered", .integer(proposal.offered)), ("why", .string(catalogue.text(proposal.words))),
            (
                "observations",
                .array(
                    proposal.observations.map { observation in
                        [
                            "decision": .integer(observation.decision),
                            "line": line(observation.decision, observation.said), "mark": .integer(observation.mark),
                            "text": .string(observation.said),
                        ]
                    })
            ),
        ])
    }

    private func json(_ answer: WaitingAnswer) -> JSON {
        let ids = responses(of: answer)
        let taken = answer.taken.flatMap { answer.responses.firstIndex(of: $0) }.map { ids[$0] }
        return .object([
            ("id", .integer(answer.line)), ("decision", .integer(answer.decision)),
            ("line", line(answer.decision, answer.typed)), ("kind", .string(answer.kind.rawValue)),
            ("text", .string(answer.typed)), ("taken_for", .optional(taken)),
            (
                "responses",
                .array(
                    zip(ids, answer.responses).map { id, response in
                        ["id": .string(id), "text": .string(catalogue.text(answer.wording(of: response, in: play)))]
                    })
            ),
        ])
    }
}

extension PlayTranscript.Line {
    var json: JSON {
        .object([
            ("line", .integer(number)), ("kind", .string(kind.rawValue)), ("decision", .integer(decision)),
            ("speaker", .optional(speaker)), ("text", .string(text)), ("milliseconds", .optional(milliseconds)),
        ])
    }
}

extension Proposal.Rule {
    /// For programs.
    var name: String {
        switch self {
        case .noOpportunity: "no-opportunity"
        case .criticalError: "critical-error"
        case .share: "share"
        }
    }
}
