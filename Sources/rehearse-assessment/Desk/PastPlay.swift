import Rehearsal
import RehearsalRecords

/// A play on record, replayed on exactly the texts on which it was played.
struct PastPlay {
    let opening: PlayOpening
    let journal: Journal
    let seal: PlaySeal?
    let play: Play

    /// Throws where its lines or texts do not fit one another.
    init(_ lines: RecordedPlayLines, _ texts: TextLibrary) throws {
        opening = lines.opening
        journal = try lines.journal
        seal = lines.seal
        play = try Play(replaying: journal, of: try texts.situation(opening.header))
    }

    /// The play looked at with everything that could have happened beside it; explores its situation.
    var review: Review { Review(play, in: StateGraph(exploring: play.encounter)) }
}

extension Desk {
    func pastPlay(_ id: String, _ texts: TextLibrary) throws -> PastPlay {
        guard let lines = try store.play(id) else { throw JournalFault("紀錄裡沒有「\(id)」這次作答") }
        return try PastPlay(lines, texts)
    }
}
