import Rehearsal

/// What single values must be. A YAML reader has made numbers and booleans of what looks like them; where any word is taken as
/// text, these are as good. Booleans hide in a condition, so that no editor offers `true` where a text is wanted.
extension SchemaWriter {
    var text: [(key: String, value: JSON)] {
        [("if", ["type": "boolean"]), ("else", ["type": ["string", "number"]])]
    }

    func id(reserved: [String], beginsWithLetter: Bool) -> [(key: String, value: JSON)] {
        let pattern = Self.idPattern(reserved: reserved, beginsWithLetter: beginsWithLetter)
        let type: JSON = beginsWithLetter ? "string" : ["string", "integer"]
        let demands: [(key: String, value: JSON)] = [("type", type), ("minimum", 0)] + matching(pattern, Self.idHelp)
        return [("if", ["type": "boolean"]), ("else", .object(demands))]
    }

    /// A name as a key, which is always a string.
    func name(_ shape: Shape) -> [(key: String, value: JSON)] {
        guard case .id(let reserved, let beginsWithLetter) = shape else { return [] }
        return matching(Self.idPattern(reserved: reserved, beginsWithLetter: beginsWithLetter), Self.idHelp)
    }

    func whole(_ range: ClosedRange<Int>) -> [(key: String, value: JSON)] {
        if range.count == 1 { return [("const", .integer(range.lowerBound))] }
        return [("type", "integer"), ("minimum", .integer(range.lowerBound)), ("maximum", .integer(range.upperBound))]
    }

    /// How many digits stand behind the point no schema can tell.
    var number: [(key: String, value: JSON)] {
        let limit = 1_000_000_000_000
        return [("type", "number"), ("exclusiveMinimum", .integer(-limit)), ("exclusiveMaximum", .integer(limit))]
    }

    /// Days as a calendar has them, even the 29th of February.
    func date(fromYear first: Int) -> [(key: String, value: JSON)] {
        let century = first < 1900 ? "[0-9]{0,2}" : "(?:19|[2-9][0-9])"
        let leap = first < 1900 ? "[0-9]{1,4}" : "(?:\(century)(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)"
        let year = first < 1900 ? "[0-9]{1,4}" : century + "[0-9]{2}"
        let days = [
            year + "[-/.]0*(?:[1-9]|1[0-2])[-/.]0*(?:[1-9]|1[0-9]|2[0-8])",
            year + "[-/.]0*(?:[13-9]|1[0-2])[-/.]0*(?:29|30)", year + "[-/.]0*(?:[13578]|1[02])[-/.]0*31",
            leap + "[-/.]0*2[-/.]0*29",
        ]
        return [("type", "string")]
            + matching("^0*(?:\(days.joined(separator: "|")))$", "寫成西元年-月-日，例如 2026-11-01") + [("examples", ["2026-11-01"])]
    }

    var languageTag: [(key: String, value: JSON)] {
        [("type", "string")] + matching("^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", "用小寫的代號（BCP 47），例如 en、ja、vi、zh-Hans")
            + [("examples", ["zh-Hant", "en"])]
    }

    /// The words, numbers and signs of a guard; whether they make sense together only the check can tell.
    var condition: [(key: String, value: JSON)] {
        let name = "[a-z][a-z0-9-]*(?![a-z0-9-])"
        let number = "[-+]?[0-9]+(?![a-z0-9-])"
        let pattern = #"^[ \t\n]*(?:(?:\#(name)|\#(number)|[()]|[<>](?:=|(?!=))|[=!]=)[ \t\n]*)+$"#
        let demands: [(key: String, value: JSON)] = [("type", "string")] + matching(pattern, "條件用半形英數字寫，例如 trust >= 30")
        return [
            ("if", ["type": "boolean"]), ("else", .object(demands)),
            ("examples", ["trust >= 30", "trust >= 30 and not contract-shown", "is elderly"]),
        ]
    }

    var effect: [(key: String, value: JSON)] {
        let limit = Shape.wholeLimits
        let amount = "[-+]?0*(?:[0-9]{1,9}|\(limit.upperBound))|0x0*(?:[0-9a-fA-F]{1,7}|[0-3][0-9a-fA-F]{7})|0o0*[0-7]{1,10}"
        return [
            ("type", ["integer", "string", "boolean"]), ("minimum", .integer(limit.lowerBound)),
            ("maximum", .integer(limit.upperBound)),
        ] + matching("^=(?:\(amount))$", "增減寫 +10 或 -10（不加引號），設定寫 \"=20\"，旗標寫 true 或 false")
            + [("examples", [10, -10, "=20", true])]
    }

    private static let idHelp: Message = "代號用小寫英文字母、數字和連字號，例如 show-contract"

    private static func idPattern(reserved: [String], beginsWithLetter: Bool) -> String {
        let others = reserved.isEmpty ? "" : "(?!(?:\(reserved.joined(separator: "|")))$)"
        return "^\(others)\(beginsWithLetter ? "[a-z][a-z0-9]*" : "[a-z0-9]+")(?:-[a-z0-9]+)*$"
    }

    /// A pattern, with what an editor says to who breaks it.
    private func matching(_ pattern: String, _ help: Message) -> [(key: String, value: JSON)] {
        [("pattern", .string(pattern)), ("patternErrorMessage", description(help))]
    }
}
