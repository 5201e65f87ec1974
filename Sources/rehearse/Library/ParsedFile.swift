import Rehearsal
import RehearsalRecords
import RehearsalYAML

/// A file read and taken apart as YAML, with what was found wrong so far.
struct ParsedFile: Sendable {
    let file: SourceFile
    let node: Node?
    let diagnostics: [Diagnostic]

    /// What is over the limit is cut just past it, so that the parser refuses it.
    init(path: String) {
        do throws(FileFault) {
            file = SourceFile(path: path, bytes: try readFile(path, limit: maximumYAMLBytes))
            let findings = Findings(file: file)
            node = parseYAML(file, findings: findings)
            diagnostics = findings.diagnostics
        } catch {
            file = SourceFile(path: path, bytes: [])
            let findings = Findings(file: file)
            findings.error(.fileUnreadable, at: .top, "不能讀這個檔案：\(error.reason)")
            node = nil
            diagnostics = findings.diagnostics
        }
    }
}
