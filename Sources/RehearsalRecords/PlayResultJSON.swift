package import Rehearsal

extension PlayResult {
    /// What a finished play came to: outcome, value, accuracy in thousandths, marks by element, critical errors.
    package var json: JSON {
        .object([
            ("accuracy_thousandths", .optional(accuracy)), ("critical", .strings(critical)),
            ("elements", .members(elements) { ["earned": .integer($0.earned), "offered": .integer($0.offered)] }),
            ("outcome", .string(outcome.rawValue)), ("value", .integer(value)),
        ])
    }

    package init?(_ json: JSON) {
        let marks: (JSON) -> ElementMarks? = { json in
            guard let earned = json["earned"]?.whole, let offered = json["offered"]?.whole else { return nil }
            return ElementMarks(earned: earned, offered: offered)
        }
        guard let outcome = json["outcome"]?.text.flatMap(Outcome.init(rawValue:)), let value = json["value"]?.whole,
            let elements = json["elements"]?.members(marks), let critical = json["critical"]?.strings
        else { return nil }
        self.init(
            outcome: outcome, value: value, accuracy: json["accuracy_thousandths"]?.whole, elements: elements, critical: critical)
    }
}
