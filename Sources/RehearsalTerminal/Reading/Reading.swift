internal import Glibc

/// What came of asking for a line.
///
/// Texts are clean: see `cleaned(_:)`. The partial text is what stood in the line when it ended without Enter.
package enum Reading: Equatable, Sendable {
    case line(String)
    case timeUp(partial: String)
    case interrupted(partial: String)
    case endOfInput(partial: String)
}

/// One question for a line.
package struct ReadingRequest {
    /// What stands before the line; may hold colour codes and several lines.
    package var prompt: String
    /// Whether the line may enter the history; never in an assessment.
    package var remembers: Bool
    /// The time limit from now on; nil for none.
    package var milliseconds: Int?
    /// The prompt to show, in place of `prompt`, with so many whole seconds left (rounded up).
    ///
    /// Only its last line is drawn again as time runs.
    package var countdown: ((_ secondsLeft: Int) -> String)?
    /// Texts that may follow, given the text before the cursor: see `CompletionMatch`.
    package var completions: (_ typedSoFar: String) -> [String]
    /// Text already in the line.
    package var initial: String
    /// Whether line breaks in a pasted text are kept rather than made spaces.
    package var keepsLines = false
    /// Asked four times a second while nobody types: true ends the question as if time were up. Nil where only the person and the clock can.
    package var happened: (() -> Bool)?
    /// Told once a second, while the request has a limit, what stands in the line.
    package var passing: ((_ partial: String) -> Void)?
    /// Writes the page anew when the terminal has changed its size; nil where what is written stays as it is.
    package var resized: (() -> Void)?

    package init(
        prompt: String, remembers: Bool = false, milliseconds: Int? = nil,
        countdown: ((_ secondsLeft: Int) -> String)? = nil,
        completions: @escaping (_ typedSoFar: String) -> [String] = { _ in [] }, initial: String = ""
    ) {
        self.prompt = prompt
        self.remembers = remembers
        self.milliseconds = milliseconds
        self.countdown = countdown
        self.completions = completions
        self.initial = initial
        happened = nil
        passing = nil
        resized = nil
    }
}

/// Where a person's lines come from: a terminal or a script.
package protocol LineReader: AnyObject {
    /// Asks for one line and waits for it, at most as long as the request says.
    func read(_ request: ReadingRequest) -> Reading

    /// Whether a person sits at the other end, so that prompts are shown and lines edited.
    var isInteractive: Bool { get }
}

/// The reader for this process: with line editing if standard input and output are terminals.
///
/// `history` is the path of the file that keeps earlier lines; nil keeps none.
package func makeLineReader(history: String?) -> any LineReader {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return StreamReader() }
    return ReadlineReader(history: history)
}
