import Glibc
import RehearsalRecords

/// A file as it stood at some revision of the repository in which it lies.
struct GitFile {
    /// Why there is none: what git says, or nothing where git cannot be run.
    struct Fault: Error {
        let words: String
    }

    let bytes: [UInt8]

    /// Asks `git cat-file blob REVISION:./NAME` in the file's folder: the file's own bytes, changed by no filter.
    init(_ path: String, at revision: String) throws(Fault) {
        let name = fileName(path)
        let result = run(["git", "-C", folder(of: path), "cat-file", "blob", "\(revision):./\(name)"])
        guard let result else { throw Fault(words: "") }
        guard result.status == 0 else {
            let words = String(decoding: result.errors, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
            throw Fault(words: String(words))
        }
        bytes = result.output
    }
}

/// Runs a program and takes all it writes; nil where it cannot be run.
private func run(_ words: [String]) -> (status: Int32, output: [UInt8], errors: [UInt8])? {
    guard let output = try? temporaryFile(), let errors = try? temporaryFile() else { return nil }
    defer {
        close(output)
        close(errors)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &actions, nil, arguments, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
        guard errno == EINTR else { return nil }
    }
    return (status, contents(of: output), contents(of: errors))
}

/// A file without a name, so that no pipe can fill up while nobody reads it.
private func temporaryFile() throws(FileFault) -> Int32 {
    var path = Array("/tmp/rehearse-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw FileFault(path: "/tmp", code: errno) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
}

private func contents(of file: Int32) -> [UInt8] {
    lseek(file, 0, SEEK_SET)
    return (try? readFile("/proc/self/fd/\(file)")) ?? []
}
