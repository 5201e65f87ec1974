import Glibc

/// A file read and taken apart on a thread of its own while something else is done.
///
/// Reading the competency unit beside the situation takes a quarter off the time to the first line of a play.
final class Prefetch: @unchecked Sendable {
    let path: String
    // Written by the thread only, read only after it has been joined.
    private var result: ParsedFile?
    private var thread = pthread_t()
    private var isRunning = false

    init(path: String) {
        self.path = path
        let body = Unmanaged.passRetained(ThreadBody { [self] in work() })
        isRunning = pthread_create(&thread, nil, runThread, body.toOpaque()) == 0
        if !isRunning { body.release() }
    }

    private func work() { result = ParsedFile(path: path) }

    /// Waits for the file; reads it here where no thread could be had.
    func file() -> ParsedFile {
        if isRunning {
            pthread_join(thread, nil)
            isRunning = false
        }
        let file = result ?? ParsedFile(path: path)
        result = file
        return file
    }
}
