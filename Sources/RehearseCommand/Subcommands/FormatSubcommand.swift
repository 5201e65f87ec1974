import Glibc
import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearsalYAML

extension Subcommand {
    static let format = Subcommand(
        name: "format", operands: "[PATH…] [OPTIONS]", summary: "把 YAML 檔排整齊，意思和註解都不變",
        details: [
            "PATH 是檔案或資料夾；不寫就是整個 Scenarios。",
            "縮排兩格；括號放得進一行就一行，放不下就一項一行；空行最多一行；行尾沒有空白。欄位的順序、文字、引號和註解都照作者寫的。",
            "有錯誤、讀不懂的檔案不動，並說明原因。",
        ],
        options: [
            OptionSpec("--check", nil, "只列出還沒排整齊的檔案，不改；有的話離開狀態是 1"),
            OptionSpec("--stdin", nil, "從標準輸入讀，排好寫到標準輸出（給編輯器用）"),
        ]
    ) { arguments, context in
        if arguments.has("--stdin") {
            try arguments.atMost(0)
            return try formatInput(onlyChecks: arguments.has("--check"), context)
        }
        let paths = arguments.operands
        var files = paths.isEmpty ? try LibraryFolder.find(context).files : []
        for path in paths {
            guard let found = LibraryFolder.files(at: path) else {
                context.fail("沒有「\(path)」這個檔案或資料夾")
                return .noInput
            }
            files += found
        }
        var run = Formatting(context, onlyChecks: arguments.has("--check"))
        for file in files { try run.format(file) }
        return run.finish()
    }
}

/// Lays out what comes in; where it is only checked, the exit status tells.
private func formatInput(onlyChecks: Bool, _ context: Context) throws(FileFault) -> ExitStatus {
    let file = SourceFile(path: "-", bytes: try readFile("/dev/stdin", limit: maximumYAMLBytes))
    let findings = Findings(file: file)
    switch layout(file, findings: findings) {
    case .same where onlyChecks: return .success
    case .changed where onlyChecks: return .failure
    case .same: writeOut(file.bytes)
    case .changed(let bytes): writeOut(bytes)
    case .unreadable:
        report(findings, context)
        return .failure
    case .impossible(let reason):
        context.fail("沒有排：\(reason)")
        return .failure
    }
    return .success
}

/// Files laid out in one run, and how that went.
private struct Formatting {
    let context: Context
    let onlyChecks: Bool
    private var seen = 0
    private var changed = 0
    private var left = 0

    init(_ context: Context, onlyChecks: Bool) {
        self.context = context
        self.onlyChecks = onlyChecks
    }

    mutating func format(_ path: String) throws(FileFault) {
        let file = SourceFile(path: path, bytes: try readFile(path, limit: maximumYAMLBytes))
        let findings = Findings(file: file)
        seen += 1
        switch layout(file, findings: findings) {
        case .same: return
        case .changed(let bytes):
            if !onlyChecks { try saveFile(path, bytes) }
            changed += 1
            writeOut(context.screen.text(onlyChecks ? "還沒排整齊：\(path)" : "排好了：\(path)") + "\n")
        case .unreadable:
            left += 1
            report(findings, context)
            context.fail("沒有動「\(path)」：先改好上面的錯誤")
        case .impossible(let reason):
            left += 1
            context.fail("沒有動「\(path)」：\(reason)")
        }
    }

    func finish() -> ExitStatus {
        let rest: Message = left > 0 ? "，\(left) 個沒有動" : ""
        context.screen.show(
            Passage(.body, onlyChecks ? "看了 \(seen) 個檔案：\(changed) 個還沒排整齊\(rest)" : "看了 \(seen) 個檔案：排好 \(changed) 個\(rest)"))
        return left > 0 || (onlyChecks && changed > 0) ? .failure : .success
    }
}

/// Says on standard error what keeps a file from being read.
private func report(_ findings: Findings, _ context: Context) {
    let renderer = DiagnosticRenderer(context.catalogue)
    for diagnostic in findings.diagnostics.sortedByPlace() where diagnostic.severity == .error {
        writeError(renderer.lines(diagnostic).joined(separator: "\n") + "\n\n")
    }
}

private func writeOut(_ bytes: [UInt8]) { writeOut(String(decoding: bytes, as: UTF8.self)) }
