import Glibc
import Synchronization

/// The results of some work on each item, in the items' order, done by as many threads as there are processors.
func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
) -> [Result] {
    let threads = min(items.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard threads > 1 else { return items.map(work) }
    let shared = SharedWork(items, work)
    shared.run(threads: threads)
    return shared.finished()
}

/// Work that several threads take from, piece by piece.
private final class SharedWork<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let work: @Sendable (Item) -> Result
    private let next = Atomic<Int>(0)
    private let results = Mutex<[Int: Result]>([:])

    init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Result) {
        self.items = items
        self.work = work
    }

    /// The calling thread takes part; a thread that cannot be had is done without.
    func run(threads: Int) {
        var others: [pthread_t] = []
        for _ in 1..<threads {
            var thread = pthread_t()
            let body = Unmanaged.passRetained(ThreadBody { [self] in takePieces() })
            if pthread_create(&thread, nil, runThread, body.toOpaque()) == 0 { others.append(thread) } else { body.release() }
        }
        takePieces()
        for thread in others { pthread_join(thread, nil) }
    }

    func finished() -> [Result] { results.withLock { results in items.indices.compactMap { results[$0] } } }

    private func takePieces() {
        while true {
            let place = next.add(1, ordering: .relaxed).oldValue
            guard place < items.count else { return }
            let result = work(items[place])
            results.withLock { $0[place] = result }
        }
    }
}

/// What a thread does.
final class ThreadBody: Sendable {
    private let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func run() { body() }
}

/// The entry of a thread whose argument is a retained `ThreadBody`.
func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
}
