/// Something that a sheet still lacks before it can be submitted.
package enum SheetGap: Sendable, Hashable {
    /// The play called for the element, and it has neither a level nor a remark that says why it could not be observed.
    case level(element: String)
    /// A critical error concerns the element, and no remark says why it has a level all the same.
    case criticalRemark(element: String)
    /// An answer that waits has been placed on no response, and no remark says that it comes to none. By `WaitingAnswer.line`.
    case waiting(line: Int)
    case rating
    case confidence
}

extension MarkSheet {
    /// What the sheet of a play lacks, in the order in which it is asked for.
    package func gaps(_ proposals: Proposals, _ waiting: [WaitingAnswer]) -> [SheetGap] {
        var gaps: [SheetGap] = global == nil ? [.rating] : []
        for answer in waiting {
            let mark = self.waiting[answer.line]
            if mark?.response == nil, isBlank(mark?.remark) { gaps.append(.waiting(line: answer.line)) }
        }
        for proposal in proposals.elements {
            let hasRemark = !isBlank(remarks[proposal.element])
            let level = levels[proposal.element]
            if level == nil, proposal.rule != .noOpportunity, !hasRemark { gaps.append(.level(element: proposal.element)) }
            if let level, level > 0, proposal.rule == .criticalError, !hasRemark {
                gaps.append(.criticalRemark(element: proposal.element))
            }
        }
        return gaps + (confidence == nil ? [.confidence] : [])
    }

    private func isBlank(_ text: String?) -> Bool { text.map { trimmed($0).isEmpty } ?? true }
}
