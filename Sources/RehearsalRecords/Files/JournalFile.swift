private import Glibc
package import Rehearsal

/// A journal as a file of JSON Lines, to which each event is added and made safe before it is acknowledged.
package final class JournalFile {
    package let path: String
    private let file: Int32

    /// Begins a new journal; an existing file is never written over.
    package init(beginning header: Journal.Header, at path: String) throws(FileFault) {
        try makeFolder(folder(of: path))
        self.path = path
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault(path: path, code: errno) }
        try lock()
        try write(header.json.line)
    }

    /// Goes on with a journal; a last line that a crash left unfinished is cut off first.
    package init(resuming path: String) throws(FileFault) {
        self.path = path
        file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard file >= 0 else { throw FileFault(path: path, code: errno) }
        try lock()
        let bytes = try readFile(path)
        if let last = bytes.last, last != 0x0A {
            let whole = (bytes.lastIndex(of: 0x0A) ?? -1) + 1
            guard ftruncate(file, off_t(whole)) == 0 else { throw FileFault(path: path, code: errno) }
        }
    }

    deinit {
        if file >= 0 { close(file) }
    }

    /// Keeps others from writing to the same journal, until this one is closed or its process ends.
    private func lock() throws(FileFault) {
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw FileFault(path: path, code: errno) }
    }

    package func append(_ event: Event) throws(FileFault) { try write(event.json.line) }

    /// Writes a whole line and waits until the disk has it.
    private func write(_ line: String) throws(FileFault) {
        var bytes = Array((line + "\n").utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileFault(path: path, code: errno)
            }
            bytes = bytes.dropFirst(count)
        }
        guard fdatasync(file) == 0 || errno == EINVAL else { throw FileFault(path: path, code: errno) }
    }
}

extension Journal {
    /// Reads a journal file.
    package init(file path: String) throws {
        let bytes = try readFile(path)
        // A crash may have cut the last line anywhere, even within a character.
        let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        try self.init(lines: lines, endsWithLineFeed: bytes.last == 0x0A)
    }

    /// The outcome, if the play came to its end.
    package var outcome: Outcome? {
        if case .ended(_, let outcome)? = events.last?.kind { outcome } else { nil }
    }

    /// Milliseconds of play so far.
    package var elapsed: Int { events.last?.at ?? 0 }
}
