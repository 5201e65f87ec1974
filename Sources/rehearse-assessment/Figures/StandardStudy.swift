import Rehearsal
import RehearsalRecords
import RehearsalStatistics

/// What a cut score would be by the borderline regression method, and how well the stations and their responses tell candidates apart.
struct StandardStudy {
    struct Station {
        let id: String
        /// Plays with an accuracy and a global rating.
        let plays: Int
        let lines: [FigureLine]
        let doubts: [BorderlineRegression.Doubt]
        let responses: [Response]
    }

    /// One response of a station's situation, among those who met it.
    struct Response {
        /// `scene.response`.
        let id: String
        let takers: Int
        let met: Int
        let facility: FigureLine
        let discrimination: FigureLine
        let upperLower: FigureLine
    }

    let stations: [Station]
    /// Over all stations: Cronbach's alpha, and the mean of the stations' cuts.
    let whole: [FigureLine]
    let borderline: Double
    let seed: UInt64

    init(_ table: PlayTable, borderline: Int, seed: UInt64) {
        self.borderline = Double(borderline)
        self.seed = seed
        let rows = Dictionary(grouping: table.rows, by: \.station)
        stations = table.stations.map { Station($0, rows[$0] ?? [], table, borderline: Double(borderline), seed: seed) }
        let ids = table.stations
        let scores = RatingTable(units: table.candidates, raters: ids) { candidate, station in
            rows[station]?.last { $0.opening.candidate == candidate }?.score
        }
        whole = [
            FigureLine(key: "cronbach_alpha", name: "Cronbach α（各站之間）", estimate: CronbachAlpha.estimate(scores))
        ]
    }
}

extension StandardStudy.Station {
    init(_ id: String, _ rows: [PlayTable.Row], _ table: PlayTable, borderline: Double, seed: UInt64) {
        self.id = id
        let candidates = rows.compactMap { row -> BorderlineRegression.Candidate? in
            let ratings = row.marks.compactMap(\.sheet.global)
            guard let score = row.score, !ratings.isEmpty else { return nil }
            let mean = Double(ratings.reduce(0, +)) / Double(ratings.count)
            return BorderlineRegression.Candidate(rating: mean, score: score)
        }
        plays = candidates.count
        let resampling = Resampling(seed: seed) { SeededGenerator(seed: $0) }
        let regression = BorderlineRegression(candidates, borderline: borderline, by: resampling)
        doubts = regression.doubts
        lines = [
            FigureLine(key: "cut", name: "及格點", estimate: regression.cut, places: 1, unit: "%", errorName: "RMSE"),
            FigureLine(key: "slope", name: "斜率", estimate: regression.slope, places: 1),
            FigureLine(key: "intercept", name: "截距", estimate: regression.intercept, places: 1),
            FigureLine(key: "r_squared", name: "R²", estimate: regression.rSquared),
        ]
        responses = StandardStudy.responses(rows)
    }
}

extension StandardStudy {
    /// How often each response was taken by those to whom it was available, and by whom.
    ///
    /// The rest of a candidate's score is their value at the same play without that decision.
    static func responses(_ rows: [PlayTable.Row]) -> [Response] {
        let ids = Set(
            rows.flatMap { row in row.decisions.flatMap { decision in decision.available.map { "\(decision.scene).\($0)" } } })
        return ids.sorted().map { id in
            let candidates = rows.map { row -> OptionFigures.Candidate? in
                let here = row.decisions.filter { decision in decision.available.contains { "\(decision.scene).\($0)" == id } }
                guard let total = row.result?.value, !here.isEmpty else { return nil }
                let taken = here.first { "\($0.scene).\($0.taken)" == id }
                let given = (taken ?? here[0]).value
                return OptionFigures.Candidate(took: taken != nil, total: Double(total), rest: Double(total - given))
            }
            let figures = OptionFigures(candidates)
            return Response(
                id: id, takers: figures.takers.count, met: candidates.count { $0 != nil },
                facility: FigureLine(key: "facility", name: "難度（選的比例）", estimate: figures.facility),
                discrimination: FigureLine(key: "discrimination", name: "鑑別度（和其餘得分的相關）", estimate: figures.itemRest),
                upperLower: FigureLine(key: "upper_lower", name: "高分組減低分組", estimate: figures.upperLower))
        }
    }
}
