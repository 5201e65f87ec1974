import Glibc
import RehearsalRecords

/// Opens a text in an editor (a shell command, as EDITOR is by custom) and returns what was saved; nil where that failed.
func edited(_ draft: String, with command: String) -> String? {
    var path = Array("/tmp/rehearse-XXXXXX.txt".utf8CString)
    let file = mkstemps(&path, 4)
    guard file >= 0 else { return nil }
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(name) }
    let bytes = Array(draft.utf8)
    let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    guard written == bytes.count, run(command, on: name), let saved = try? readFile(name, limit: 1 << 20) else { return nil }
    return String(decoding: saved, as: UTF8.self)
}

/// Runs an editor on a file and waits; true where it ended well.
private func run(_ command: String, on file: String) -> Bool {
    let line: [String] = ["sh", "-c", command + " \"$1\"", "sh", file]
    var words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
        guard errno == EINTR else { return false }
    }
    return status == 0
}
