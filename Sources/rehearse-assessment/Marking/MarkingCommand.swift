import Rehearsal

/// What a marker can ask for beside giving what is asked, by a word or a letter.
enum MarkingCommand: Equatable {
    case help
    /// Lines of the transcript; nil for all.
    case transcript(ClosedRange<Int>?)
    /// The documents that lay on the table.
    case documents
    case back
    /// To an element by its id, or another step by its name.
    case go(String)
    case overview
    case save
    case submit
    /// Quotes by their line numbers; none takes away those that are there.
    case quote([Int])
    case remark(String)
    /// Takes the level or rating away.
    case clear

    /// Reads a line, in full-width or Chinese words too; nil for one that is no command.
    ///
    /// Where the person writes text of their own, `needsSlash`: then `/s` is a command and `s` is not.
    static func read(_ line: String, needsSlash: Bool) -> MarkingCommand? {
        var plain = trimmed(halfWidth(line))
        if plain == "?" { return .help }
        if plain.hasPrefix("/") {
            plain = trimmed(plain.dropFirst())
        } else if needsSlash {
            return nil
        }
        let parts = plain.split(maxSplits: 1) { $0.isWhitespace }
        let word = parts.first.map { $0.lowercased() } ?? ""
        // What follows is kept as it was written.
        let rest = parts.count > 1 ? trimmed(trimmed(line).drop { !$0.isWhitespace }) : ""
        switch word {
        case "?", "h", "help", "說明": return .help
        case "t", "逐字稿": return transcript(rest)
        case "d", "文件": return .documents
        case "b", "back", "上一個": return .back
        case "g", "go", "去": return rest.isEmpty ? nil : .go(halfWidth(rest))
        case "o", "overview", "一覽": return .overview
        case "s", "save", "存", "q", "quit", "離開": return .save
        case "submit", "提交": return .submit
        case "l", "line", "引": return numbers(rest).map { .quote($0) }
        case "r", "remark", "備註": return .remark(rest)
        case "-", "clear", "清除": return .clear
        default: return nil
        }
    }

    private static func transcript(_ rest: String) -> MarkingCommand? {
        if rest.isEmpty { return .transcript(nil) }
        let ends = halfWidth(rest).split { $0 == "-" || $0 == "~" || $0 == "–" }.map { Int(trimmed($0)) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else { return nil }
        return .transcript(first...last)
    }

    /// Whole numbers with blanks or commas between; nil where there is anything else.
    static func numbers(_ text: String) -> [Int]? {
        let words = halfWidth(text).split { $0.isWhitespace || ",;\u{3001}".contains($0) }
        let numbers = words.compactMap { Int($0) }
        return numbers.count == words.count ? numbers : nil
    }

    /// What can be typed, for help.
    static let explanations: [(typed: String, words: Message)] = [
        ("2 12 15", "等級 2，引逐字稿第 12 行和第 15 行"), ("l 12 15", "只引這幾行；只寫 l 就不引"), ("r TEXT", "備註；只寫 r 就刪掉"),
        ("-", "拿掉等級"), ("Enter", "先跳過，看下一項"), ("b", "回上一項"), ("g T2.3", "跳到一項"), ("t 10-20", "看逐字稿第 10 到 20 行；只寫 t 看全部"),
        ("d", "看桌上的文件"), ("o", "一覽，看還缺什麼"), ("s", "存成草稿，離開；之後接著評"), ("submit", "提交：簽章後不能再改"),
    ]
}
