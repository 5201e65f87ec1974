/// What a marker saw in one play: a level for each element, an overall rating, and why.
package struct MarkSheet: Sendable, Hashable {
    /// Levels by element id: 0 not shown, 1 beginning, 2 meets the standard, 3 outstanding; an element without one was not observed.
    package var levels: [String: Int]
    /// The overall impression, from 1 (clearly fails) over 2 (borderline) and 3 (passes) to 5 (excellent); nil while not given.
    package var global: Int?
    /// What the level of an element rests on, by element id.
    package var quotes: [String: [Quote]]
    /// Remarks by element id.
    package var remarks: [String: String]
    /// What answers waiting for a marker are worth, by the number of their line in the play's record (see `WaitingAnswer.line`).
    package var waiting: [Int: WaitingMark]
    package var comment: String
    package var confidence: Confidence?

    package static let levelRange = 0...3
    package static let globalRange = 1...5

    package init(
        levels: [String: Int] = [:], global: Int? = nil, quotes: [String: [Quote]] = [:], remarks: [String: String] = [:],
        waiting: [Int: WaitingMark] = [:], comment: String = "", confidence: Confidence? = nil
    ) {
        self.levels = levels
        self.global = global
        self.quotes = quotes
        self.remarks = remarks
        self.waiting = waiting
        self.comment = comment
        self.confidence = confidence
    }
}

/// The words in a play on which a level rests.
package struct Quote: Sendable, Hashable {
    /// The decision, from 1 in the order of the play; 0 is the ending.
    package var decision: Int
    package var text: String

    package init(decision: Int, text: String) {
        self.decision = decision
        self.text = text
    }
}

/// What a marker makes of an answer in words that the program did not place.
package struct WaitingMark: Sendable, Hashable {
    /// The response that it comes to, by id; nil where it comes to none.
    package var response: String?
    package var remark: String

    package init(response: String?, remark: String) {
        self.response = response
        self.remark = remark
    }
}

/// How sure a person is of what they decided.
package enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    case low, medium, high

    package static func < (a: Confidence, b: Confidence) -> Bool {
        a != b && allCases.first { $0 == a || $0 == b } == a
    }
}
