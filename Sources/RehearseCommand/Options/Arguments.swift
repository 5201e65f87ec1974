package import Rehearsal

/// An option of a subcommand: its name, what its value is called if it takes one, and what it is for.
package struct OptionSpec: Sendable {
    package let name: String
    package let value: String?
    package let help: Message

    package init(_ name: String, _ value: String? = nil, _ help: Message) {
        self.name = name
        self.value = value
        self.help = help
    }

    /// Options that every subcommand takes.
    package static let shared = [
        OptionSpec("--lang", "LANG", "語言：zh-Hant 或 en（預設看 LANG）；情境譯成的其他語言也可以"),
        OptionSpec("--library", "DIR", "用另一個 Scenarios 資料夾（也可以設 REHEARSE_PATH）"),
        OptionSpec("--no-color", nil, "不用顏色（也可以設 NO_COLOR）"),
        OptionSpec("--plain", nil, "只往下接著寫，不重畫、不畫圖，適合螢幕報讀（也可以設 ACCESSIBLE=1）"),
        OptionSpec("--help", nil, "看說明"),
    ]
}

/// A call that does not fit how the command is used.
package struct UsageError: Error {
    package let message: Message
    package var help: Message?

    package init(message: Message, help: Message? = nil) {
        self.message = message
        self.help = help
    }
}

/// What was typed after the program's name, taken apart.
package struct Arguments {
    package private(set) var operands: [String] = []
    /// What each option was given, in the order of the call.
    private var values: [String: [String]] = [:]

    /// Takes options anywhere among the operands, as `--name value` or `--name=value`; `--` ends the options.
    package init(_ words: [String], options: [OptionSpec]) throws(UsageError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0] == "-h" ? "--help" : parts[0]
            guard let option = options.first(where: { $0.name == name }) else {
                let near = didYouMean(name, among: options.map(\.name))
                throw UsageError(message: "沒有「\(name)」這個選項", help: near)
            }
            guard let valueName = option.value else {
                guard parts.count == 1 else { throw UsageError(message: "\(name) 不需要值") }
                values[name, default: []].append("")
                continue
            }
            guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
                throw UsageError(message: "\(name) 後面要寫 \(valueName)")
            }
            values[name, default: []].append(value)
        }
    }

    package mutating func dropFirstOperand() { operands.removeFirst() }

    package func has(_ name: String) -> Bool { values[name] != nil }

    /// The value of an option; the last one where it is given several times.
    package func value(_ name: String) -> String? { values[name]?.last }

    /// Every value of an option that may be given several times.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The value of an option that is one of a few words.
    package func oneOf<Case: RawRepresentable & CaseIterable>(_ name: String, _ type: Case.Type) throws(UsageError) -> Case?
    where Case.RawValue == String {
        guard let value = value(name) else { return nil }
        if let known = Case(rawValue: value) { return known }
        throw UsageError(message: "\(name) 不能是「\(value)」，可以寫：\(Case.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    /// The value of an option that is a whole number from `low` up.
    package func whole(_ name: String, from low: Int = 0) throws(UsageError) -> Int? {
        guard let value = value(name) else { return nil }
        guard let number = Int(value), number >= low else {
            throw UsageError(message: "\(name) 要寫 \(low) 以上的整數，不能是「\(value)」")
        }
        return number
    }

    /// The value of an option that is a day.
    package func date(_ name: String) throws(UsageError) -> Date? {
        guard let value = value(name) else { return nil }
        if let date = Date(value) { return date }
        throw UsageError(message: "\(name) 要寫西元年-月-日，不能是「\(value)」", help: "例如 \(name) 2026-11-01")
    }

    /// Reports operands beyond those that a subcommand takes.
    package func atMost(_ count: Int) throws(UsageError) {
        guard operands.count <= count else { throw UsageError(message: "多了「\(operands[count])」") }
    }
}
