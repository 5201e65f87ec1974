/// The SHA-256 chain over a play's lines, which no line can be changed, left out or put in without breaking.
///
/// The head of the first line is SHA-256(line + "\n"); the head of each line after it is
/// SHA-256(head of the line before + "\n" + line + "\n"), heads written as 64 lower-case hexadecimal digits. So anyone
/// recomputes it without us: `printf '%s\n%s\n' "$head" "$line" | sha256sum`.
package struct EventChain: Sendable, Equatable {
    /// The head of the last line, as 64 lower-case hexadecimal digits.
    package private(set) var head: String
    /// How many lines have been taken, the header among them; at least 1.
    package private(set) var count: Int

    /// Begins a chain with the play's header line.
    ///
    /// - Precondition: the line holds no line feed, as canonical JSON never does.
    package init(header: String) {
        head = Self.head(of: header, after: nil)
        count = 1
    }

    /// Goes on from what was stored of a chain.
    package init(head: String, count: Int) {
        self.head = head
        self.count = count
    }

    /// Takes the next line, without its line feed.
    ///
    /// - Precondition: the line holds no line feed, as canonical JSON never does.
    package mutating func append(_ line: String) {
        head = Self.head(of: line, after: head)
        count += 1
    }

    private static func head(of line: String, after previous: String?) -> String {
        precondition(!line.utf8.contains(0x0A), "a line of a chain holds no line feed")
        return sha256(Array(((previous.map { $0 + "\n" } ?? "") + line + "\n").utf8))
    }
}

extension EventChain {
    /// The first place where lines and the heads kept of them do not fit.
    package enum Fault: Error, Equatable {
        /// The line at this place (from 0) has another head than was kept: it, or the head, has been changed.
        case head(line: Int, kept: String, computed: String)
        /// The line at this place holds a line feed, so it never was one line of a chain.
        case lineFeed(line: Int)
        /// From this place on lines are missing, of which heads were kept.
        case linesMissing(from: Int)
        /// From this place on there are lines of which no head was kept.
        case headsMissing(from: Int)
    }

    /// Recomputes the chain over lines and compares it with the heads kept of them; nil where everything fits.
    package static func verify(lines: [String], heads: [String]) -> Fault? {
        var head: String?
        for (place, line) in lines.enumerated() {
            guard place < heads.count else { return .headsMissing(from: place) }
            guard !line.utf8.contains(0x0A) else { return .lineFeed(line: place) }
            let computed = Self.head(of: line, after: head)
            guard computed == heads[place] else { return .head(line: place, kept: heads[place], computed: computed) }
            head = computed
        }
        return heads.count > lines.count ? .linesMissing(from: lines.count) : nil
    }
}
