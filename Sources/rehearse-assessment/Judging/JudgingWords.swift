import Rehearsal

extension Decision {
    var words: Message {
        switch self {
        case .competent: "勝任"
        case .notYetCompetent: "尚未勝任"
        case .moreEvidence: "再補證據"
        }
    }
}

extension EvidenceKind {
    var words: Message {
        switch self {
        case .direct: "直接"
        case .indirect: "間接"
        case .supplementary: "補充"
        }
    }
}

extension JudgementProposal.Reason {
    var words: Message {
        switch self {
        case .sufficient: "證據規則都符合，最近一次也達到標準"
        case .openCriticalError: "有重大錯誤，之後還沒有一次做對"
        case .latestFallsShort: "最近一天的表現沒有達到標準"
        case .missing: "證據還不夠"
        }
    }
}

extension Sufficiency.Gap {
    /// What is missing, and what to do next.
    var words: Message {
        switch self {
        case .observations(let have, let need): "達到標準的觀察有 \(have) 次，要 \(need) 次：再安排 \(need - have) 次"
        case .dates(let have, let need, let from):
            from.map { "隔得夠開的日期有 \(have) 個，要 \(need) 個：下一次在 \("\($0)") 或以後" as Message } ?? "還沒有日期，要 \(need) 個"
        case .situations(let have, let need):
            have.isEmpty ? "還沒有情境，要 \(need) 個" : "情境有 \(have.count) 個，要 \(need) 個：換 \(Message.list(have)) 以外的"
        case .clients(let have, let need):
            have.isEmpty ? "還沒有面對客戶，要 \(need) 位" : "客戶有 \(have.count) 位，要 \(need) 位：換 \(Message.list(have)) 以外的"
        case .kinds(let kinds): "少了這幾種證據：\(Message.joined(kinds.map(\.words)) { "\($0)、\($1)" })"
        case .criticalError(let date): "\("\(date)") 的重大錯誤還沒有解除：之後再有一次直接觀察達到標準、沒有重大錯誤"
        }
    }

    /// For programs.
    var key: String {
        switch self {
        case .observations(let have, let need): "observations: \(have) of \(need)"
        case .dates(let have, let need, let from): "dates: \(have) of \(need)" + (from.map { ", from \($0)" } ?? "")
        case .situations(let have, let need): "situations: \(have.count) of \(need)"
        case .clients(let have, let need): "clients: \(have.count) of \(need)"
        case .kinds(let kinds): "kinds: " + kinds.map(\.rawValue).joined(separator: ", ")
        case .criticalError(let date): "critical-error: \(date)"
        }
    }
}
