package import Rehearsal
import RehearsalRecords

/// A situation that a call names, read anew from its file, for looking at rather than for playing.
package enum SituationFile {
    package enum Result {
        case loaded(Library.Placed)
        case failed(ExitStatus)
    }

    /// Finds a situation by its id or its file's path and checks it; reports what is wrong and returns the exit status otherwise.
    package static func load(_ name: String, _ context: Context) throws(UsageError) -> Result {
        guard let (path, folder) = try find(name, context) else { return .failed(.noInput) }
        let library = Library(
            folder, shipped: { LibraryFolder.shipped(context, besides: folder) }, language: context.catalogue.language)
        if let placed = library.placedSituation(at: path) { return .loaded(placed) }
        context.report(library.diagnostics)
        context.fail("情境「\(baseName(path))」有錯誤；先用 rehearse check 檢查")
        return .failed(.failure)
    }

    /// The file of a situation and its library; nil after saying that there is none.
    package static func find(_ name: String, _ context: Context) throws(UsageError) -> (path: String, folder: LibraryFolder)? {
        if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            guard isFile(name) else {
                context.fail("沒有「\(name)」這個檔案")
                return nil
            }
            if let around = LibraryFolder.around(name) { return (name, around) }
            return (name, try LibraryFolder.find(context))
        }
        let folder = try LibraryFolder.find(context)
        if let path = folder.file(.situation, id: name) { return (path, folder) }
        let near = didYouMean(name, among: folder.ids(.situation))
        context.fail("沒有叫「\(name)」的情境", help: near ?? "輸入 rehearse list 看有哪些")
        return nil
    }
}

extension Context {
    /// Writes the errors among some diagnostics to standard error.
    package func report(_ diagnostics: [Diagnostic]) {
        let renderer = DiagnosticRenderer(catalogue)
        for diagnostic in diagnostics.sortedByPlace() where diagnostic.severity == .error {
            for line in renderer.lines(diagnostic) { writeError(line + "\n") }
        }
    }
}
