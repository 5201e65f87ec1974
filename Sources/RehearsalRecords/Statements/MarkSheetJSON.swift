package import Rehearsal

extension MarkSheet {
    package var json: JSON { .object(members) }

    /// The members of the sheet's object, sorted by their names.
    package var members: [(key: String, value: JSON)] {
        [
            ("comment", .string(comment)), ("confidence", .optional(confidence?.rawValue)), ("global", .optional(global)),
            ("levels", .members(levels) { .integer($0) }),
            ("quotes", .members(quotes) { .array($0.map(\.json)) }),
            ("remarks", .members(remarks) { .string($0) }),
            ("waiting", .members(Dictionary(uniqueKeysWithValues: waiting.map { (String($0), $1) })) { $0.json }),
        ]
    }

    /// Nil for what is no sheet: an unknown confidence, a level outside 0…3, a rating outside 1…5.
    package init?(_ json: JSON) {
        guard let comment = json["comment"]?.text, let levels = json["levels"]?.members({ $0.whole }),
            levels.values.allSatisfy(MarkSheet.levelRange.contains),
            let quotes = json["quotes"]?.members({ $0.items(Quote.init) }), let remarks = json["remarks"]?.members({ $0.text }),
            let waiting = json["waiting"]?.members(WaitingMark.init)
        else { return nil }
        var numbered: [Int: WaitingMark] = [:]
        for (number, mark) in waiting {
            guard let number = Int(number) else { return nil }
            numbered[number] = mark
        }
        let global = json["global"]?.whole
        if let global, !MarkSheet.globalRange.contains(global) { return nil }
        let sure = json["confidence"]?.text
        let confidence = sure.flatMap(Confidence.init(rawValue:))
        if sure != nil, confidence == nil { return nil }
        self.init(
            levels: levels, global: global, quotes: quotes, remarks: remarks, waiting: numbered, comment: comment,
            confidence: confidence)
    }
}

extension Quote {
    var json: JSON { .object([("decision", .integer(decision)), ("text", .string(text))]) }

    init?(_ json: JSON) {
        guard let decision = json["decision"]?.whole, let text = json["text"]?.text else { return nil }
        self.init(decision: decision, text: text)
    }
}

extension WaitingMark {
    package var json: JSON { .object([("remark", .string(remark)), ("response", .optional(response))]) }

    init?(_ json: JSON) {
        guard let remark = json["remark"]?.text else { return nil }
        self.init(response: json["response"]?.text, remark: remark)
    }
}
