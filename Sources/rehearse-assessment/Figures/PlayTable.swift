import Rehearsal
import RehearsalRecords

/// Every sealed play of some circuits with what it came to and who marked it: what all figures are made of.
struct PlayTable {
    struct Row {
        let opening: PlayOpening
        let circuit: String
        let form: String?
        let result: PlayResult?
        /// Of the client met.
        let traits: Set<String>
        /// Decisions taken, as `scene.response`, with what the others offered there were.
        let decisions: [DecisionTaken]
        /// Marks of the first round that their makers gave blind, in the order of their makers' ids.
        let marks: [SubmittedMark]

        /// Accuracy in percent; nil where the play reached no ending.
        var score: Double? { result?.accuracy.map { Double($0) / 10 } }
        /// Station and situation: what makes plays comparable.
        var station: String { opening.station }
    }

    struct DecisionTaken {
        let scene: String
        let taken: String
        /// What it was worth.
        let value: Int
        /// Every response that was available there.
        let available: [String]
    }

    let rows: [Row]

    /// Reads plays from the records; `circuit`, `station` and `situation` narrow them down.
    init(_ desk: Desk, circuit: String? = nil, station: String? = nil, situation: String? = nil) throws {
        let statements = try desk.store.statements([.sitting] + MarkingRecord.kinds)
        let sittings = Dictionary(
            statements.compactMap { signed in signed.statement.content(as: Sitting.self).map { (signed.id, $0) } }
        ) { first, _ in first }
        let record = MarkingRecord(statements)
        let texts = TextLibrary(desk.store)
        rows = try desk.store.plays().compactMap { opening in
            guard let sitting = sittings[opening.sitting], circuit == nil || sitting.circuit == circuit,
                station == nil || opening.station == station,
                situation == nil || opening.header.situation == situation, let lines = try desk.store.play(opening.id),
                let seal = lines.seal
            else { return nil }
            let past = try PastPlay(lines, texts)
            let marks = record.rounds(of: opening).first?.marks.filter(\.isBlind) ?? []
            return Row(
                opening: opening, circuit: sitting.circuit, form: sitting.form, result: seal.result,
                traits: Set(past.play.encounter.client.traits), decisions: past.play.decisionsTaken,
                marks: marks.sorted { $0.by < $1.by })
        }
    }

    /// Candidates' ids, sorted.
    var candidates: [String] { Set(rows.map(\.opening.candidate)).sorted() }
    /// Stations in the order in which they first come.
    var stations: [String] {
        var seen: Set<String> = []
        return rows.map(\.station).filter { seen.insert($0).inserted }
    }
    var markers: [String] { Set(rows.flatMap(\.marks).map(\.by)).sorted() }
}

extension Play {
    fileprivate var decisionsTaken: [PlayTable.DecisionTaken] {
        decisions.map { decision in
            let scene = encounter.scene(decision.state)
            let taken = response(of: decision)
            return PlayTable.DecisionTaken(
                scene: scene.id, taken: taken.id, value: taken.value,
                available: encounter.available(decision.state).map { scene.responses[$0].id })
        }
    }
}
