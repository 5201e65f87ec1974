/// One thing on record that shows how far a candidate can do what one element asks.
package struct Observation: Sendable, Hashable {
    package let element: String
    /// 0…3; 2 meets the standard.
    package let level: Int
    package let date: Date
    package let kind: EvidenceKind
    /// What it was about: a situation's id, or an occasion in the words of whoever added it.
    package let situation: String
    /// Whom it was with; nil where there was no client.
    package let client: String?
    /// The ids of what it rests on: a play and its marks, or a statement.
    package let basis: [String]
    /// What was said or done, in words.
    package let quotes: [String]
    /// Whether a critical error in it concerns the element.
    package let isCritical: Bool

    package init(
        element: String, level: Int, date: Date, kind: EvidenceKind, situation: String, client: String?, basis: [String],
        quotes: [String] = [], isCritical: Bool = false
    ) {
        self.element = element
        self.level = level
        self.date = date
        self.kind = kind
        self.situation = situation
        self.client = client
        self.basis = basis
        self.quotes = quotes
        self.isCritical = isCritical
    }

    /// The level that meets the standard.
    package static let standard = 2

    /// Whether it shows the element at the standard.
    package var meets: Bool { level >= Self.standard && !isCritical }
}
