internal import Glibc

/// Asks a person at a terminal, with GNU readline's editing, the user's inputrc, history and completion.
///
/// There is one such terminal: use one reader at a time, from one thread.
package final class ReadlineReader: LineReader {
    private let history: LineHistory

    package let isInteractive = true

    /// `history` is the path of the file of earlier lines; nil for none.
    package init(history: String?) {
        ReadlineSetup.ready
        self.history = LineHistory(path: history)
        SignalWatch.shared.hold()
    }

    package func read(_ request: ReadingRequest) -> Reading {
        let reading = SignalWatch.shared.typing {
            endedBefore(request) ?? LineExchange(request).run()
        }
        if case .line(let line) = reading, request.remembers { history.add(line) }
        return reading
    }

    /// What an ending signal since the last question makes of this one.
    private func endedBefore(_ request: ReadingRequest) -> Reading? {
        while let signal = SignalWatch.shared.next() {
            guard let reading = Reading(endedBy: signal, partial: cleaned(request.initial)) else { continue }
            // The terminal may have shown ^C.
            if signal == SIGINT { print() }
            return reading
        }
        return nil
    }
}

extension Reading {
    /// What a signal makes of a question; nil if it goes on.
    init?(endedBy signal: Int32, partial: String) {
        switch signal {
        case SIGINT: self = .interrupted(partial: partial)
        case SIGTERM, SIGHUP: self = .endOfInput(partial: partial)
        default: return nil
        }
    }
}
