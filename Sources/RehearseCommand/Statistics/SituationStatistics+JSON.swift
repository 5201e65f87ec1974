import Rehearsal
import RehearsalRecords
import RehearsalReports

extension SituationStatistics {
    /// The figures as programs read them; null where there is no bound, or nothing to take a figure of.
    var json: JSON {
        .object([
            ("situation", .string(id)), ("language", .string(language.rawValue)), ("minutes", .optional(minutes)),
            ("clients", .integer(clients)), ("scenes", .integer(scenes)), ("endings", .integer(endings)),
            ("exhibits", .integer(exhibits)), ("decisions", json(decisions) { .integer($0) }),
            (
                "reading",
                .object([
                    ("parts", .object(reading.map { ($0.part.rawValue, json($0.count)) })), ("total", json(total)),
                    ("play_minutes", json(readingTime, minutes)),
                ])
            ),
            (
                "choices",
                .object([
                    ("mean", .optional(meanChoices.map(rounded))), ("most", .integer(mostChoices)),
                    ("conditional_share", .optional(conditionalShare.map(rounded))),
                ])
            ),
            ("asks", .object(asks.map { ($0.kind, .integer($0.count)) })), ("unit_elements", .integer(unitElements)),
            ("elements", .object(evidence.map { ($0.element, json($0)) })), ("readability", readability.map(json) ?? .null),
        ])
    }

    private func json(_ count: WordCount) -> JSON {
        .object([
            ("characters", .integer(count.characters)), ("words", .integer(count.words)), ("minutes", minutes(count.milliseconds)),
        ])
    }

    private func json(_ span: Span, _ value: (Int) -> JSON) -> JSON {
        .object([("fewest", span.fewest.map(value) ?? .null), ("most", span.most.map(value) ?? .null)])
    }

    private func json(_ evidence: Evidence) -> JSON {
        .object([
            ("positive", .integer(evidence.positive)), ("negative", .integer(evidence.negative)),
            ("positive_endings", .integer(evidence.positiveEndings)), ("negative_endings", .integer(evidence.negativeEndings)),
        ])
    }

    private func json(_ readability: Readability) -> JSON {
        .object([
            ("sentences", .integer(readability.sentences)), ("mean_length", .number(rounded(readability.meanLength))),
            ("long_share", .optional(readability.longShare.map(rounded))),
            ("flesch_reading_ease", .optional(readability.readingEase.map(rounded))),
        ])
    }

    /// Minutes, to a hundredth.
    private func minutes(_ milliseconds: Int) -> JSON { .number(rounded(Double(milliseconds) / 60_000)) }

    private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
