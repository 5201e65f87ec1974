import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

extension Subcommand {
    static let graph = Subcommand(
        name: "graph", operands: "ID [OPTIONS]", summary: "把情境畫成圖：場景、走向、最好的一條路、用不到的部分",
        details: ["ID 是情境的代號，或情境檔的路徑。html 是一個獨立的網頁：點場景就看到它的話和標記，網址後面加 #scene=ID 直接打開。"],
        options: [
            OptionSpec("--client", "ID", "遇到哪位客戶（預設是情境的第一位）"),
            OptionSpec("--format", "FORMAT", "mermaid（預設）、dot 或 html"),
            OptionSpec("--out", "FILE", "寫到檔案（預設印出來；不寫 --format 時看檔名：.mmd、.dot、.html）"),
        ]
    ) { arguments, context in
        try arguments.atMost(1)
        guard let name = arguments.operands.first else {
            throw UsageError(message: "要畫哪個情境？", help: "輸入 rehearse list 看有哪些，再用 rehearse graph ID")
        }
        let out = arguments.value("--out")
        let format = try arguments.oneOf("--format", GraphFormat.self) ?? out.map(format(ofFile:)) ?? .mermaid
        switch try SituationFile.load(name, context) {
        case .failed(let status): return status
        case .loaded(let placed):
            let client = try chosenClient(arguments, placed.situation)
            guard let met = placed.situation.client(client) else { return .failure }
            let text = format.text(SituationGraph(Encounter(placed.situation, with: met)), context.catalogue)
            guard let out else {
                writeOut(text)
                return .success
            }
            try saveFile(out, Array(text.utf8))
            context.screen.show(Passage(.good, "畫好了：\(out)"))
            return .success
        }
    }
}

/// The form that a file's name asks for.
private func format(ofFile name: String) throws(UsageError) -> GraphFormat {
    if let format = GraphFormat(fileName: name) { return format }
    throw UsageError(message: "從檔名「\(name)」看不出要畫成什麼", help: "檔名用 .html、.mmd 或 .dot 結尾，或加上 --format")
}

/// The forms in which a picture can be had.
private enum GraphFormat: String, CaseIterable {
    case mermaid, dot, html

    /// The form that a file's name asks for; nil where it asks for none.
    init?(fileName name: String) {
        switch RehearsalRecords.fileName(name).split(separator: ".").last {
        case "mmd", "mermaid", "txt", "md": self = .mermaid
        case "dot", "gv": self = .dot
        case "html", "htm": self = .html
        default: return nil
        }
    }

    func text(_ graph: SituationGraph, _ catalogue: Catalogue) -> String {
        switch self {
        case .mermaid: graph.mermaid(catalogue)
        case .dot: graph.dot(catalogue)
        case .html: graph.html(catalogue) { sha256Base64(Array($0.utf8)) }
        }
    }
}
