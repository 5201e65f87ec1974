import Rehearsal
import RehearsalRecords

/// What waits for one marker, without a word of whose plays they are.
struct WaitingList {
    private struct Row {
        let marking: PlayMarking
        let title: String
        let situation: String
        let client: String
        let station: String
        let hasDraft: Bool
    }

    private let rows: [Row]
    /// Anchors in the situations that wait which the marker has never tried.
    private let anchors: [String]

    init(_ room: MarkingRoom, _ marker: Participant) throws {
        let openings = Dictionary(room.plays.map { ($0.id, $0) }) { first, _ in first }
        rows = try room.progress().waiting(for: marker.forAssessing).compactMap { marking in
            guard let play = openings[marking.play] else { return nil }
            let situation = try room.texts.situation(play.header)
            let task = try MarkingTask(marking: play, by: marker, room)
            return Row(
                marking: marking, title: situation.title, situation: situation.id,
                client: situation.client(play.header.client)?.name ?? play.header.client, station: play.station,
                hasDraft: task.draft.sheet != MarkSheet())
        }
        let situations = Set(rows.map(\.situation))
        let tried = Set(room.record.tries.filter { $0.marker == marker.id }.map(\.play))
        anchors = room.record.anchoredPlays.filter { id in
            !tried.contains(id) && openings[id].map { situations.contains($0.header.situation) } ?? false
        }
    }

    var passages: [Passage] {
        guard !rows.isEmpty else { return [Passage(.body, "沒有等你評的作答")] }
        let first: [Passage] =
            anchors.isEmpty ? [] : [Passage(.fair, "先評 \(anchors.count) 份定錨範例，看自己的尺準不準：rehearse calibrate")]
        return first + [Passage(.heading, "等你評的作答：\(rows.count) 份")]
            + rows.map { row in
                let draft: Message = row.hasDraft ? "　有草稿" : ""
                return Passage(
                    .body, "\(row.title)（\(row.client)）　第 \(row.marking.round.number) 輪\(draft)", label: "\(row.marking.play)  ",
                    depth: 1)
            } + [Passage(.faint, "順序和誰先作答無關；rehearse mark PLAY 開始評")]
    }

    var json: [JSON] {
        rows.map { row in
            .object([
                ("play", .string(row.marking.play)), ("round", .integer(row.marking.round.number)),
                ("situation", .string(row.situation)), ("client", .string(row.client)), ("station", .string(row.station)),
                ("draft", .bool(row.hasDraft)),
            ])
        }
    }
}
