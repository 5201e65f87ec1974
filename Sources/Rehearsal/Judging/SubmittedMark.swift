/// A sheet that a marker has submitted for a play, or that a moderator has settled on.
package struct SubmittedMark: Sendable, Hashable {
    /// Of the statement that it stands in.
    package let id: String
    /// Who submitted it, by id.
    package let by: String
    /// RFC 3339 in UTC.
    package let at: String
    package let sheet: MarkSheet
    package let isBlind: Bool

    package init(id: String, by: String, at: String, sheet: MarkSheet, isBlind: Bool) {
        self.id = id
        self.by = by
        self.at = at
        self.sheet = sheet
        self.isBlind = isBlind
    }

    /// Whether it was submitted before another; of two of the same second the smaller id comes first.
    package func precedes(_ other: SubmittedMark) -> Bool { (at, id) < (other.at, other.id) }
}

/// One round in which a play is marked: the first, or one that a complaint opened.
package struct MarkingRound: Sendable, Hashable {
    /// From 1.
    package let number: Int
    package let isOpen: Bool
    /// One for each marker: their latest that counts, in the order in which they were submitted.
    package let marks: [SubmittedMark]
    /// What a moderator settled on, where one did.
    package let moderation: SubmittedMark?

    package init(number: Int, isOpen: Bool, marks: [SubmittedMark], moderation: SubmittedMark? = nil) {
        self.number = number
        self.isOpen = isOpen
        self.marks = marks.sorted { $0.precedes($1) }
        self.moderation = moderation
    }

    package func mark(by marker: String) -> SubmittedMark? { marks.first { $0.by == marker } }

    var ratings: [Int] { marks.compactMap(\.sheet.global) }
}
