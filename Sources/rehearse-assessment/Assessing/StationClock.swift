import RehearseCommand

/// The clock of a play at a station: milliseconds that the candidate has had, which stand still in a pause and while no program runs.
final class StationClock {
    private let now: () -> Int
    private var before: Int
    private var since: Int?

    /// Stands still at so many milliseconds; `now` only ever grows.
    init(at elapsed: Int, now: @escaping () -> Int = monotonicMilliseconds) {
        before = elapsed
        self.now = now
    }

    var elapsed: Int { before + (since.map { now() - $0 } ?? 0) }
    var isRunning: Bool { since != nil }

    func run() {
        if since == nil { since = now() }
    }

    func stop() {
        before = elapsed
        since = nil
    }
}
