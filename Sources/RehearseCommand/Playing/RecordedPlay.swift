import Rehearsal
import RehearsalRecords

/// A play read back from its journal, on exactly the texts on which it was played.
struct RecordedPlay {
    let journal: Journal
    let source: PlaySource
    let play: Play
    /// The page in the language in which it was played.
    let context: Context

    enum Result {
        case loaded(RecordedPlay)
        case failed(ExitStatus)
    }

    /// Goes on with the play, at the question at which it stands.
    func resume(_ path: String) throws -> ExitStatus {
        try PersonalSitting(context, source, mode: journal.header.mode).resume(journal, path: path)
    }

    /// The file on which it was played, if it is still there; else the situation's id.
    private static func name(_ header: Journal.Header) -> String {
        header.file.flatMap { isFile($0) ? $0 : nil } ?? header.situation
    }

    /// Reads and replays a journal; reports why not where its situation has changed since or it does not fit.
    static func load(_ path: String, _ context: Context) throws -> Result {
        do {
            let journal = try Journal(file: path)
            // What was said is in one language, and so is everything around it.
            let spoken = context.speaking(journal.header.language)
            switch try PlaySource.load(name(journal.header), spoken, mode: journal.header.mode) {
            case .failed(let status): return .failed(status)
            case .loaded(let source):
                if let difference = source.difference(from: journal.header) { throw JournalFault(difference) }
                let play = try Play(replaying: journal, of: source.situation)
                return .loaded(RecordedPlay(journal: journal, source: source, play: play, context: spoken))
            }
        } catch let fault as JournalFault {
            context.fail("「\(path)」：\(fault.message)")
            return .failed(.failure)
        }
    }
}
