import Foundation
import Glibc

/// A program started with as little around it as can be, so that what is measured is the program.
struct Launch {
    let program: String
    let arguments: [String]
    let home: String

    /// The time to its first byte or, for one that prints nothing or where its end is asked for, until it closes its output.
    func milliseconds(toEnd: Bool) throws -> Double {
        var pipe: [Int32] = [0, 0]
        guard Glibc.pipe(&pipe) == 0 else { throw failure(errno) }
        defer { close(pipe[0]) }
        for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let start = DispatchTime.now().uptimeNanoseconds
        let process = try spawned(writingTo: pipe[1])
        close(pipe[1])
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var count = read(pipe[0], &buffer, buffer.count)
        var end = DispatchTime.now().uptimeNanoseconds
        while count > 0 { count = read(pipe[0], &buffer, buffer.count) }
        if toEnd { end = DispatchTime.now().uptimeNanoseconds }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return Double(end - start) / 1_000_000
    }

    private func spawned(writingTo output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = copies([program] + arguments)
        let environment = copies(["HOME=" + home, "PATH=/usr/bin:/bin"])
        defer { (words + environment).forEach { free($0) } }
        var process: pid_t = 0
        let fault = posix_spawn(&process, program, &actions, nil, words, environment)
        guard fault == 0 else { throw failure(fault) }
        return process
    }

    private func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] { words.map { strdup($0) } + [nil] }

    private func failure(_ number: Int32) -> NSError {
        NSError(domain: NSPOSIXErrorDomain, code: Int(number), userInfo: [NSFilePathErrorKey: program])
    }
}
