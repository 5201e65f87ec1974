package import Rehearsal

/// How each part of a page looks: colours where they are wanted, nothing else where not.
package struct Theme: Sendable {
    package var usesColour: Bool
    /// Append-only words for screen readers: no bars, no drawing, every part named.
    package var isPlain: Bool
    /// Lines of at most 40 cells with one left free below each, so that the terminal's letters can be made large.
    package var isSpacious = false

    package init(usesColour: Bool, isPlain: Bool) {
        self.usesColour = usesColour
        self.isPlain = isPlain
    }

    /// What a terminal and its owner ask for: `NO_COLOR`, `--no-color`, `TERM=dumb`, `ACCESSIBLE`, `--plain`.
    package init(environment: [String: String], isTerminal: Bool, noColour: Bool, plain: Bool) {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
        let dumb = environment["TERM"] == "dumb"
        isPlain = plain || (isSet("ACCESSIBLE") && environment["ACCESSIBLE"] != "0") || dumb
        usesColour = isTerminal && !noColour && !isSet("NO_COLOR") && !isPlain
    }

    /// What stands before a line that is asked for.
    package var prompt: String { isPlain ? "> " : "› " }

    /// The text in the colours of a style.
    package func styled(_ text: String, _ style: Passage.Style) -> String {
        guard usesColour, let code = code(style), !text.isEmpty else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    /// The name before a text in bold.
    package func label(_ text: String) -> String { usesColour && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func code(_ style: Passage.Style) -> String? {
        switch style {
        case .title: "1"
        case .heading: "1;36"
        case .narration, .faint: "2"
        case .good: "32"
        case .fair: "33"
        case .poor: "31"
        case .body, .speech, .choice, .quote, .blank: nil
        }
    }
}
