import Rehearsal
import RehearsalRecords
import RehearsalStatistics

/// How far markers agree, from the marks of first rounds that were given blind and before any moderation.
struct AgreementStudy {
    /// Two markers on the plays that both marked.
    struct Pair {
        let first: String
        let second: String
        let plays: Int
        let levels: [FigureLine]
        let ratings: [FigureLine]
        let totals: [FigureLine]
    }

    let pairs: [Pair]
    /// Over all markers, with values missing where one did not mark.
    let everyone: [FigureLine]
    /// The weights of agreement of each kappa over levels, to be printed.
    let weights: [(KappaWeighting, [[Double]])]
    let plays: Int
    let markers: [String]

    static let levels = Array(MarkSheet.levelRange)
    static let ratings = Array(MarkSheet.globalRange)

    init(_ table: PlayTable, seed: UInt64) {
        let marked = table.rows.filter { !$0.marks.isEmpty }
        plays = marked.count
        markers = table.markers
        weights = KappaWeighting.allCases.map { ($0, $0.weights(categories: Self.levels.count)) }
        var pairs: [Pair] = []
        for (place, first) in markers.enumerated() {
            for second in markers[(place + 1)...] {
                let both = marked.compactMap { row in
                    row.sheet(of: first).flatMap { one in row.sheet(of: second).map { (one, $0) } }
                }
                if !both.isEmpty { pairs.append(Pair(first, second, both)) }
            }
        }
        self.pairs = pairs
        everyone = Self.everyone(marked, markers, seed)
    }

    private static func everyone(_ rows: [PlayTable.Row], _ markers: [String], _ seed: UInt64) -> [FigureLine] {
        let resampling = Resampling(seed: seed) { SeededGenerator(seed: $0) }
        let units = rows.flatMap { row in Set(row.marks.flatMap(\.sheet.levels.keys)).sorted().map { (row, $0) } }
        let levels = RatingTable(units: units, raters: markers) { unit, marker in
            unit.0.sheet(of: marker)?.levels[unit.1].map(Double.init)
        }
        let ratings = RatingTable(units: rows, raters: markers) { $0.sheet(of: $1)?.global.map(Double.init) }
        let names: [(AlphaMetric, Message)] = [(.nominal, "名目"), (.ordinal, "順序"), (.interval, "等距")]
        return names.flatMap { metric, name in
            [
                FigureLine(
                    key: "alpha_\(metric.rawValue)_levels", name: "Krippendorff α（\(name)），各項等級",
                    estimate: KrippendorffAlpha.estimate(levels, metric: metric, by: resampling)),
                FigureLine(
                    key: "alpha_\(metric.rawValue)_global", name: "Krippendorff α（\(name)），整體評價",
                    estimate: KrippendorffAlpha.estimate(ratings, metric: metric, by: resampling)),
            ]
        }
    }
}

extension PlayTable.Row {
    fileprivate func sheet(of marker: String) -> MarkSheet? { marks.first { $0.by == marker }?.sheet }
}

extension AgreementStudy.Pair {
    init(_ first: String, _ second: String, _ sheets: [(MarkSheet, MarkSheet)]) {
        self.first = first
        self.second = second
        plays = sheets.count
        let levels = sheets.flatMap { one, other in
            Set(one.levels.keys).intersection(other.levels.keys).sorted().map { (one.levels[$0], other.levels[$0]) }
        }
        self.levels = Self.figures(levels, AgreementStudy.levels)
        ratings = Self.figures(sheets.map { ($0.global, $1.global) }, AgreementStudy.ratings)
        totals = Self.totals(sheets)
    }

    /// Exact and adjacent agreement, and kappa in three weightings.
    private static func figures(_ pairs: [(Int?, Int?)], _ categories: [Int]) -> [FigureLine] {
        // Sheets hold no level and no rating outside their ranges.
        guard let table = try? AgreementTable(pairs, categories: categories) else { return [] }
        let names: [KappaWeighting: Message] = [.unweighted: "未加權", .linear: "線性加權", .quadratic: "平方加權"]
        let agreement = [
            FigureLine(key: "exact", name: "完全一致", estimate: table.exactAgreement()),
            FigureLine(key: "within_one", name: "相差不超過一級", estimate: table.exactAgreement(within: 1)),
        ]
        return agreement
            + KappaWeighting.allCases.map { weighting in
                FigureLine(
                    key: "kappa_\(weighting.rawValue)", name: "Cohen κ（\(names[weighting] ?? "")）",
                    estimate: Kappa(table, weighting: weighting).estimate)
            }
    }

    /// The mean level of each sheet: ICC, and how much higher the first marks than the second.
    private static func totals(_ sheets: [(MarkSheet, MarkSheet)]) -> [FigureLine] {
        let means = sheets.map { ($0.meanLevel, $1.meanLevel) }
        let icc = IntraclassCorrelation(RatingTable(rows: means.map { [$0, $1] }))
        let differences = means.compactMap { one, other in one.flatMap { one in other.map { one - $0 } } }
        return [
            FigureLine(key: "icc_2_1", name: "ICC(2,1)", estimate: icc.single),
            FigureLine(key: "icc_2_k", name: "ICC(2,k)", estimate: icc.mean),
            FigureLine(key: "icc_3_1", name: "ICC(3,1)，不管寬嚴", estimate: icc.consistency),
            FigureLine(key: "mean_difference", name: "前者比後者平均高", estimate: Mean.estimate(differences)),
        ]
    }
}

extension MarkSheet {
    /// Nil where no element has a level.
    var meanLevel: Double? { levels.isEmpty ? nil : Double(levels.values.reduce(0, +)) / Double(levels.count) }
}
