internal import Glibc

/// Reads lines from a pipe or a file, so that a play can be scripted.
///
/// Lines end in LF or CR LF, the last one also at the end; bytes that are not UTF-8 become U+FFFD. Prompts are not shown.
/// What has arrived when time runs out is given away; text already in the line (`initial`) stands before what comes.
package final class StreamReader: LineReader {
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    /// How many of `bytes` are known to hold no line break.
    private var searched = 0
    private var hasEnded = false

    package let isInteractive = false

    package init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

    package func read(_ request: ReadingRequest) -> Reading {
        let deadline = Deadline(milliseconds: request.milliseconds)
        while true {
            if let line = takeLine() { return .line(text(request.initial, line)) }
            if hasEnded { return .endOfInput(partial: cleaned(request.initial)) }
            // What arrives in time counts, even if it is only looked at afterwards.
            let isLast = deadline.isOver
            if awaitInput(until: deadline, atMost: request.happened == nil ? nil : Deadline.glance) {
                fill()
            } else if request.happened?() == true {
                return .timeUp(partial: request.initial)
            }
            if isLast, !hasEnded, !bytes.contains(0x0A) {
                return .timeUp(partial: text(request.initial, takeWholeCharacters()))
            }
        }
    }

    private func text(_ initial: String, _ typed: some Collection<UInt8>) -> String {
        cleaned(initial + String(decoding: typed, as: UTF8.self))
    }

    /// Waits until there is something to read, time is up, or so many milliseconds have gone by; false if there is nothing.
    private func awaitInput(until deadline: Deadline, atMost glance: Int32?) -> Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let sleep = glance.map { deadline.sleep < 0 ? $0 : min($0, deadline.sleep) } ?? deadline.sleep
        return poll(&watched, 1, sleep) > 0
    }

    private func fill() {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
        if count > 0 {
            bytes += chunk[..<count]
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            hasEnded = true
        }
    }

    /// The next line that is complete, without its end.
    private func takeLine() -> [UInt8]? {
        guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
            searched = bytes.count
            return hasEnded && !bytes.isEmpty ? take(bytes.count) : nil
        }
        var line = take(end + 1).dropLast()
        if line.last == 0x0D { line.removeLast() }
        return Array(line)
    }

    /// All that has arrived, but for the beginning of a character whose end is still to come.
    private func takeWholeCharacters() -> [UInt8] {
        let continuations = bytes.reversed().prefix { $0 & 0xC0 == 0x80 }.count
        guard let lead = bytes.dropLast(continuations).last, lead >= 0xC0 else { return take(bytes.count) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        return take(continuations + 1 < length ? bytes.count - continuations - 1 : bytes.count)
    }

    private func take(_ count: Int) -> [UInt8] {
        let taken = Array(bytes.prefix(count))
        bytes.removeFirst(count)
        searched = 0
        return taken
    }
}
