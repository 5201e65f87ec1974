import Glibc

/// Tells when any of some files has been saved: written, replaced by another, made or removed.
///
/// By their stamps, so that it works on every file system and with every editor; a save counts once nothing has changed between two
/// looks, so that a file is not read half written.
final class SaveWatch {
    private let paths: [String]
    private let known: [SituationCache.Stamp]
    private var last: [SituationCache.Stamp]
    /// Something was saved while it was being read.
    private var isStale: Bool

    /// Watches files as they were read since `began` (see `now`).
    init(_ stamps: [SituationCache.Stamp], readSince began: Int) {
        paths = stamps.map(\.path)
        known = stamps
        last = stamps
        // The file system's clock ticks every few milliseconds.
        let margin = 10_000_000
        isStale = stamps.contains { (began - margin...Self.now).contains($0.changed) }
    }

    /// Whether something has been saved and the saving is over.
    var isDue: Bool {
        let now = paths.map { SituationCache.Stamp(path: $0) }
        defer { last = now }
        return now == last && (now != known || isStale)
    }

    /// The clock by which files are stamped, in nanoseconds since 1970.
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}
