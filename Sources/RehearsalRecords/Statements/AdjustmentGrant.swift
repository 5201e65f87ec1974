package import Rehearsal

/// What was adjusted for a candidate at a sitting, and why; it changes their access, never the standard.
///
/// `about` names the candidate and the sitting. A later one of the same takes its place for stations that have not begun.
package struct AdjustmentGrant: Stated {
    package static let kind = Statement.Kind.adjustment
    /// As `Adjustment.name` writes them.
    package var adjustments: [String]
    /// On what it rests, without more of the person's circumstances than is needed.
    package var reason: String

    package init(adjustments: [Adjustment], reason: String) {
        self.adjustments = adjustments.map(\.name)
        self.reason = reason
    }

    package var json: JSON { .object([("adjustments", .strings(adjustments)), ("reason", .string(reason))]) }

    package init?(_ json: JSON) {
        guard let adjustments = json["adjustments"]?.strings, let reason = json["reason"]?.text else { return nil }
        self.adjustments = adjustments
        self.reason = reason
    }

    /// What is applied; names that are none of ours are left out.
    package var applied: [Adjustment] { adjustments.compactMap(Adjustment.init) }
}
