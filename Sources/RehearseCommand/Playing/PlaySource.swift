package import Rehearsal
import RehearsalRecords
import RehearsalTerminal

/// A situation that a call names, loaded and checked, with the fingerprints of everything it rests on.
package struct PlaySource {
    package let situation: Situation
    /// The fingerprints of every text that the play rests on, by its path in the library.
    package let hashes: [String: String]
    /// The situation's file.
    package let file: String

    /// Finds a situation by its id or its file's path, and loads it. Reports what is wrong and returns the exit status otherwise.
    ///
    /// For an assessment everything is read and checked anew.
    package static func load(_ name: String, _ context: Context, mode: Mode) throws(UsageError) -> Result {
        guard let (path, folder) = try SituationFile.find(name, context) else { return .failed(.noInput) }
        let (source, diagnostics) = checked(path, folder, context, mode: mode)
        if let source { return .loaded(source) }
        context.report(diagnostics)
        context.fail("情境「\(baseName(path))」有錯誤，不能開始；先用 rehearse check 檢查")
        return .failed(.failure)
    }

    /// The situation in a file: as it was checked before, if nothing has changed since, else read and checked anew and kept.
    package static func checked(
        _ path: String, _ folder: LibraryFolder, _ context: Context, mode: Mode
    ) -> (source: PlaySource?, diagnostics: [Diagnostic]) {
        let language = context.catalogue.language
        let cache = mode == .practice ? SituationCache(context) : nil
        if let kept = cache?.find(path, folder, language) {
            return (PlaySource(situation: kept.situation, hashes: kept.hashes, file: path), [])
        }
        let library = Library(folder, shipped: { LibraryFolder.shipped(context, besides: folder) }, language: language)
        library.prefetchUnit()
        guard let situation = library.situation(at: path) else { return (nil, library.diagnostics) }
        let kept = SituationCache.Kept(situation: situation, hashes: library.sourceHashes())
        cache?.keep(kept, of: path, folder, language, stamps: library.stamps())
        return (PlaySource(situation: situation, hashes: kept.hashes, file: path), [])
    }

    package enum Result {
        case loaded(PlaySource)
        case failed(ExitStatus)
    }

    /// What a journal of a play on this source begins with.
    package func header(of play: Play, in context: Context, begun: String?) -> Journal.Header {
        Journal.Header(
            situation: situation.id, client: play.encounter.client.id, seed: play.seed, mode: play.mode,
            language: context.catalogue.language, sources: hashes, begun: begun,
            file: begun == nil ? nil : absolute(file), from: play.encounter.origin)
    }

    /// Why a journal cannot be scored on this situation as it is now; nil where every text it rests on is the same.
    package func difference(from header: Journal.Header) -> Message? {
        let hashes = hashes
        let changed = header.sources.filter { hashes[$0.key] != $0.value }.keys.sorted()
        guard let first = changed.first else { return nil }
        let now = hashes[first].map { "現在是 \(String($0.prefix(12)))" as Message } ?? "現在沒有用到這個檔案"
        return
            "情境在這次練習之後改過了，所以不重新計分：\(changed.joined(separator: ", "))（\(first) 當時是 \(String((header.sources[first] ?? "").prefix(12)))，\(now)）"
    }
}
