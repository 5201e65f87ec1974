import Glibc
package import Rehearsal
package import RehearsalRecords

/// The folder in which this user's plays are kept, one file each.
package struct JournalFolder {
    package let path: String

    package init(path: String) { self.path = path }

    package init?(_ context: Context) {
        guard let data = context.dataFolder else { return nil }
        path = data + "/journals"
    }

    /// All journals, the one longest untouched first.
    package var files: [String] {
        let files = names(inFolder: path).filter { $0.hasSuffix(".jsonl") }.map { path + "/" + $0 }
        let changed = Dictionary(files.map { ($0, fileStamp($0)?.changed ?? 0) }) { first, _ in first }
        return files.sorted { (changed[$0] ?? 0, $0) < (changed[$1] ?? 0, $1) }
    }

    /// Begins a journal whose name says when and what.
    package func begin(_ header: Journal.Header) throws(FileFault) -> JournalFile {
        let stamp = (header.begun ?? "").filter { $0 != ":" }
        let name = "\(path)/\(stamp)-\(header.situation)-\(header.client)"
        for attempt in 1..<1000 {
            do throws(FileFault) {
                return try JournalFile(beginning: header, at: attempt == 1 ? name + ".jsonl" : "\(name)-\(attempt).jsonl")
            } catch  where error.code == EEXIST {
                continue
            }
        }
        throw FileFault(path: name, code: EEXIST)
    }

    /// The newest journal that fits; unreadable ones are passed over.
    package func newest(where fits: (Journal) -> Bool) -> String? {
        files.reversed().first { file in (try? Journal(file: file)).map(fits) ?? false }
    }
}

/// Milliseconds of a clock that only goes forward.
package func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
}
