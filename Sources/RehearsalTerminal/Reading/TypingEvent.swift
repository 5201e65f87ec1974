internal import Glibc

/// What can happen while someone types.
enum TypingEvent {
    case input, secondPassed, timeUp, hangUp
    case signal(Int32)

    /// Sleeps until there is something to do, if only that the seconds left are others.
    ///
    /// Signals go first, and what is typed in time goes before the end of time. Time is up, too, once `happened` says so.
    static func next(until deadline: Deadline, everySecond: Bool, happened: (() -> Bool)? = nil) -> TypingEvent {
        while true {
            var watched = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: SignalWatch.shared.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            var sleep = everySecond ? deadline.sleepToNextSecond : deadline.sleep
            if happened != nil { sleep = sleep < 0 ? Deadline.glance : min(sleep, Deadline.glance) }
            if poll(&watched, 2, sleep) < 0 {
                if errno == EINTR { continue }
                return .hangUp
            }
            if let signal = SignalWatch.shared.next() { return .signal(signal) }
            let state = Int32(watched[0].revents)
            if state & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .hangUp }
            if state & POLLIN != 0 { return .input }
            return deadline.isOver || happened?() == true ? .timeUp : .secondPassed
        }
    }
}
