import Rehearsal
import RehearsalRecords
import RehearsalTerminal

/// What is said of transcripts that were played again: each that is not as it was, and how many are.
struct TranscriptReport {
    private let screen: Screen
    private var tests: [TranscriptTest] = []

    init(_ screen: Screen) { self.screen = screen }

    var isGood: Bool { tests.allSatisfy(\.isGood) }

    mutating func add(_ test: TranscriptTest) {
        tests.append(test)
        show(test)
    }

    private func show(_ test: TranscriptTest) {
        switch test.result {
        case .passed: return
        case .changed(let difference): show(difference, test.path, "和寫下的不同（- 是寫下的，+ 是現在的）")
        case .updated(let difference): show(difference, test.path, "改成現在的了（- 是原來寫的，+ 是現在的）")
        case .broken(let fault, let before):
            if !before.isEmpty { show(before, test.path, "走不下去之前就和寫下的不同（- 是寫下的，+ 是現在的）") }
            show(fault, test.path)
        case .faulty(let faults):
            for fault in faults { show(fault, test.path) }
        case .withoutSituation where test.situation == nil:
            head("\(test.path):1:1: error: 旁邊沒有這個資料夾的情境檔")
            screen.show(.blank)
        case .withoutSituation:
            head("\(test.path):1:1: error: 情境有錯誤，不能重放")
            screen.show(.blank)
        }
    }

    /// A place and what is there, on one line, so that an editor can find it.
    private func head(_ message: Message) { screen.echo(screen.text(message)) }

    private func show(_ difference: LineDifference, _ path: String, _ what: Message) {
        for hunk in difference.hunks {
            head("\(path):\(hunk.line):1: \(what)")
            for line in hunk.lines {
                switch line {
                case .same(let text): screen.show(Passage(.faint, .verbatim(text), label: "  "))
                case .expected(let text): screen.show(Passage(.poor, .verbatim(text), label: "- "))
                case .now(let text): screen.show(Passage(.good, .verbatim(text), label: "+ "))
                }
            }
            screen.show(.blank)
        }
    }

    private func show(_ fault: TranscriptFault, _ path: String) {
        head("\(path):\(fault.line):\(fault.column): error: \(fault.message)")
        if let help = fault.help { screen.show(Passage(.body, help, label: "help: ")) }
        screen.show(.blank)
    }

    /// How many are as they were; `untested` are situations without any transcript.
    func showSummary(untested: [String]) {
        func count(_ fits: (TranscriptTest.Result) -> Bool) -> Int { tests.count { fits($0.result) } }
        let kinds: [(Int, (Int) -> Message)] = [
            (count { if case .passed = $0 { true } else { false } }, { "\($0) 份相同" }),
            (count { if case .updated = $0 { true } else { false } }, { "\($0) 份已更新" }),
            (count { if case .changed = $0 { true } else { false } }, { "\($0) 份不同" }),
            (count { if case .broken = $0 { true } else { false } }, { "\($0) 份走不下去" }),
            (count { if case .faulty = $0 { true } else { false } }, { "\($0) 份寫錯" }),
            (count { if case .withoutSituation = $0 { true } else { false } }, { "\($0) 份沒有可用的情境" }),
        ]
        let parts = kinds.filter { $0.0 > 0 }.map { $0.1($0.0) }
        if !tests.isEmpty {
            let all = Message.joined(parts) { "\($0)，\($1)" }
            screen.show(Passage(isGood ? .good : .poor, "重放了 \(tests.count) 份：\(all)"))
        }
        let hasChanges = count { if case .changed = $0 { true } else { false } } > 0
        if hasChanges { screen.show(Passage(.faint, "如果現在的才對，用 rehearse test --update 接受")) }
        if !untested.isEmpty {
            screen.show(Passage(.fair, "還沒有測試的情境：\(Message.list(untested))"))
            screen.show(Passage(.faint, "用 rehearse play ID --record-test NAME 錄一份"))
        }
    }
}

extension TranscriptTest {
    /// The result as programs read it; lines and columns count from 1.
    func json(_ catalogue: Catalogue) -> JSON {
        var members: [(key: String, value: JSON)] = [
            ("transcript", .string(path)), ("situation", .optional(situation)), ("status", .string(status)),
        ]
        switch result {
        case .passed, .withoutSituation: break
        case .changed(let difference), .updated(let difference): members.append(("differences", difference.json))
        case .broken(let fault, let before):
            members += [("differences", before.json), ("faults", .array([fault.json(catalogue)]))]
        case .faulty(let faults): members.append(("faults", .array(faults.map { $0.json(catalogue) })))
        }
        return .object(members)
    }

    private var status: String {
        switch result {
        case .passed: "passed"
        case .changed: "changed"
        case .updated: "updated"
        case .broken: "broken"
        case .faulty: "faulty"
        case .withoutSituation: "without-situation"
        }
    }
}

extension LineDifference {
    fileprivate var json: JSON {
        .array(
            hunks.map { hunk in
                func lines(_ text: (Line) -> String?) -> JSON { .array(hunk.lines.compactMap(text).map(JSON.string)) }
                return .object([
                    ("line", .integer(hunk.line)),
                    ("expected", lines { if case .expected(let text) = $0 { text } else { nil } }),
                    ("now", lines { if case .now(let text) = $0 { text } else { nil } }),
                ])
            })
    }
}

extension TranscriptFault {
    fileprivate func json(_ catalogue: Catalogue) -> JSON {
        .object([
            ("line", .integer(line)), ("column", .integer(column)), ("message", .string(catalogue.text(message))),
            ("help", .optional(help.map(catalogue.text))),
        ])
    }
}
