import Rehearsal

/// The help of the whole program, and of each subcommand, in the language of the interface.
enum Help {
    static let program: [Passage] =
        [
            Passage(.title, "對練：不動產客戶服務的模擬角色扮演"),
            .blank,
            Passage(.body, .verbatim("rehearse [SUBCOMMAND] [OPTIONS]"), label: "用法："),
            Passage(.body, "只輸入 rehearse：看有哪些情境、練過什麼、接下來練什麼"),
            .blank,
        ]
        + Subcommand.all.map { Passage(.body, $0.summary, label: "\(padded($0.name))", depth: 1) }
        + [.blank, Passage(.heading, "評量")]
        + AssessmentVerb.allCases.map { Passage(.body, $0.summary, label: "\(padded($0.rawValue))", depth: 1) }
        + [.blank] + options(OptionSpec.shared) + [Passage(.body, "看版本", label: "\(padded("--version"))", depth: 1)]
        + [.blank, Passage(.faint, "每個子命令的說明：rehearse SUBCOMMAND --help")]

    static func subcommand(_ subcommand: Subcommand) -> [Passage] {
        [
            Passage(.title, subcommand.summary), .blank,
            Passage(.body, .verbatim("rehearse \(subcommand.name) \(subcommand.operands)"), label: "用法："),
        ] + (subcommand.details.isEmpty ? [] : [.blank]) + subcommand.details.map { Passage(.body, $0) } + [.blank]
            + options(subcommand.allOptions)
    }

    private static func options(_ options: [OptionSpec]) -> [Passage] {
        options.map { Passage(.body, $0.help, label: "\(padded($0.name + ($0.value.map { " " + $0 } ?? "")))", depth: 1) }
    }

    private static func padded(_ name: String) -> String {
        name + String(repeating: " ", count: max(2, 18 - name.count))
    }
}
