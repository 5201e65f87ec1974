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

/// A paragraph set in lines, with the room that its label takes.
package struct PassageLayout: Sendable {
    /// Blanks before every line.
    package let margin: String
    /// Cells by which the lines after the first are set in further.
    package let hang: Int
    package let lines: [String]

    /// Line feeds and spaces at the end of the text, which block texts in files carry, are dropped. O(length).
    package init(_ text: String, label: String = "", depth: Int = 0, columns: Int) {
        margin = String(repeating: " ", count: depth * 2)
        // A long label in a narrow page would leave no room beside it: then the text goes on below it.
        let labelWidth = cellWidth(label)
        hang = labelWidth <= columns / 4 ? labelWidth : 2
        var text = text
        while text.last == "\n" || text.last == " " { text.removeLast() }
        lines = wrapped(text, to: columns - margin.count - hang, taken: labelWidth - hang)
    }
}
