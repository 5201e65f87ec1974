/// Answers written beforehand, one a line; blank lines are passed over.
package final class ScriptReader: LineReader {
    private let lines: [String]
    private var position = 0

    /// The number of the line last given, from 1.
    package var lineNumber: Int { position }

    package init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { cleaned(String($0)) }
    }

    package var isInteractive: Bool { false }

    package func read(_ request: ReadingRequest) -> Reading {
        while position < lines.count {
            let line = lines[position]
            position += 1
            if line.contains(where: { !$0.isWhitespace }) { return .line(line) }
        }
        return .endOfInput(partial: "")
    }
}
