import Rehearsal
import RehearsalRecords

/// Files checked in one run, and all that was found in them.
struct LibraryCheck {
    let context: Context
    /// The day of checking.
    let asOf: Date
    /// Each folder of content that the files lie in, read once.
    var libraries: [String: Library] = [:]
    /// What was found besides what the libraries found in reading.
    var found: [Diagnostic] = []
    /// The files that were asked for.
    var files: Set<String> = []
    /// Those that have no errors, so that every rule about a single file was asked.
    var sound: Set<String> = []
    /// Those that were looked at together with their whole library.
    var inWhole: Set<String> = []
    var situations: [String: Situation] = [:]
    /// Situations in which more is to be found once all files are read.
    var placed: [Library.Placed] = []
    /// Circuits in which more is to be found once their stations are explored.
    var circuits: [Library.PlacedCircuit] = []
    var clients: [String: Client] = [:]
    var translations = TranslationCheck()
    /// Files below a library that no library reads.
    var stray: [String: ParsedFile] = [:]
    /// The file that is found under each id, by folder.
    var firstFiles: [String: [String: String]] = [:]

    /// There is no file and no folder of this name.
    struct NothingThere: Error {
        let path: String
    }

    /// Checks files and folders, or the library at hand where none are named; throws `NothingThere`.
    init(_ paths: [String], _ context: Context, asOf: Date) throws {
        self.context = context
        self.asOf = asOf
        if paths.isEmpty { checkWhole(try LibraryFolder.find(context)) }
        for path in paths { try check(path) }
        let explored = SituationFindings.all(placed, asOf: asOf)
        found += explored.flatMap(\.diagnostics)
        found += CircuitFindings.all(circuits, explored: explored.flatMap(\.explorations)).flatMap(\.diagnostics)
    }

    /// A file, or everything in a folder.
    private mutating func check(_ path: String) throws {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        if isFile(path) {
            let folder: LibraryFolder
            if let around = LibraryFolder.around(path) { folder = around } else { folder = try LibraryFolder.find(context) }
            check(kind(of: path), path, folder)
            return
        }
        guard isFolder(path) else { throw NothingThere(path: path) }
        if LibraryFolder.Kind.allCases.contains(where: { isFolder(path + "/" + $0.rawValue) }) {
            checkWhole(LibraryFolder(path: path))
        } else if isFolder(path + "/Scenarios") {
            checkWhole(LibraryFolder(path: path + "/Scenarios"))
        } else {
            for name in names(inFolder: path) {
                let inner = path + "/" + name
                if isFolder(inner) || LibraryFolder.isContent(name) { try check(inner) }
            }
        }
    }

    /// By the folder in which a file lies; else by what stands in it.
    private func kind(of path: String) -> LibraryFolder.Kind {
        let folders = path.split(separator: "/").dropLast().map(String.init)
        if let kind = LibraryFolder.Kind.allCases.first(where: { folders.suffix(2).contains($0.rawValue) }) { return kind }
        let text = (try? readFile(path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let keys = text.split(whereSeparator: \.isNewline).map { $0.prefix { $0 != ":" } }
        if keys.contains("scenes") { return .situation }
        if keys.contains("tasks") { return .unit }
        if keys.contains("stations") { return .circuit }
        return keys.contains("name") ? .client : .situation
    }

    /// All that was found and is not allowed, each once, in the order in which people read it.
    var diagnostics: [Diagnostic] {
        var seen: Set<String> = []
        let everything = libraries.values.flatMap(\.diagnostics) + found + translations.diagnostics
        let all = everything.filter { seen.insert($0.json(.traditionalChinese).line).inserted }
        let byFile = Dictionary(grouping: all) { $0.place.file.path }
        let paths = Set(byFile.keys).union(files)
        return paths.flatMap { withAllowances($0, byFile[$0] ?? []) }.sortedByPlace()
    }

    private func withAllowances(_ path: String, _ found: [Diagnostic]) -> [Diagnostic] {
        guard let document = document(path) else { return found }
        let allowances = Allowances(in: document.file, document.node)
        return allowances.applied(to: found) { rule in
            !sound.contains(path) || (!inWhole.contains(path) && Rule.ofWholeLibrary.contains { $0.id == rule })
        }
    }

    private func document(_ path: String) -> (file: SourceFile, node: Node)? {
        if let parsed = stray[path] { return parsed.node.map { (parsed.file, $0) } }
        return libraries.values.lazy.compactMap { $0.documents[path] }.first
    }
}
