import Rehearsal

extension Subcommand {
    static let check = Subcommand(
        name: "check", operands: "[PATH…] [OPTIONS]", summary: "檢查情境、客戶、單元和評量檔",
        details: [
            "PATH 是檔案或資料夾；不寫就檢查整個 Scenarios。所有錯誤一次列完，每個都指出檔案、行、列和怎麼改。",
            "有意這樣寫的地方，在行尾或上一行加註解 # rehearse: allow 規則, 理由，就不再警告。",
        ],
        options: [
            OptionSpec("--fix", nil, "直接改好確定怎麼改的地方，列出改了什麼，其餘照常列出"),
            OptionSpec("--as-of", "DATE", "當作在這一天檢查，例如 2026-11-01（預設是今天）"),
            OptionSpec("--json", nil, "每個問題印成一行 JSON"),
        ]
    ) { arguments, context in
        guard let asOf = try arguments.date("--as-of") ?? Date.today else {
            throw UsageError(message: "不知道今天是幾號", help: "用 --as-of 寫出日期，例如 --as-of 2026-11-01")
        }
        do {
            var check = try LibraryCheck(arguments.operands, context, asOf: asOf)
            var mended: [Mended] = []
            // What is mended may bring to light what stood behind it. No mending calls for another back; ten rounds are there in case.
            for _ in 0..<(arguments.has("--fix") ? 10 : 0) {
                let more = try check.mend()
                if more.isEmpty { break }
                mended += more
                check = try LibraryCheck(arguments.operands, context, asOf: asOf)
            }
            let report = CheckReport(context: context, diagnostics: check.diagnostics, fileCount: check.files.count, mended: mended)
            if arguments.has("--json") { report.writeJSON() } else { report.show() }
            return report.diagnostics.hasErrors ? .failure : .success
        } catch let error as LibraryCheck.NothingThere {
            context.fail("沒有「\(error.path)」這個檔案或資料夾")
            return .noInput
        }
    }
}
