/// The kinds of question that a scene can ask, and the keys that belong to each.
package enum AskKind: String, CaseIterable, Sendable {
    case one, words, several, order, number, compose, form

    package var sceneKeys: [String] {
        switch self {
        case .several: ["options"]
        case .order: ["options", "key"]
        case .compose: ["points", "slips"]
        case .form: ["fields"]
        default: []
        }
    }

    /// Those of the scene's keys without which nothing can be asked.
    package var requiredSceneKeys: [String] { sceneKeys.filter { $0 != "slips" } }

    package var responseKeys: [String] {
        switch self {
        case .one: ["say", "like"]
        case .words: ["say", "like", "otherwise"]
        case .several: ["pick"]
        case .order: ["agreement"]
        case .number: ["between"]
        case .compose: ["covers", "slips"]
        case .form: ["correct"]
        }
    }

    /// What belongs to some kinds of question and not to others.
    package static let allSceneKeys = ["options", "key", "points", "slips", "fields"]
    package static let allResponseKeys = ["otherwise", "pick", "agreement", "between", "covers", "slips", "correct"]
    /// What belongs to a scene that asks something, so never to an ending.
    package static let keysOfAsking = ["responses", "ask", "seconds", "options", "key", "fields", "points", "slips", "hint"]

    var meaning: Message {
        switch self {
        case .one: "選一個回應；回應有 like 例句時，也可以用自己的話說"
        case .words: "用自己的話說；聽得懂哪個回應，就是哪個"
        case .several: "勾選 options，可以勾好幾個"
        case .order: "把 options 排出先後"
        case .number: "填一個數字"
        case .compose: "寫一段幾行的文字"
        case .form: "填一張表格"
        }
    }
}
