import Glibc
import Rehearsal
import RehearsalReports

/// One look at a situation as its files stand at this moment: what the check and exploring say of it, and what can be played.
struct Look {
    /// The time of day, to the second.
    let time: String
    let diagnostics: [Diagnostic]
    /// The situation in the language of the interface, where the check finds no error.
    let source: PlaySource?
    /// What can happen with each client, where the check finds no error.
    let explorations: [Exploration]
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
        // What will be played, with its translations.
        let spoken = library(context.catalogue.language)
        if let placed = written.placedSituation(at: path) {
            source = spoken.situation(at: path).map { PlaySource(situation: $0, hashes: spoken.sourceHashes(), file: path) }
            let findings = Date.today.map { SituationFindings(placed, asOf: $0) }
            explorations = findings?.explorations ?? []
            let own = findings?.diagnostics ?? []
            diagnostics = placed.withAllowances(written.diagnostics + own) { rule in Rule.ofWholeLibrary.contains { $0.id == rule }
            }
        } else {
            source = nil
            explorations = []
            diagnostics = written.diagnostics.sortedByPlace()
        }
        saves = SaveWatch(written.stamps() + spoken.stamps(), readSince: began)
    }

    var status: ExitStatus { diagnostics.hasErrors ? .failure : .success }

    /// What was found, line by line; the first line of each finding bears its gravity.
    func findings(_ catalogue: Catalogue, columns: Int) -> [Passage] {
        let renderer = DiagnosticRenderer(catalogue, columns: columns)
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

    /// What can happen with a client, in one paragraph.
    func summary(_ client: String) -> [Passage] {
        explorations.filter { $0.encounter.client.id == client }.map { exploration in
            var passage = ExplorationReport(exploration).summary
            // In the language that is played.
            let name = source?.situation.client(client)?.name ?? exploration.encounter.client.name
            passage.label = "遇到\(name)："
            return passage
        }
    }
}

private func timeOfDay() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
}
