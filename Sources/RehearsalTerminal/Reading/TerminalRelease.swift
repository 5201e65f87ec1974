internal import Glibc

/// Runs the body, which may start another program on this terminal, with the signals as they were before any reader.
///
/// A program started meanwhile dies of Ctrl-C as usual, while this process lives on. Other signals that end a session and
/// come meanwhile are kept for the next question; Ctrl-C was meant for the other program. The terminal is afterwards as it
/// was before. Not to be called from within a question.
package func withTerminalReleased<T>(_ body: () throws -> T) rethrows -> T {
    var terminal = termios()
    let hasTerminal = tcgetattr(STDIN_FILENO, &terminal) == 0
    let release = SignalRelease()
    defer {
        release.end()
        if hasTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal) }
    }
    return try body()
}

/// The time in which ending signals are neither blocked nor fatal.
///
/// They are handled rather than ignored, as a child process would ignore them too.
private struct SignalRelease {
    /// Bit n is set when signal n has come.
    // Only the handler below writes to it, and only while signals are released.
    nonisolated(unsafe) private static var caught: UInt64 = 0

    private let wasInterrupted: Bool
    private var held = SignalWatch.set([])
    private let handlers: [(signal: Int32, old: sighandler_t?)]

    init() {
        var pending = SignalWatch.set([])
        sigpending(&pending)
        wasInterrupted = sigismember(&pending, SIGINT) == 1
        SignalRelease.caught = 0
        handlers = SignalWatch.ending.map { number in
            (number, signal(number) { SignalRelease.caught |= 1 << UInt64($0) })
        }
        var original = SignalWatch.shared.original
        pthread_sigmask(SIG_SETMASK, &original, &held)
    }

    func end() {
        var held = held
        pthread_sigmask(SIG_SETMASK, &held, nil)
        for (number, old) in handlers {
            _ = signal(number, old)
            let counts = number == SIGINT ? wasInterrupted : SignalRelease.caught & (1 << UInt64(number)) != 0
            if counts { raise(number) }
        }
    }
}
