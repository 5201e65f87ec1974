package import Rehearsal

/// Several situations in figures, a row each.
package struct StatisticsTable: Sendable {
    package let statistics: [SituationStatistics]

    package init(_ statistics: [SituationStatistics]) { self.statistics = statistics }

    package static let headings: [Message] = ["情境", "字數", "分鐘", "決定數", "場景數", "結局數", "要項數"]

    /// The cells of each row; what has no bound is an infinity, what is not known a dash.
    package var rows: [[String]] {
        statistics.map { item in
            [
                item.id, String(item.total.total), span(item.readingTime) { minutes($0) }, span(item.decisions) { String($0) },
                String(item.scenes), String(item.endings), String(item.evidence.count),
            ]
        }
    }

    private func minutes(_ milliseconds: Int) -> String {
        milliseconds < 30_000 ? "<1" : String((milliseconds + 30_000) / 60_000)
    }

    private func span(_ span: SituationStatistics.Span, _ shown: (Int) -> String) -> String {
        guard let fewest = span.fewest.map(shown) else { return "—" }
        guard let most = span.most.map(shown) else { return "\(fewest)–∞" }
        return fewest == most ? fewest : "\(fewest)–\(most)"
    }
}
