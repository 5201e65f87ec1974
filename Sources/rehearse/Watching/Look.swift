import Glibc
import Rehearsal
import RehearsalTerminal

/// One look at a situation as its files stand at this moment: what the check says of it, and what can happen in it.
struct Look {
    /// The time of day, to the second.
    let time: String
    let diagnostics: [Diagnostic]
    /// The situation in the language of the interface, where it is sound.
    let source: PlaySource?
    let saves: SaveWatch

    init(_ path: String, _ folder: LibraryFolder, _ context: Context) {
        time = timeOfDay()
        let began = SaveWatch.now
        func library(_ language: Language?) -> Library {
            let library = Library(folder, shipped: { LibraryFolder.shipped(context, besides: folder) }, language: language)
            library.prefetchUnit()
            return library
        }
        let written = library(nil)
        var stamps: [SituationCache.Stamp] = []
        if written.situation(at: path) != nil {
            // What will be played, with its translations.
            let spoken = library(context.catalogue.language)
            source = spoken.situation(at: path).map { PlaySource(situation: $0, hashes: spoken.sourceHashes(), file: path) }
            stamps = spoken.stamps()
        } else {
            source = nil
        }
        diagnostics = written.diagnostics.sortedByPlace()
        saves = SaveWatch(stamps + written.stamps(), readSince: began)
    }

    var status: ExitStatus { diagnostics.hasErrors ? .failure : .success }

    /// What the check says, line by line; the first line of each finding bears its gravity.
    func findings(_ catalogue: Catalogue) -> [Passage] {
        let renderer = DiagnosticRenderer(catalogue)
        return diagnostics.flatMap { diagnostic in
            let style: Passage.Style = diagnostic.severity == .error ? .poor : .fair
            return renderer.lines(diagnostic).enumerated().map { Passage($0 == 0 ? style : .body, .verbatim($1)) } + [.blank]
        }
    }

    /// How many errors and warnings there are.
    var count: Passage {
        let errors = diagnostics.count { $0.severity == .error }
        let style: Passage.Style = errors > 0 ? .poor : diagnostics.isEmpty ? .good : .fair
        return Passage(style, "\(errors) 個錯誤，\(diagnostics.count - errors) 個警告")
    }
}

private func timeOfDay() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
}
