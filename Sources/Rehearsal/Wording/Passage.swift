/// A paragraph for a person to read, and what part it plays; how that looks is the reader's side's affair.
package struct Passage: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case title, heading, body, narration, speech, choice, quote, good, fair, poor, faint, blank
    }

    package var style: Style
    /// Stands before the first line; later lines are set in by its width: a name, a number, a bullet.
    package var label: Message?
    package var text: Message
    /// Levels of setting in, two cells each.
    package var depth: Int

    package init(_ style: Style, _ text: Message, label: Message? = nil, depth: Int = 0) {
        self.style = style
        self.label = label
        self.text = text
        self.depth = depth
    }

    package static let blank = Passage(.blank, "")
}
