import Glibc
package import Rehearsal
import RehearsalRecords

/// What the second program, `rehearse-assessment`, does: records and assessment.
///
/// It stands apart so that a trainee's first line does not wait for a database and cryptography to load.
package enum AssessmentVerb: String, CaseIterable, Sendable {
    case circuit, people, key
    case assess, observe
    case mark, moderate, calibrate, agreement, standard
    case evidence, judge, appeal, book, plan, fairness
    case records, verify

    package var summary: Message {
        switch self {
        case .circuit: "檢查一份評量能不能公平地評到每個要項，或封存起來"
        case .people: "應評者、評量者和審議者：新增、匯入、列出、遺忘"
        case .key: "評量者和考場的簽章金鑰"
        case .assess: "進行一場評量：名單、身分、各站、計時"
        case .observe: "觀察真人角色扮演，隨手記下行為指標"
        case .mark: "看作答紀錄，逐項評等級"
        case .moderate: "兩位評分者差太多時，一起看那一句再決定"
        case .calibrate: "先評範例，看自己和定錨差多少"
        case .agreement: "評分者之間有多一致"
        case .standard: "及格標準：邊界迴歸、修正 Angoff、各題難度和鑑別度"
        case .evidence: "加進其他證據：工作成果、第三人報告、口頭問答"
        case .judge: "一項一項看證據夠不夠，由評量者決定勝任或尚未勝任"
        case .appeal: "申覆：由第二位評量者再決定，兩次決定都留著"
        case .book: "評量記錄簿"
        case .plan: "個人計劃"
        case .fairness: "不同客戶、不同應評者、不同評分者之間公不公平"
        case .records: "紀錄：檢查、備份、匯出、匯入、檢查點"
        case .verify: "從紀錄重新算出每個雜湊、簽章和分數"
        }
    }

    /// Goes on as the second program, with the same words; returns only by throwing.
    func become(_ words: [String]) throws -> Never { try goOnAsAssessment(rawValue, words) }
}

/// Goes on as the second program with the words of this call, which also looks into the records of assessments.
func goOnWithRecords(_ name: String) throws -> Never { try goOnAsAssessment(name, Array(CommandLine.arguments.dropFirst())) }

private func goOnAsAssessment(_ name: String, _ words: [String]) throws -> Never {
    let own = absolute("/proc/self/exe").map { folder(of: $0) } ?? "."
    let path = own + "/rehearse-assessment"
    var arguments = ([path] + words).map { strdup($0) } + [nil]
    execv(path, &arguments)
    throw UsageError(
        message: "找不到「\(path)」：\(name) 由它來做", help: "它和 rehearse 放在同一個資料夾；用 make build 建置，或重新安裝")
}
