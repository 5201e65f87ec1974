import Rehearsal
import RehearsalRecords

extension Subcommand {
    static let test = Subcommand(
        name: "test", operands: "[ID…] [OPTIONS]", summary: "重放情境的測試，看有什麼變了",
        details: [
            "測試是錄下來的一次練習，放在情境檔旁邊的 ID.tests 資料夾；用 rehearse play ID --record-test NAME 錄。",
            "ID 是情境的代號、情境檔或測試檔的路徑；不寫就重放全部。有不同就以 1 結束。",
            "測試檔是純文字，可以自己寫：「> 」後面是答案，「== 」後面是場景，空兩格的是要顯示的話，「# 」後面是註解。",
        ],
        options: [
            OptionSpec("--update", nil, "接受現在的結果，改寫測試檔"),
            OptionSpec("--json", nil, "每份測試印成一行 JSON"),
        ]
    ) { arguments, context in
        var choice = TestChoice()
        if arguments.operands.isEmpty {
            choice.add(try LibraryFolder.find(context))
        }
        for name in arguments.operands {
            if let status = try choice.add(name, context) { return status }
        }
        var runner = TranscriptRunner(context, updates: arguments.has("--update"))
        var report = TranscriptReport(arguments.has("--json") ? context.silentScreen : context.screen)
        for path in choice.files {
            let test = try runner.run(path)
            if arguments.has("--json") { writeOut(test.json(context.catalogue).line + "\n") }
            report.add(test)
        }
        report.showSummary(untested: choice.untested)
        // Whoever names a situation wants it tested: none at all is no success.
        return report.isGood && (choice.untested.isEmpty || arguments.operands.isEmpty) ? .success : .failure
    }
}

/// Which transcripts to play again.
private struct TestChoice {
    private(set) var files: [String] = []
    /// Situations that have none.
    private(set) var untested: [String] = []

    /// Everything in a library, transcripts whose situation is gone among it.
    mutating func add(_ library: LibraryFolder) {
        for file in library.files(.situation) { add(beside: file) }
        for folder in TestFolder.forsaken(in: library) {
            files += names(inFolder: folder).filter { $0.hasSuffix(Transcript.fileEnding) }.map { folder + "/" + $0 }
        }
    }

    /// A transcript, or those of a situation; reports what is not there and returns the exit status.
    mutating func add(_ name: String, _ context: Context) throws -> ExitStatus? {
        if name.hasSuffix(Transcript.fileEnding) {
            guard isFile(name) else {
                context.fail("沒有「\(name)」這個檔案")
                return .noInput
            }
            files.append(name)
            return nil
        }
        guard let (path, _) = try SituationFile.find(name, context) else { return .noInput }
        add(beside: path)
        return nil
    }

    private mutating func add(beside situation: String) {
        let own = TestFolder(beside: situation).files
        if own.isEmpty { untested.append(baseName(situation)) }
        files += own
    }
}
