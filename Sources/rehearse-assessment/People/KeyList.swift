import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

/// A key as a list shows it.
struct KeyStanding {
    let record: KeyRecord
    let owner: String
    /// Whether its private part is on this machine.
    let isHere: Bool
    /// Names of others than its owner who say that it is theirs.
    let vouchedBy: [String]
    let revokedAt: String?
}

extension Desk {
    func keyStandings(_ folder: KeyFolder) throws -> [KeyStanding] {
        let names = Dictionary(try store.people().map { ($0.id, $0.name) }) { first, _ in first }
        let said = try store.statements([.key, .revoked]).map(\.statement)
        return try store.keys().map { record in
            let owner: String
            switch record.owner {
            case .person(let id): owner = names[id] ?? id
            case .station(let label): owner = label
            }
            let about = said.filter { $0.about.subject == record.fingerprint }
            let witnesses = about.filter { $0.kind == .key && .person($0.by) != record.owner }.map { names[$0.by] ?? $0.by }
            return KeyStanding(
                record: record, owner: owner, isHere: folder.has(record.owner), vouchedBy: witnesses,
                revokedAt: about.first { $0.kind == .revoked }?.at)
        }
    }

    func listKeys(_ arguments: Arguments) throws -> ExitStatus {
        let standings = try keyStandings(KeyFolder(arguments, context))
        if arguments.has("--json") {
            for standing in standings { writeOut(standing.json.line + "\n") }
            return .success
        }
        guard !standings.isEmpty else {
            context.screen.show(Passage(.body, "還沒有金鑰；用 rehearse key new 建一把"))
            return .success
        }
        for standing in standings {
            context.screen.show([
                Passage(standing.revokedAt == nil ? .heading : .faint, .verbatim(standing.owner)),
                Passage(.body, .verbatim(standing.record.fingerprint), label: "指紋：", depth: 1),
                Passage(.body, .verbatim(standing.record.added), label: "登記：", depth: 1),
                Passage(.body, standing.isHere ? "在這台機器" : "不在這台機器", label: "私密金鑰：", depth: 1),
                Passage(.body, standing.vouchedBy.isEmpty ? "還沒有別人" : .list(standing.vouchedBy), label: "見證：", depth: 1),
            ])
            if let revoked = standing.revokedAt { context.screen.show(Passage(.poor, .verbatim(revoked), label: "停用：", depth: 1)) }
        }
        return .success
    }
}

extension KeyStanding {
    fileprivate var json: JSON {
        let (person, station): (String?, String?) =
            switch record.owner {
            case .person(let id): (id, nil)
            case .station(let label): (nil, label)
            }
        return [
            "fingerprint": .string(record.fingerprint), "person": .optional(person), "station": .optional(station),
            "added": .string(record.added), "here": .bool(isHere), "vouched_by": .strings(vouchedBy),
            "revoked": .optional(revokedAt),
        ]
    }
}
