/// What a blank of a form is filled with.
package enum BlankKind: String, CaseIterable, Sendable {
    case text, number, date, choice

    /// What may stand under `accept`.
    package var accepted: Shape {
        switch self {
        case .text: .list(of: .text)
        case .number: .either(.number, .list(of: .number, count: 2...2))
        case .date: .either(.date(fromYear: 1), .list(of: .date(fromYear: 1), count: 1...2))
        case .choice: .list(of: .id)
        }
    }

    var meaning: Message {
        switch self {
        case .text: "文字"
        case .number: "數字"
        case .date: "日期"
        case .choice: "從 options 挑一個"
        }
    }
}
