import Rehearsal
import RehearsalExchange
import RehearsalRecords
import RehearsalTerminal

extension Subcommand {
    static let schema = Subcommand(
        name: "schema", operands: "[KIND] [OPTIONS]", summary: "給編輯器的 JSON Schema：補完欄位、說明用法",
        details: [
            "KIND 是 situation、client、unit 或 circuit；不寫就列出有哪些。說明文字一律中英並列。",
            "先用 --out 寫進一個資料夾，再讓編輯器去讀：YAML 檔第一行寫 # yaml-language-server: $schema=路徑。",
        ],
        options: [OptionSpec("--out", "DIR", "寫進這個資料夾：KIND.schema.json；沒有 KIND 就全部都寫")]
    ) { arguments, context in
        try arguments.atMost(1)
        let kinds = try arguments.operands.first.map { [try kind($0)] } ?? Vocabulary.files
        let writer = SchemaWriter(english: interfaceCatalogue(.english).withKeys)
        if let folder = arguments.value("--out") {
            try makeFolder(folder, mode: 0o777)
            for kind in kinds {
                let path = folder + (folder.hasSuffix("/") ? "" : "/") + fileName(kind)
                try saveFile(path, Array(writer.schema(kind).page.utf8))
                writeOut(context.screen.text("寫好了：\(path)") + "\n")
            }
        } else if arguments.operands.isEmpty {
            for kind in kinds {
                let call = "rehearse schema \(kind.id) > \(fileName(kind))"
                context.screen.show(Passage(.body, .verbatim(call), label: "\(kind.name)："))
            }
        } else {
            writeOut(writer.schema(kinds[0]).page)
        }
        return .success
    }
}

private func kind(_ name: String) throws(UsageError) -> Vocabulary {
    if let kind = Vocabulary.files.first(where: { $0.id == name }) { return kind }
    let names = Vocabulary.files.map(\.id)
    throw UsageError(
        message: "沒有「\(name)」這種檔案", help: didYouMean(name, among: names) ?? "可以寫：\(names.joined(separator: ", "))")
}

private func fileName(_ kind: Vocabulary) -> String { kind.id + ".schema.json" }
