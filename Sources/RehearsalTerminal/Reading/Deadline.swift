internal import Glibc

/// A moment on the monotonic clock by which a line must have come; never, if there is no limit.
struct Deadline {
    /// Milliseconds between two looks at what else may end a question.
    static let glance: Int32 = 250

    private let end: Int?

    init(milliseconds: Int?) {
        end = milliseconds.map { Deadline.now + max(0, min($0, Int(Int32.max))) }
    }

    /// Milliseconds that are left, never below zero; nil without a limit.
    var millisecondsLeft: Int? { end.map { max(0, $0 - Deadline.now) } }

    /// Seconds that are left, rounded up; nil without a limit.
    var secondsLeft: Int? { millisecondsLeft.map { ($0 + 999) / 1000 } }

    var isOver: Bool { millisecondsLeft == 0 }

    /// How long `poll` may sleep: until time is up; -1 means for ever.
    var sleep: Int32 { Int32(clamping: millisecondsLeft ?? -1) }

    /// How long `poll` may sleep before `secondsLeft` changes.
    var sleepToNextSecond: Int32 {
        guard let left = millisecondsLeft else { return -1 }
        return Int32(left == 0 ? 0 : (left - 1) % 1000 + 1)
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
