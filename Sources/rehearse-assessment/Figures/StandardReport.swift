import Rehearsal
import RehearsalRecords
import RehearsalStatistics

extension StandardStudy {
    var passages: [Passage] {
        var passages: [Passage] = [
            Passage(.title, "及格標準"),
            Passage(.faint, "邊界迴歸：各站的準確度（%）對第一輪整體評價的平均；「邊緣」是 \(decimal(borderline, 0)) 分；重抽號碼 \(seed)"),
        ]
        for station in stations { passages += [.blank] + station.passages }
        if stations.isEmpty { passages.append(Passage(.fair, "沒有已經結束的作答")) }
        return passages + [.blank, Passage(.heading, "整份評量")] + whole.map(\.passage)
    }

    var json: JSON {
        [
            "borderline": .number(borderline), "seed": .integer(Int(seed)), "stations": .array(stations.map(\.json)),
            "circuit": figures(whole),
        ]
    }
}

extension StandardStudy.Station {
    fileprivate var passages: [Passage] {
        let untaken = responses.filter { $0.takers == 0 }
        return [Passage(.heading, "\(id)：\(plays) 次作答")] + lines.map(\.passage)
            + doubts.map { Passage(.fair, $0.words, depth: 1) }
            + [Passage(.body, "各個回應：難度、鑑別度、高分組減低分組")]
            + responses.filter { $0.takers > 0 }.flatMap(\.passages)
            + (untaken.isEmpty ? [] : [Passage(.fair, .list(untaken.map(\.id)), label: "沒有人選：", depth: 1)])
    }

    fileprivate var json: JSON {
        .object([
            ("station", .string(id)), ("plays", .integer(plays)), ("figures", figures(lines)),
            ("doubts", .strings(doubts.map(\.key))),
            (
                "responses",
                .array(
                    responses.map(\.json))
            ),
        ])
    }
}

extension StandardStudy.Response {
    /// The first line says how many; the figures follow, or why there are none, once.
    var passages: [Passage] {
        [Passage(.body, "\(takers)／\(met)", label: "\(id)  ", depth: 1)]
            + [facility, discrimination, upperLower].map { Passage(.faint, $0.words, label: "\($0.name)：", depth: 2) }
    }
}

extension StandardStudy.Response {
    var json: JSON {
        [
            "id": .string(id), "taken": .integer(takers), "met": .integer(met), "facility": facility.json,
            "discrimination": discrimination.json, "upper_lower": upperLower.json,
        ]
    }
}

extension BorderlineRegression.Doubt {
    var words: Message {
        switch self {
        case .fewCandidates(let n): "只有 \(n) 人，不到 \(BorderlineRegression.steadyCandidates) 人的及格點還會晃動，看區間"
        case .weakFit(let fit): "R² 只有 \(decimal(fit, 2))，不到 \(decimal(BorderlineRegression.steadyFit, 1))：分數和整體評價沒有講同一件事"
        case .extrapolated(let lowest, let highest):
            "整體評價只出現 \(decimal(lowest, 1))～\(decimal(highest, 1))，邊緣的人沒有看到，及格點是延伸出去的"
        }
    }

    var key: String {
        switch self {
        case .fewCandidates(let n): "few-candidates: \(n)"
        case .weakFit(let fit): "weak-fit: \(decimal(fit, 4))"
        case .extrapolated(let lowest, let highest): "extrapolated: \(decimal(lowest, 2)) to \(decimal(highest, 2))"
        }
    }
}
