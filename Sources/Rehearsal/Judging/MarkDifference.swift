/// The sheets of several markers for one play laid beside one another.
package struct MarkDifference: Sendable, Hashable {
    /// One element, or the global rating.
    package struct Row: Sendable, Hashable {
        /// The element's id; nil for the global rating.
        package let element: String?
        /// Level or rating by sheet; nil where that marker gave none.
        package let values: [Int?]
        /// Why a moderator has to look at it; none where the sheets agree well enough.
        package let reasons: [MarkingTolerance.Reason]

        package var isBeyondTolerance: Bool { !reasons.isEmpty }
        package var isEqual: Bool { values.allSatisfy { $0 == values[0] } }
    }

    /// Every element that some sheet gives a level, in the order asked for and then by id, and the global rating last.
    package let rows: [Row]

    /// Compares at least one sheet; `order` lists elements by id.
    package init(_ sheets: [MarkSheet], order: [String], rules: MarkingRules) {
        let named = Set(sheets.flatMap(\.levels.keys))
        let elements = order.filter(named.contains) + named.subtracting(order).sorted()
        let reasons = Self.reasons(sheets, rules)
        rows =
            elements.map { element in
                Row(
                    element: element, values: sheets.map { $0.levels[element] }, reasons: reasons.filter { $0.element == element })
            } + [Row(element: nil, values: sheets.map(\.global), reasons: reasons.filter { $0.element == nil })]
    }

    /// Why a moderator has to look at the play.
    package var reasons: [MarkingTolerance.Reason] { rows.flatMap(\.reasons) }
    package var isBeyondTolerance: Bool { rows.contains { $0.isBeyondTolerance } }

    /// The reasons of all pairs, each once.
    private static func reasons(_ sheets: [MarkSheet], _ rules: MarkingRules) -> [MarkingTolerance.Reason] {
        var reasons: [MarkingTolerance.Reason] = []
        for (place, one) in sheets.enumerated() {
            for other in sheets[(place + 1)...] {
                for reason in rules.tolerance.reasons(one, other, standard: rules.standard) where !reasons.contains(reason) {
                    reasons.append(reason)
                }
            }
        }
        return reasons
    }
}

extension MarkingTolerance.Reason {
    /// The element that it is about; nil for the global rating.
    package var element: String? {
        switch self {
        case .level(let element), .standard(let element), .unseen(let element): element
        case .rating: nil
        }
    }
}
