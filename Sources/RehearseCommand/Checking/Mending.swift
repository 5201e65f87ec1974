import Rehearsal
import RehearsalRecords

/// One thing that was mended, and how it read before and after.
struct Mended {
    let diagnostic: Diagnostic
    let before: String
    let after: String

    fileprivate init?(_ diagnostic: Diagnostic) {
        guard let fix = diagnostic.fix else { return nil }
        let file = diagnostic.place.file
        self.diagnostic = diagnostic
        before = trimmed(file.text(in: fix.span) ?? "")
        after = trimmed(file.text(in: fix.span, with: fix.edits) ?? "")
    }

    /// What was changed, with its place as it was.
    var line: Message {
        let place = "\(diagnostic.place.file.path):\((diagnostic.fix?.span.start.line ?? 0) + 1)"
        return after.isEmpty ? "\(place): 刪掉 \(before)" : "\(place): \(before) → \(after)"
    }
}

extension LibraryCheck {
    /// Makes every change that is certain in the files that were asked for; a file that has changed since it was read is left alone.
    ///
    /// Changes that would overlap are left for the next time.
    func mend() throws(FileFault) -> [Mended] {
        let fixable = diagnostics.filter { $0.fix != nil && files.contains($0.place.file.path) }
        var mended: [Mended] = []
        for (path, here) in Dictionary(grouping: fixable, by: \.place.file.path).sorted(by: { $0.key < $1.key }) {
            guard let file = here.first?.place.file, try readFile(path) == file.bytes else { continue }
            let fixes = here.compactMap(\.fix).withoutOverlaps
            let bytes = file.bytes(with: fixes.flatMap(\.edits))
            guard bytes != file.bytes else { continue }
            try saveFile(path, bytes)
            var open = Set(fixes)
            mended += here.filter { $0.fix.map { open.remove($0) != nil } ?? false }.compactMap(Mended.init)
        }
        return mended
    }
}
