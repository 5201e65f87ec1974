/// What is different between the lines that a transcript expects and those that are shown now.
package struct LineDifference: Sendable, Hashable {
    package enum Line: Sendable, Hashable {
        case same(String)
        case expected(String)
        case now(String)

        fileprivate var isSame: Bool { if case .same = self { true } else { false } }
    }

    /// Lines that differ with those around them.
    package struct Hunk: Sendable, Hashable {
        /// The number in the file of the first line that differs; of the line before, where lines are only added.
        package let line: Int
        package fileprivate(set) var lines: [Line]
    }

    package let hunks: [Hunk]

    package var isEmpty: Bool { hunks.isEmpty }

    /// `around` lines that are the same stand before and after those that are not.
    package init(_ expected: [Transcript.Line], _ now: [String], around: Int = 2) {
        var hunks: [Hunk] = []
        // Lines that are the same, since the last that was not.
        var same: [Line] = []
        for (line, number) in Self.merged(expected, now) {
            if line.isSame {
                same.append(line)
                continue
            }
            if hunks.isEmpty || same.count > 2 * around {
                if !hunks.isEmpty { hunks[hunks.count - 1].lines += same.prefix(around) }
                hunks.append(Hunk(line: number, lines: same.suffix(around)))
            } else {
                hunks[hunks.count - 1].lines += same
            }
            hunks[hunks.count - 1].lines.append(line)
            same = []
        }
        if !hunks.isEmpty { hunks[hunks.count - 1].lines += same.prefix(around) }
        self.hunks = hunks
    }

    /// The lines of both in one order, each with its place in the file. O((n + m) · differences): Myers 1986, by the standard library.
    private static func merged(_ expected: [Transcript.Line], _ now: [String]) -> [(line: Line, number: Int)] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for edit in now.difference(from: expected.map(\.text)) {
            switch edit {
            case .remove(let place, _, _): removed.insert(place)
            case .insert(let place, _, _): inserted.insert(place)
            }
        }
        var result: [(line: Line, number: Int)] = []
        var (old, new) = (0, 0)
        while old < expected.count || new < now.count {
            if removed.contains(old) {
                result.append((.expected(expected[old].text), expected[old].number))
                old += 1
            } else if inserted.contains(new) {
                result.append((.now(now[new]), old > 0 ? expected[old - 1].number : 1))
                new += 1
            } else {
                result.append((.same(now[new]), expected[old].number))
                (old, new) = (old + 1, new + 1)
            }
        }
        return result
    }
}
