import Rehearsal
import RehearsalRecords
import RehearsalStatistics

/// Whether results differ by whom candidates served, who they are, who marked, and which form they had; refuses to conclude from too few.
struct FairnessStudy {
    /// Two sets of plays or candidates compared.
    struct Comparison {
        let name: Message
        /// For programs, such as `trait:elderly`.
        let key: String
        let line: FigureLine
        let sizes: (Int, Int)
        let pValue: Double?
        /// Corrected for all comparisons of its section (Holm 1979).
        var corrected: Double?

        var verdict: Message {
            guard line.estimate.figure != nil else { return "資料不夠，不下結論" }
            guard let corrected else { return "沒有檢定，不下結論" }
            return corrected < 0.05
                ? "差異大過偶然（校正後 p = \(decimal(corrected, 3))），要找原因" : "看不出大過偶然的差異（校正後 p = \(decimal(corrected, 3))）"
        }
    }

    struct Section {
        let key: String
        let title: Message
        let note: Message
        var comparisons: [Comparison]

        init(_ key: String, _ title: Message, _ note: Message, _ comparisons: [Comparison]) {
            self.key = key
            self.title = title
            self.note = note
            self.comparisons = comparisons
            let corrected = Holm.adjusted(comparisons.map(\.pValue))
            for place in comparisons.indices { self.comparisons[place].corrected = corrected[place] }
        }
    }

    let sections: [Section]
    let plays: Int
    let candidates: Int

    /// `candidate` looks at one candidate's plays by client trait; `people` says in which groups candidates have agreed to be recorded.
    init(_ table: PlayTable, people: [Participant], candidate: String? = nil) {
        let scored = table.rows.filter { $0.score != nil && (candidate == nil || $0.opening.candidate == candidate) }
        plays = scored.count
        candidates = Set(scored.map(\.opening.candidate)).count
        let centred = Centred(scored)
        var sections = [FairnessStudy.byTrait(centred)]
        if candidate == nil {
            let groups = Dictionary(people.map { ($0.id, $0.groups) }) { first, _ in first }
            sections += [
                FairnessStudy.byGroup(scored, groups), FairnessStudy.byGroupAndTrait(centred, groups),
                FairnessStudy.byMarker(table),
                FairnessStudy.byForm(scored),
            ]
        }
        self.sections = sections
    }
}

/// Plays with their scores less the mean of all plays of the same situation, so that a hard situation does not look like a hard client.
struct Centred {
    let plays: [(row: PlayTable.Row, score: Double)]

    init(_ rows: [PlayTable.Row]) {
        let means = Dictionary(grouping: rows, by: \.opening.header.situation).mapValues { rows in
            rows.compactMap(\.score).reduce(0, +) / Double(rows.count)
        }
        plays = rows.map { row in (row, (row.score ?? 0) - (means[row.opening.header.situation] ?? 0)) }
    }

    var traits: [String] { Set(plays.flatMap(\.row.traits)).sorted() }

    /// Only situations that were played both with clients who have a trait and with others.
    func comparable(_ trait: String) -> [(row: PlayTable.Row, score: Double)] {
        let bySituation = Dictionary(grouping: plays, by: \.row.opening.header.situation)
        let mixed = bySituation.filter { _, plays in Set(plays.map { $0.row.traits.contains(trait) }).count == 2 }
        return plays.filter { mixed[$0.row.opening.header.situation] != nil }
    }
}
