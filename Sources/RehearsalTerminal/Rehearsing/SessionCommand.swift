package import Rehearsal

/// Whether a line asks to leave a menu.
package func asksToLeave(_ line: String) -> Bool { ["q", "quit", "離開"].contains(normalized(line)) }

/// What a trainee can ask for beside answering, by a word after a slash.
package enum SessionCommand: String, CaseIterable, Sendable {
    case hint, look, undo, why, status, save, quit, help

    /// Whether it is offered in a mode: in an assessment only what does not help.
    package func isOffered(in mode: Mode) -> Bool {
        switch self {
        case .hint, .undo, .why: mode == .practice
        case .look, .status, .save, .quit, .help: true
        }
    }

    /// Reads `/look contract`, in full-width or Chinese words too; nil unless the line begins with a slash.
    ///
    /// An unknown word comes back as its name, so that it can be spoken of.
    static func read(_ line: String) -> (command: SessionCommand?, word: String, rest: String)? {
        let plain = trimmed(line)
        guard plain.first == "/" || plain.first == "／" else { return nil }
        let parts = plain.dropFirst().split(maxSplits: 1) { $0.isWhitespace }
        let word = parts.first.map { halfWidth(String($0)).lowercased() } ?? ""
        let rest = parts.count > 1 ? trimmed(parts[1]) : ""
        let command = SessionCommand(rawValue: word) ?? allCases.first { $0.chinese == word }
        return (command, word, rest)
    }

    private var chinese: String {
        switch self {
        case .hint: "提示"
        case .look: "看"
        case .undo: "收回"
        case .why: "為什麼"
        case .status: "狀態"
        case .save: "存檔"
        case .quit: "離開"
        case .help: "說明"
        }
    }

    /// What it does, in a few words.
    var explanation: Message {
        switch self {
        case .hint: "給一個方向，不說答案"
        case .look: "看桌上的文件，例如 /look contract"
        case .undo: "收回上一個決定，再選一次"
        case .why: "說明上一個決定好在哪裡、差在哪裡"
        case .status: "現在走到哪裡、客戶的心情"
        case .save: "紀錄存在哪裡（每一步都自動存好了）"
        case .quit: "離開，之後用 rehearse resume 接著練"
        case .help: "這份說明"
        }
    }
}
