import Rehearsal

extension Subcommand {
    static let watch = Subcommand(
        name: "watch", operands: "ID [OPTIONS]", summary: "一邊改一邊看：每次存檔就重新檢查，隨時可以練",
        details: [
            "ID 是情境的代號，或情境檔的路徑。情境、客戶、單元、文件和翻譯，存了任何一個就重新檢查。",
            "按 Enter（或 p）就在這裡練，練完回來；輸入 q、Ctrl-D 或 Ctrl-C 離開。這樣的試練都不算練過這個情境。",
            "沒有終端機時，每次變動印一次結果，輸入結束就停。",
        ],
        options: [
            OptionSpec("--client", "ID", "遇到哪位客戶（預設是情境的第一位）"),
            OptionSpec("--once", nil, "只檢查一次；有錯誤時結束狀態是 1"),
        ] + StartingPoint.options
    ) { arguments, context in
        try arguments.atMost(1)
        guard let name = arguments.operands.first else {
            throw UsageError(message: "要看哪個情境？", help: "輸入 rehearse list 看有哪些，或用 rehearse new situation ID 寫一個")
        }
        let point = try StartingPoint.wanted(arguments)
        guard let (path, folder) = try SituationFile.find(name, context) else { return .noInput }
        let watching = Watching(path: path, folder: folder, arguments: arguments, context: context, point: point)
        return arguments.has("--once") ? try watching.lookOnce() : try watching.run()
    }
}
