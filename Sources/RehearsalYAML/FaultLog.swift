import Rehearsal

/// Something wrong in a file, before it is written into the findings.
struct Fault {
    var rule: Rule = .yamlSyntax
    var range: SourceRange
    var message: Message
    var help: Message?
    /// A second place that explains the first.
    var note: Located<Message>?
}

/// Writes faults into the findings, but no more than 20 of one rule: a file of a million aliases has one fault, not a million.
final class FaultLog {
    static let limit = 20

    private(set) var isEmpty = true
    private let findings: Findings
    private var counts: [Rule: Int] = [:]

    init(_ findings: Findings) { self.findings = findings }

    func report(_ fault: Fault) {
        isEmpty = false
        let count = counts[fault.rule, default: 0]
        guard count < Self.limit else { return }
        counts[fault.rule] = count + 1
        let notes = fault.note.map { [findings.note(at: $0.range, $0.value)] } ?? []
        findings.error(fault.rule, at: fault.range, fault.message, notes: notes, help: fault.help)
    }

    /// Reports a fault of a known rule, which is not even put into words if there are enough of them.
    func report(_ rule: Rule, _ fault: @autoclosure () -> Fault) {
        if counts[rule, default: 0] < Self.limit { report(fault()) }
    }

    /// Reports that nothing is written, unless what was written has been refused already.
    func reportEmptyFile() {
        guard isEmpty else { return }
        report(Fault(rule: .emptyFile, range: .top, message: "檔案裡沒有內容", help: "寫上內容，或刪掉這個檔案"))
    }
}
