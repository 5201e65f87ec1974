@preconcurrency internal import CReadline
internal import Glibc

/// Readline as this program wants it: settled once, before the first question.
enum ReadlineSetup {
    /// Reads the user's inputrc; later uses cost nothing.
    static let ready: Void = {
        useUTF8()
        // Readline keeps the pointers that it is given here: hence strdup, here and below.
        rl_readline_name = UnsafePointer(strdup("Rehearse"))
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_change_environment = 0
        rl_add_defun(strdup(wordRubout), { LineExchange.rubOutWord(count: $0, key: $1) }, -1)
        rl_initialize()
        wordRuboutKey = chosenWordRubout()
        rl_getc_function = { _ in LineExchange.current?.nextByte() ?? EOF }
        rl_prep_term_function = { prepareTerminal(meta: $0) }
        rl_deprep_term_function = { restoreTerminal() }
        prepareCompletion()
        atexit { restoreTerminal() }
    }()

    /// The name by which an inputrc can bind what Ctrl-W does here.
    private static let wordRubout = "rehearse-word-rubout"
    private static let controlW = "\u{17}"

    /// What Ctrl-W is to do; nil for a macro of the user's.
    // Written once, while `ready` is made.
    nonisolated(unsafe) private static var wordRuboutKey: (@convention(c) (Int32, Int32) -> Int32)?

    /// Makes readline count characters rather than bytes, whatever the environment says: we write nothing but UTF-8.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        guard let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) != "UTF-8" else { return }
        // In the environment as well, as readline looks there for itself.
        setenv("LC_ALL", "C.UTF-8", 1)
        setlocale(LC_CTYPE, "")
    }

    /// Our function, unless the user's inputrc gave the key another one.
    private static func chosenWordRubout() -> (@convention(c) (Int32, Int32) -> Int32)? {
        let current = readline_function_of_key(controlW)
        let isDefault =
            readline_is_named(current, "unix-word-rubout") != 0 || readline_is_named(current, "vi-unix-word-rubout") != 0
        return isDefault ? rl_named_function(wordRubout) : current
    }

    private static func prepareTerminal(meta: Int32) {
        rl_prep_terminal(meta)
        // Readline has just bound the terminal's own characters, Ctrl-W among them.
        if let wordRuboutKey { rl_bind_keyseq(controlW, wordRuboutKey) }
    }

    private static func restoreTerminal() {
        // At the end of input readline would begin a new line here, but only in some terminals: we always do, elsewhere.
        rl_eof_found = 0
        rl_deprep_terminal()
    }

    private static func prepareCompletion() {
        // All text before the cursor is one word to readline: we find what to complete in it.
        rl_completer_word_break_characters = UnsafePointer(strdup(""))
        rl_attempted_completion_function = { text, _, _ in LineExchange.complete(text) }
        rl_completion_entry_function = { _, _ in nil }
        rl_completion_display_matches_hook = { matches, count, _ in LineExchange.showCandidates(matches, count: count) }
        rl_sort_completion_matches = 0
        // The pager would jump out of our function above.
        rl_variable_bind("page-completions", "off")
    }
}
