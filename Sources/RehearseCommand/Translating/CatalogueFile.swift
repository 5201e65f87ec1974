import Rehearsal
import RehearsalExchange
import RehearsalRecords

/// A catalogue as it lies on the disk beside what it should be.
struct CatalogueFile {
    enum State: String {
        case new, changed, same
    }

    let catalogue: LibraryCatalogue
    let update: CatalogueUpdate
    let state: State

    /// Reads a catalogue and works out its update; nil after adding what keeps it from being read to `diagnostics`.
    init?(_ catalogue: LibraryCatalogue, diagnostics: inout [Diagnostic]) throws(FileFault) {
        self.catalogue = catalogue
        let old = try Self.read(catalogue.path)
        let file = old.map { POFile($0.bytes) }
        if let old, let file {
            let faults = file.diagnostics(in: old)
            diagnostics += faults
            if !faults.isEmpty { return nil }
        }
        update = CatalogueUpdate(of: file, with: catalogue.texts, language: catalogue.language, project: catalogue.id)
        if let file { state = update.file.saysTheSame(as: file) ? .same : .changed } else { state = .new }
    }

    private static func read(_ path: String) throws(FileFault) -> SourceFile? {
        do throws(FileFault) {
            return SourceFile(path: path, bytes: try readFile(path))
        } catch  where error.isMissing {
            return nil
        }
    }

    /// Puts the update in its place; a file that says the same already is left as its translator's tool has laid it out.
    func save() throws(FileFault) {
        guard state != .same else { return }
        try makeFolder(folder(of: catalogue.path), mode: 0o777)
        try saveFile(catalogue.path, Array(update.file.text.utf8))
    }

    var json: JSON {
        let counts = update.counts
        return .object([
            ("path", .string(catalogue.path)), ("id", .string(catalogue.id)), ("language", .string(catalogue.language.rawValue)),
            ("state", .string(state.rawValue)), ("new", .integer(counts.new)), ("changed", .integer(counts.changed)),
            ("kept", .integer(counts.kept)), ("obsolete", .integer(counts.obsolete)), ("missing", .integer(counts.missing)),
            ("fuzzy", .integer(counts.fuzzy)),
            ("missing_exhibits", .array(catalogue.missingExhibits.map { .string($0.translation) })),
        ])
    }
}
