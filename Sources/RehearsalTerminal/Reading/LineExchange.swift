@preconcurrency internal import CReadline
internal import Glibc

/// One question at the terminal, from its prompt to what came of it.
final class LineExchange {
    /// The question being asked, for readline's callbacks, which carry no context.
    // Readline has one line at a time and calls back on the thread that called it.
    nonisolated(unsafe) static private(set) var current: LineExchange?

    let request: ReadingRequest
    /// How many bytes before the cursor the last completion left alone.
    var stemLength = 0
    private let deadline: Deadline
    private var shownPrompt = ""
    private var outcome: Reading?
    /// Whether the terminal is known to hold a byte for readline.
    private var hasInput = false
    /// What came while readline was in the middle of something.
    private var postponed: [TypingEvent] = []
    /// Bytes of a character that was looked at before readline may have it.
    private var input = HarmlessInput()
    /// What readline is given in place of what is still to come, once the question has to end.
    private var closing: ArraySlice<UInt8>?

    init(_ request: ReadingRequest) {
        self.request = request
        deadline = Deadline(milliseconds: request.milliseconds)
    }

    func run() -> Reading {
        LineExchange.current = self
        defer { LineExchange.current = nil }
        begin()
        while true {
            if let outcome { return outcome }
            answer(postponed.isEmpty ? input.isEmpty ? awaitEvent() : .input : postponed.removeFirst())
        }
    }

    private func begin() {
        fflush(nil)
        rl_reset_screen_size()
        shownPrompt = currentPrompt
        rl_callback_handler_install(shownPrompt) { LineExchange.current?.accept($0) }
        guard !request.initial.isEmpty else { return }
        rl_insert_text(cleaned(request.initial))
        rl_redisplay()
    }

    private func answer(_ event: TypingEvent) {
        switch event {
        case .input:
            hasInput = true
            rl_callback_read_char()
        case .secondPassed:
            request.passing?(cleaned(LineExchange.text(upTo: rl_end), keepingLines: request.keepsLines))
            showTime()
        case .timeUp:
            end { .timeUp(partial: $0) }
        case .hangUp:
            end { .endOfInput(partial: $0) }
        case .signal(SIGWINCH):
            resize()
        case .signal(SIGCONT):
            stepAside()
        case .signal(let signal) where SignalWatch.ending.contains(signal):
            end(echoing: signal) { Reading(endedBy: signal, partial: $0) }
        case .signal(let signal):
            stepAside { SignalWatch.shared.deliver(signal) }
        }
    }

    // MARK: Waiting

    private func awaitEvent() -> TypingEvent {
        .next(until: deadline, everySecond: request.countdown != nil || request.passing != nil, happened: request.happened)
    }

    /// A byte for readline; EOF if the question has to end first.
    ///
    /// Readline asks for more than the byte that has come within a paste, whose end may be long in coming. A paste that
    /// breaks off would leave it with a text without an end, so the end of the paste is made up.
    func nextByte() -> Int32 {
        while true {
            if let byte = closing?.popFirst() { return Int32(byte) }
            if closing != nil { return EOF }
            if let byte = input.next() { return Int32(byte) }
            let event = hasInput ? .input : awaitEvent()
            hasInput = false
            switch event {
            case .input:
                var byte: UInt8 = 0
                let count = read(STDIN_FILENO, &byte, 1)
                if count == 1 {
                    input.take(byte)
                    // The rest of a character is there with its beginning.
                    hasInput = input.isEmpty == false || input.isWaiting
                    continue
                }
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                postpone(.hangUp)
            case .secondPassed:
                continue
            case .timeUp, .hangUp, .signal:
                postpone(event)
            }
        }
    }

    private func postpone(_ event: TypingEvent) {
        postponed.append(event)
        if case .signal(let signal) = event, !SignalWatch.ending.contains(signal) { return }
        closing = Array("\u{1B}[201~".utf8)[...]
    }

    // MARK: Showing

    private var currentPrompt: String {
        let timed = deadline.secondsLeft.flatMap { seconds in request.countdown.map { $0(seconds) } }
        return markedForReadline(timed ?? request.prompt)
    }

    /// Draws the prompt with the time that is left, unless readline shows something else in its place.
    private func showTime() {
        let prompt = currentPrompt
        guard prompt != shownPrompt, rl_readline_state & LineExchange.otherPrompts == 0 else { return }
        shownPrompt = prompt
        rl_clear_visible_line()
        rl_set_prompt(prompt)
        rl_on_new_line()
        rl_redisplay()
    }

    /// Lets the page be written anew in the new width, and puts the line below it as it was.
    private func resize() {
        guard let resized = request.resized else { return rl_resize_terminal() }
        // What readline has still to write comes before the page, not over it.
        fflush(nil)
        rl_reset_screen_size()
        resized()
        rl_on_new_line()
        rl_redisplay()
    }

    /// Searches and numeric arguments, which borrow the prompt.
    private static let otherPrompts = UInt(RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_NUMERICARG)

    /// Gives the terminal back while `body` runs, then asks again where it was.
    private func stepAside(_ body: () -> Void = {}) {
        rl_cleanup_after_signal()
        body()
        rl_reset_after_signal()
        rl_reset_screen_size()
        rl_forced_update_display()
    }

    // MARK: Ending

    private func accept(_ line: UnsafeMutablePointer<CChar>?) {
        rl_callback_handler_remove()
        guard let line else {
            rl_crlf()
            outcome = .endOfInput(partial: "")
            return
        }
        // Readline stands for a pasted line break by a carriage return or a line feed, as the terminal sent it.
        let text = String(cString: line).replacingCarriageReturns
        outcome = .line(cleaned(text, keepingLines: request.keepsLines))
        free(line)
    }

    /// Ends the question without Enter: what was typed stays to be seen, and the terminal is as before.
    private func end(echoing signal: Int32? = nil, _ reading: (String) -> Reading?) {
        leaveSearch()
        outcome = reading(cleaned(LineExchange.text(upTo: rl_end), keepingLines: request.keepsLines))
        rl_deactivate_mark()
        rl_point = rl_end
        rl_redisplay()
        if let signal { rl_echo_signal_char(signal) }
        rl_crlf()
        rl_callback_sigcleanup()
        rl_free_line_state()
        rl_replace_line("", 0)
        rl_callback_handler_remove()
        fflush(nil)
    }

    /// Presses Ctrl-G on the user's behalf, so that the line is theirs again rather than something found.
    private func leaveSearch() {
        guard rl_readline_state & UInt(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0 else { return }
        rl_stuff_char(7)
        rl_callback_read_char()
    }

    /// The beginning of the line, as many bytes as readline says.
    static func text(upTo end: Int32) -> String {
        String(decoding: UnsafeRawBufferPointer(start: rl_line_buffer, count: Int(end)), as: UTF8.self)
    }
}
