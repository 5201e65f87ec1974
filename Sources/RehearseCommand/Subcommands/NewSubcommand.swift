import Rehearsal

extension Subcommand {
    static let new = Subcommand(
        name: "new", operands: "situation|client|circuit ID [OPTIONS]", summary: "寫一個可以直接檢查、直接練的新檔案，照著改",
        details: [
            "情境寫在 situations/KIND/ID.yaml，客戶寫在 clients/ID.yaml，評量寫在 circuits/ID.yaml；已經有的檔案不會蓋掉。",
            "沒有指定資料夾，就寫在這裡的 Scenarios；--library DIR 可以是還沒有的資料夾。裡面沒有的單元和客戶，用程式附的。",
            "內容和說明用介面的語言寫；之後可以用 rehearse translate 翻成另一種語言。",
        ],
        options: [
            OptionSpec("--kind", "KIND", "情境的種類：presale（預設）、complaint、coordination 或 leadership；只遇到同事就預設 coordination"),
            OptionSpec("--client", "ID", "可能遇到的客戶或同事，第一位是預設；可以寫好幾次，或用逗號隔開"),
            OptionSpec("--title", "TEXT", "情境或評量的標題"),
        ]
    ) { arguments, context in
        let file = try NewFile(arguments, context)
        for name in ["--kind", "--client", "--title"] where arguments.has(name) {
            let fits = file.kind == .situation || (file.kind == .circuit && name == "--title")
            guard fits else { throw UsageError(message: "rehearse new \(file.kind.rawValue) 用不到 \(name)") }
        }
        let draft: NewFile.Draft
        switch file.kind {
        case .situation: draft = try NewSituation(arguments, context, file).draft(file, context)
        case .client: draft = file.draft(.client, context)
        case .circuit:
            draft = file.draft(.circuit, with: try wantedTitle(arguments).map { [("title", yamlText($0))] } ?? [], context)
        }
        if let taken = file.taken { return file.refuse(taken, context) }
        let status = try file.write(draft, context)
        if status == .success { NextSteps(file, draft, arguments).show(context) }
        return status
    }
}

/// The title that the call gives.
func wantedTitle(_ arguments: Arguments) throws(UsageError) -> String? {
    guard let title = arguments.value("--title") else { return nil }
    let text = trimmed(title)
    guard !text.isEmpty else { throw UsageError(message: "--title 後面要寫標題") }
    guard harmless(text) == text, !text.contains(where: \.isNewline) else { throw UsageError(message: "標題不能有換行或控制字元") }
    return text
}
