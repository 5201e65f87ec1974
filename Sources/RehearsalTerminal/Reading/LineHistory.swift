@preconcurrency internal import CReadline
internal import Glibc

/// The lines that arrow-up brings back, and the file that keeps them, if there is one.
///
/// The file is a convenience: where it cannot be read or written, lines are remembered until the program ends.
final class LineHistory {
    private static let limit: Int32 = 500

    private let path: String?
    private var last: String?
    private var linesInFile: Int32 = 0

    init(path: String?) {
        self.path = path
        using_history()
        rl_clear_history()
        stifle_history(LineHistory.limit)
        guard let path else { return }
        history_truncate_file(path, LineHistory.limit)
        read_history(path)
        linesInFile = history_length
        last = history_get(history_base + history_length - 1).map { String(cString: $0.pointee.line) }
    }

    /// Remembers a line, unless it is blank or the same as the one before.
    func add(_ line: String) {
        guard line != last, !line.allSatisfy(\.isWhitespace) else { return }
        last = line
        add_history(line)
        if let path { append(line, to: path) }
    }

    private func append(_ line: String, to path: String) {
        makeDirectories(for: path)
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        fchmod(file, 0o600)
        let bytes = Array((line + "\n").utf8)
        write(file, bytes, bytes.count)
        close(file)
        linesInFile += 1
        if linesInFile > LineHistory.limit, history_truncate_file(path, LineHistory.limit) == 0 {
            linesInFile = LineHistory.limit
        }
    }

    private func makeDirectories(for path: String) {
        var directory = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            directory += part + "/"
            mkdir(directory, 0o700)
        }
    }
}
