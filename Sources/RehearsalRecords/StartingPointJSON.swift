package import Rehearsal

extension StartingPoint {
    /// The point as one JSON object: `{"scene":"explain","meters":{"trust":20},"flags":{"contract-shown":true},"spent":["explain.show"]}`.
    package var json: JSON {
        .object([
            ("scene", .optional(scene)),
            ("meters", .object(meters.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })),
            ("flags", .object(flags.sorted { $0.key < $1.key }.map { ($0.key, .bool($0.value)) })),
            ("spent", .array(spent.map { .string($0.scene + "." + $0.response) })),
        ])
    }

    /// Reads what `json` wrote; nil for anything else.
    package init?(_ json: JSON) {
        guard case .object(let meters)? = json["meters"], case .object(let flags)? = json["flags"],
            case .array(let spent)? = json["spent"]
        else { return nil }
        self.init(scene: json["scene"]?.text)
        for (name, value) in meters {
            guard let number = value.whole else { return nil }
            self.meters[name] = number
        }
        for (name, value) in flags {
            guard let flag = value.truth else { return nil }
            self.flags[name] = flag
        }
        for written in spent {
            guard let text = written.text, let taken = Spent(text) else { return nil }
            self.spent.append(taken)
        }
    }
}

extension StartingPoint.Spent {
    /// Reads `scene.response`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(isID) else { return nil }
        self.init(scene: parts[0], response: parts[1])
    }
}
