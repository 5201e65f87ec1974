import Rehearsal
import RehearsalExchange
import RehearsalRecords
import RehearsalTerminal

extension Subcommand {
    static let explain = Subcommand(
        name: "explain", operands: "[RULE] [OPTIONS]", summary: "說明檢查的規則：為什麼、錯的例子、對的例子",
        details: ["RULE 是 rehearse check 寫在方括號裡的名字；不寫就列出所有規則。"],
        options: [OptionSpec("--json", nil, "每條規則印成一行 JSON")]
    ) { arguments, context in
        try arguments.atMost(1)
        let catalogue = context.catalogue.withRules
        let screen = Screen(theme: context.theme, catalogue: catalogue, width: terminalWidth, write: writeOut)
        guard let id = arguments.operands.first else {
            if arguments.has("--json") {
                for rule in Rule.all { writeOut(RulePage(rule, catalogue).json.line + "\n") }
            } else {
                screen.show(RuleList(catalogue).passages(columns: screen.columns))
            }
            return .success
        }
        guard let rule = Rule.all.first(where: { $0.id == id }) else {
            let near = didYouMean(id, among: Rule.all.map(\.id))
            throw UsageError(message: "沒有叫「\(id)」的規則", help: near ?? "輸入 rehearse explain 看有哪些")
        }
        let page = RulePage(rule, catalogue)
        if arguments.has("--json") {
            writeOut(page.json.line + "\n")
        } else {
            screen.show(page.passages(columns: screen.columns))
        }
        return .success
    }
}
