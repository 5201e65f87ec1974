internal import CReadline
internal import Glibc

/// The signals that matter while someone types, taken one by one from a descriptor instead of by handlers.
///
/// Those that end a session stay blocked between questions as well, so that nothing is lost and the next question hears
/// of them.
struct SignalWatch: Sendable {
    static let shared = SignalWatch()

    /// What ends a question, and with it the session.
    static let ending: [Int32] = [SIGINT, SIGTERM, SIGHUP]
    private static let whileTyping = ending + [SIGWINCH, SIGTSTP, SIGCONT, SIGQUIT]

    /// Readable when a watched signal has come; closed in child processes.
    let descriptor: Int32
    /// The signals that were blocked before any reader was made.
    let original: sigset_t

    private init() {
        var watched = SignalWatch.set(SignalWatch.whileTyping)
        descriptor = signalfd(-1, &watched, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
        var current = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &current)
        original = current
    }

    /// Keeps the ending signals for `next()` from now on.
    func hold() {
        var ending = SignalWatch.set(SignalWatch.ending)
        pthread_sigmask(SIG_BLOCK, &ending, nil)
    }

    /// Runs the body with every watched signal kept for `next()`.
    func typing<T>(_ body: () -> T) -> T {
        var watched = SignalWatch.set(SignalWatch.whileTyping)
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &watched, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body()
    }

    /// The next signal that has come; nil if there is none.
    func next() -> Int32? {
        var information = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        return read(descriptor, &information, size) == size ? Int32(information.ssi_signo) : nil
    }

    /// Lets a signal do to this process what it does by default; returns when the process goes on.
    func deliver(_ signal: Int32) {
        var wanted = SignalWatch.set([signal])
        raise(signal)
        pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
        pthread_sigmask(SIG_BLOCK, &wanted, nil)
        // We know by now that the process goes on.
        var goOn = SignalWatch.set([SIGCONT])
        var noTime = timespec()
        sigtimedwait(&goOn, nil, &noTime)
    }

    static func set(_ signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }
}
