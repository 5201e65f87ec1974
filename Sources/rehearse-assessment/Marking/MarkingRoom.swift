import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearseCommand

/// Where plays on record are marked: how the marking of each stands, by its circuit's rules.
final class MarkingRoom {
    let desk: Desk
    let texts: TextLibrary
    let record: MarkingRecord
    /// Sealed plays, as they began.
    let plays: [PlayOpening]
    let people: [Participant]
    private let sittings: [String: Sitting]
    /// What each sealed play came to, from 0 to 1, by its id; nil inside where it came to no ending.
    private let accuracies: [String: Double?]

    init(_ desk: Desk) throws {
        self.desk = desk
        texts = TextLibrary(desk.store)
        record = MarkingRecord(try desk.store.statements(MarkingRecord.kinds))
        people = try desk.store.people()
        var sittings: [String: Sitting] = [:]
        for signed in try desk.store.statements([.sitting]) { sittings[signed.id] = signed.statement.content(as: Sitting.self) }
        self.sittings = sittings
        var accuracies: [String: Double?] = [:]
        let all = try desk.store.plays()
        for play in all {
            guard let seal = try desk.store.play(play.id)?.seal else { continue }
            accuracies[play.id] = .some(seal.result?.accuracy.map { Double($0) / 1000 })
        }
        self.accuracies = accuracies
        plays = all.filter { accuracies[$0.id] != nil }
    }

    /// The circuit at whose station a play was played.
    func circuit(of play: PlayOpening) throws -> Circuit {
        guard let sitting = sittings[play.sitting] else { throw JournalFault("紀錄裡沒有作答 \(play.id) 的場次") }
        return try texts.circuit(sitting, play.header.language)
    }

    /// The id of a sitting's statement, by its beginning or by the only sitting's circuit.
    func sitting(_ wanted: String) throws -> String {
        let found = sittings.filter { $0.key.hasPrefix(wanted) || $0.value.circuit == wanted }.keys.sorted()
        if found.count == 1 { return found[0] }
        let known = found.isEmpty ? sittings.keys.sorted() : found
        throw UsageError(
            message: found.isEmpty ? "紀錄裡沒有「\(wanted)」這一場" : "有 \(found.count) 場符合「\(wanted)」",
            help: "有：\(known.map { "\($0.prefix(12)) \(sittings[$0]?.circuit ?? "")" }.joined(separator: ", "))")
    }

    func rules(of play: PlayOpening) throws -> MarkingRules { MarkingRules(try circuit(of: play), station: play.station) }

    func marking(of play: PlayOpening) throws -> PlayMarking {
        record.marking(of: play, rules: try rules(of: play), accuracy: accuracies[play.id] ?? nil)
    }

    /// The sheet that counts for a play now; nil while its marking has come to nothing.
    func agreed(_ play: PlayOpening) throws -> AgreedMarks? { try marking(of: play).agreed }

    /// How the marking of some plays stands, or of all.
    func progress(_ some: [PlayOpening]? = nil) throws -> MarkingProgress {
        MarkingProgress(try (some ?? plays).map(marking), people: people.map(\.forAssessing))
    }

    /// A sealed play by its id or the beginning of it.
    func sealed(_ wanted: String) throws -> PlayOpening {
        let play = try desk.openings(wanted)
        guard accuracies[play.id] != nil else {
            throw UsageError(message: "作答 \(play.id) 還沒有結束，不能評分", help: "等它結束、簽了章再評")
        }
        return play
    }

    /// A play on record with everything that its markers see.
    func page(of play: PlayOpening, hidingNames: Bool) throws -> MarkingPage {
        let past = try desk.pastPlay(play.id, texts)
        let name = people.first { $0.id == play.candidate }?.name
        return MarkingPage(past, catalogue: desk.context.catalogue, hiding: hidingNames ? [name, play.candidate].compactMap(\.self) : [])
    }
}

extension Participant {
    /// What of a person matters for who may assess whom.
    var forAssessing: AssessorRules.Person {
        AssessorRules.Person(id: id, roles: Set(roles.compactMap { AssessorRules.Role(rawValue: $0.rawValue) }), groups: groups)
    }
}
