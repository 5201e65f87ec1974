import Rehearsal
import RehearsalRecords
import RehearsalYAML

/// A file read and taken apart as YAML, with what was found wrong so far.
struct ParsedFile: Sendable {
    let file: SourceFile
    let node: Node?
    let diagnostics: [Diagnostic]

    /// A text that stands nowhere under this path, or no longer.
    init(path: String, bytes: [UInt8]) {
        file = SourceFile(path: path, bytes: bytes)
        let findings = Findings(file: file)
        node = parseYAML(file, findings: findings)
        diagnostics = findings.diagnostics
    }

    /// What is over the limit is cut just past it, so that the parser refuses it.
    init(path: String, from texts: TextSource = .disk) {
        do throws(FileFault) {
            self.init(path: path, bytes: try texts.bytes(of: path, limit: maximumYAMLBytes))
        } catch {
            self.init(path: path, fault: error)
        }
    }

    private init(path: String, fault: FileFault) {
        file = SourceFile(path: path, bytes: [])
        let findings = Findings(file: file)
        findings.error(.fileUnreadable, at: .top, "不能讀這個檔案：\(fault.reason)")
        node = nil
        diagnostics = findings.diagnostics
    }
}
