import Rehearsal
import RehearsalRecords
import RehearsalStatistics

extension FairnessStudy {
    /// Plays with clients who have a trait against plays of the same situations with others.
    static func byTrait(_ centred: Centred) -> Section {
        let comparisons = centred.traits.map { trait in
            let plays = centred.comparable(trait)
            return comparison(
                "有「\(trait)」的客戶", "trait:\(trait)", plays.filter { $0.row.traits.contains(trait) }.map(\.score),
                plays.filter { !$0.row.traits.contains(trait) }.map(\.score))
        }
        return Section("client-trait", "依客戶特質", "同一個情境裡，遇到有這項特質的客戶和其他客戶，準確度差幾個百分點", comparisons)
    }

    /// Candidates of a group against all others whose group is recorded: each by the mean of their plays.
    static func byGroup(_ rows: [PlayTable.Row], _ groups: [String: [String: String]]) -> Section {
        let means = Dictionary(grouping: rows, by: \.opening.candidate).mapValues { rows in
            rows.compactMap(\.score).reduce(0, +) / Double(rows.count)
        }
        let comparisons = values(of: groups).map { name, value in
            let known = means.filter { groups[$0.key]?[name] != nil }
            return comparison(
                "\(name)＝\(value)", "group:\(name)=\(value)", known.filter { groups[$0.key]?[name] == value }.map(\.value).sorted(),
                known.filter { groups[$0.key]?[name] != value }.map(\.value).sorted())
        }
        return Section("candidate-group", "依應評者分組", "有記下分組的應評者裡，這一組和其他人的平均準確度差幾個百分點", comparisons)
    }

    /// Whether candidates of a group serve clients with a trait worse than other candidates do, at the same situations.
    static func byGroupAndTrait(_ centred: Centred, _ groups: [String: [String: String]]) -> Section {
        var comparisons: [Comparison] = []
        for (name, value) in values(of: groups) {
            for trait in centred.traits {
                let plays = centred.plays.filter { $0.row.traits.contains(trait) && groups[$0.row.opening.candidate]?[name] != nil }
                func mean(_ isGroup: Bool) -> [Double] {
                    let wanted = plays.filter { (groups[$0.row.opening.candidate]?[name] == value) == isGroup }
                    return Dictionary(grouping: wanted, by: \.row.opening.candidate).mapValues { plays in
                        plays.map(\.score).reduce(0, +) / Double(plays.count)
                    }.sorted { $0.key < $1.key }.map(\.value)
                }
                comparisons.append(
                    comparison(
                        "\(name)＝\(value)，服務有「\(trait)」的客戶", "group:\(name)=\(value)/trait:\(trait)", mean(true), mean(false)))
            }
        }
        return Section("group-by-trait", "分組和客戶特質", "服務有這項特質的客戶時，這一組應評者和其他應評者差幾個百分點", comparisons)
    }

    /// A marker's mean level against that of the other markers of the same plays.
    static func byMarker(_ table: PlayTable) -> Section {
        let comparisons = table.markers.map { marker in
            let differences = table.rows.compactMap { row -> Double? in
                guard let own = row.marks.first(where: { $0.by == marker })?.sheet.meanLevel else { return nil }
                let others = row.marks.filter { $0.by != marker }.compactMap(\.sheet.meanLevel)
                return others.isEmpty ? nil : own - others.reduce(0, +) / Double(others.count)
            }
            let estimate = Mean.estimate(differences, needed: SmallestSample.group)
            return Comparison(
                name: "\(marker)", key: "marker:\(marker)", line: FigureLine(key: "difference", name: "差", estimate: estimate),
                sizes: (differences.count, differences.count), pValue: pairedP(estimate), corrected: nil)
        }
        return Section("marker", "依評分者", "同樣的作答，這位評分者比其他評分者平均高幾級（正的較寬，負的較嚴）", comparisons)
    }

    /// Plays of one form against plays of the same circuit's other forms.
    static func byForm(_ rows: [PlayTable.Row]) -> Section {
        let forms = Set(rows.compactMap { row in row.form.map { row.circuit + "/" + $0 } }).sorted()
        let comparisons = forms.map { form in
            let circuit = form.split(separator: "/").first.map(String.init) ?? ""
            let same = rows.filter { $0.circuit == circuit && $0.form != nil }
            return comparison(
                "\(form)", "form:\(form)", same.filter { $0.circuit + "/" + ($0.form ?? "") == form }.compactMap(\.score),
                same.filter { $0.circuit + "/" + ($0.form ?? "") != form }.compactMap(\.score))
        }
        return Section("form", "依卷別", "這一卷和同一份評量的其他卷，準確度差幾個百分點", comparisons)
    }

    private static func comparison(_ name: Message, _ key: String, _ first: [Double], _ second: [Double]) -> Comparison {
        let difference = GroupDifference(means: first, second)
        return Comparison(
            name: name, key: key, line: FigureLine(key: "difference", name: "差", estimate: difference.estimate, places: 1),
            sizes: (first.count, second.count), pValue: difference.pValue, corrected: nil)
    }

    /// The two-sided probability of a mean difference at least as far from 0, by Student's t.
    private static func pairedP(_ estimate: Estimate) -> Double? {
        guard let figure = estimate.figure, let error = figure.standardError, error > 0 else { return nil }
        return StudentT(df: Double(figure.n - 1)).twoSided(figure.value / error)
    }

    /// Every value of every group that is recorded of anyone.
    private static func values(of groups: [String: [String: String]]) -> [(name: String, value: String)] {
        let pairs = groups.values.flatMap { groups in groups.map { [$0.key, $0.value] } }
        return Set(pairs).sorted { $0.lexicographicallyPrecedes($1) }.map { (name: $0[0], value: $0[1]) }
    }
}
