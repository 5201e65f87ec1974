import Rehearsal
import RehearsalRecords

extension FairnessStudy {
    var passages: [Passage] {
        var passages: [Passage] = [
            Passage(.title, "公平性"), Passage(.faint, "\(plays) 次作答、\(candidates) 位應評者；每組不到 10 筆就不下結論，比較多時 p 值用 Holm 法校正"),
        ]
        for section in sections {
            passages += [.blank, Passage(.heading, section.title), Passage(.faint, section.note)]
            if section.comparisons.isEmpty { passages.append(Passage(.body, "沒有可以比較的", depth: 1)) }
            for comparison in section.comparisons {
                passages += [
                    Passage(.body, comparison.line.words, label: "\(comparison.name)：", depth: 1),
                    Passage(.faint, "\(comparison.sizes.0) 比 \(comparison.sizes.1)；\(comparison.verdict)", depth: 2),
                ]
            }
        }
        return passages
    }

    var json: JSON {
        [
            "plays": .integer(plays), "candidates": .integer(candidates),
            "sections": .array(
                sections.map { section in
                    [
                        "section": .string(section.key),
                        "comparisons": .array(
                            section.comparisons.map { comparison in
                                [
                                    "key": .string(comparison.key), "n_first": .integer(comparison.sizes.0),
                                    "n_second": .integer(comparison.sizes.1), "difference": comparison.line.json,
                                    "p": JSON.optional(comparison.pValue), "p_holm": JSON.optional(comparison.corrected),
                                ]
                            }),
                    ]
                }),
        ]
    }
}
