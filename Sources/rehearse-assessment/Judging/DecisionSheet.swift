import Rehearsal
import RehearsalRecords

/// What an assessor decided of a candidate, before it is signed.
struct DecisionSheet {
    private(set) var elements: [String: JudgementStatement.ElementDecision] = [:]
    private(set) var decision = Decision.moreEvidence
    private(set) var confidence = Confidence.low
    private(set) var reason = ""
    private(set) var lawAsOf = ""
    /// Everything that keeps it from being signed, each with the member of the sheet.
    private(set) var faults: [Message] = []

    /// Reads a sheet as `--json` gives it, filled in.
    init(_ json: JSON, _ evidence: CandidateEvidence) {
        let sheet = json["sheet"] ?? json
        for element in evidence.indicators.map(\.id) {
            let written = sheet["elements"]?[element]
            guard let decided = written?["decision"]?.text.flatMap(Decision.init(rawValue:)) else {
                faults.append("elements.\(element).decision：要寫 competent、not-yet-competent 或 more-evidence")
                continue
            }
            let reason = trimmed(written?["reason"]?.text ?? "")
            elements[element] = .init(decision: decided, reason: reason)
            check(element, decided, reason, evidence)
        }
        readUnit(sheet)
        guard faults.isEmpty else { return }
        checkUnit(evidence)
    }

    private mutating func readUnit(_ sheet: JSON) {
        if let decided = sheet["decision"]?.text.flatMap(Decision.init(rawValue:)) {
            decision = decided
        } else {
            faults.append("decision：要寫 competent、not-yet-competent 或 more-evidence")
        }
        if let sure = sheet["confidence"]?.text.flatMap(Confidence.init(rawValue:)) {
            confidence = sure
        } else {
            faults.append("confidence：要寫 low、medium 或 high")
        }
        reason = trimmed(sheet["reason"]?.text ?? "")
        if reason.isEmpty { faults.append("reason：要寫單元為什麼這樣判斷") }
        if let day = sheet["law_as_of"]?.text.flatMap({ Date($0) }) {
            lawAsOf = "\(day)"
        } else {
            faults.append("law_as_of：要寫依據哪一天的法規，例如 2026-11-01")
        }
    }

    private mutating func check(_ element: String, _ decided: Decision, _ reason: String, _ evidence: CandidateEvidence) {
        guard let proposed = evidence.proposal[element] else { return }
        if decided == .competent, proposed.reason == .openCriticalError {
            faults.append("elements.\(element)：有重大錯誤還沒解除，不能判勝任")
        } else if decided != proposed.decision, reason.isEmpty {
            faults.append("elements.\(element).reason：和建議（\(proposed.decision.words)）不同，要寫理由")
        }
    }

    /// The unit follows its indicators, and no one rounds up what they are not sure of.
    private mutating func checkUnit(_ evidence: CandidateEvidence) {
        let all = elements.values.map(\.decision)
        if decision == .competent, !all.allSatisfy({ $0 == .competent }) {
            faults.append("decision：每一項行為指標都勝任，單元才勝任")
        }
        if confidence == .low, decision != .moreEvidence {
            faults.append("confidence：信心低就再補證據（more-evidence），不能往上湊")
        }
    }
}
