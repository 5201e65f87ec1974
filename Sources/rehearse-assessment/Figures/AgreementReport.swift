import Rehearsal
import RehearsalRecords
import RehearsalStatistics

extension AgreementStudy {
    /// `name` says who a marker is.
    func passages(_ name: (String) -> String) -> [Passage] {
        var passages: [Passage] = [
            Passage(.title, "評分者一致性"),
            Passage(.faint, "\(plays) 次作答、\(markers.count) 位評分者；只算第一輪、彼此看不到對方時交的評分，審議以前的"),
        ]
        for pair in pairs {
            passages += [.blank, Passage(.heading, "\(name(pair.first)) 和 \(name(pair.second))：\(pair.plays) 次作答")]
            passages += [Passage(.body, "各項等級（0–3）")] + pair.levels.map(\.passage)
            passages += [Passage(.body, "整體評價（1–5）")] + pair.ratings.map(\.passage)
            passages += [Passage(.body, "平均等級")] + pair.totals.map(\.passage)
        }
        if pairs.isEmpty { passages += [.blank, Passage(.fair, "沒有兩位評分者評過同一次作答，算不出一致性")] }
        passages += [.blank, Passage(.heading, "所有評分者")] + everyone.map(\.passage)
        passages += [.blank, Passage(.heading, "加權")]
        for (weighting, weights) in weights {
            let rows = weights.map { row in row.map { decimal($0, 2) }.joined(separator: " ") }.joined(separator: " / ")
            passages.append(Passage(.body, .verbatim(rows), label: "\(weighting.rawValue)：", depth: 1))
        }
        passages.append(Passage(.faint, "κ 的高低沒有通用的標籤：加權不同、及格人數懸殊時，同樣的一致程度數字差很多，所以和完全一致一起看"))
        return passages
    }

    var json: JSON {
        [
            "plays": .integer(plays), "markers": .strings(markers),
            "pairs": .array(
                pairs.map { pair in
                    [
                        "first": .string(pair.first), "second": .string(pair.second), "plays": .integer(pair.plays),
                        "levels": figures(pair.levels), "global": figures(pair.ratings), "mean_level": figures(pair.totals),
                    ]
                }),
            "everyone": figures(everyone),
            "weights": .object(
                weights.map { weighting, rows in
                    (key: weighting.rawValue, value: .array(rows.map { .array($0.map(JSON.number)) }))
                }),
        ]
    }
}
