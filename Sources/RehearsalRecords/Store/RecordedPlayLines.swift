package import Rehearsal

/// A play as it stands on record: its lines with the head of the chain after each.
package struct RecordedPlayLines: Sendable, Hashable {
    package var opening: PlayOpening
    /// Canonical JSON, the opening first.
    package var lines: [String]
    /// After each line, in hexadecimal.
    package var heads: [String]
    /// Set once it has ended.
    package var seal: PlaySeal?

    package init(opening: PlayOpening, lines: [String], heads: [String], seal: PlaySeal?) {
        self.opening = opening
        self.lines = lines
        self.heads = heads
        self.seal = seal
    }

    /// The journal that the lines tell; throws where a line is no event.
    package var journal: Journal {
        get throws(JournalFault) {
            var journal = Journal(header: opening.header)
            for (place, line) in lines.enumerated().dropFirst() {
                guard let event = JSON(line).flatMap(Event.init) else {
                    throw JournalFault("第 \(place + 1) 行看不懂，紀錄可能被改過或損壞")
                }
                journal.events.append(event)
            }
            return journal
        }
    }
}
