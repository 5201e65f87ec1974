/// Reads a transcript, and finds everything that is wrong with its text.
package struct TranscriptReader {
    package private(set) var transcript = Transcript()
    package private(set) var faults: [TranscriptFault] = []
    private var keys: Set<String> = []
    private var scenes = 0
    /// Comments whose place shows with what follows them.
    private var waiting: [String] = []
    private var isInAnswer = false

    /// O(length).
    package init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            faults.append(TranscriptFault(line: 1, column: 1, message: "這個檔案不是 UTF-8", help: "用 UTF-8 存檔"))
            return
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            take(place == 0 && line.first == "\u{FEFF}" ? line.dropFirst() : line, place + 1)
        }
        keep(before: .end)
        if transcript.answers.isEmpty, faults.isEmpty {
            fault(lines.count, 1, "沒有任何答案", help: "每個答案寫一行，例如「> listen」")
        }
    }

    private mutating func take(_ line: Substring, _ number: Int) {
        let text = trimmed(line)
        let goesOn = isInAnswer
        isInAnswer = false
        if text.isEmpty { return }
        if line.first?.isWhitespace == true {
            expect("  " + text, number)
        } else if text.hasPrefix("#") {
            waiting.append(text)
        } else if text.hasPrefix("==") {
            scene(trimmed(text.drop { $0 == "=" }), number)
        } else if text.hasPrefix(">>") {
            goOn(trimmed(text.dropFirst(2)), number, follows: goesOn)
        } else if text.hasPrefix(">") {
            answer(trimmed(text.dropFirst()), number)
        } else {
            head(line, number)
        }
    }

    private mutating func expect(_ text: String, _ number: Int) {
        if !waiting.isEmpty { keep(before: scenes > transcript.answers.count ? .answer(transcript.answers.count) : .scene(scenes)) }
        transcript.expected.append(.init(text: text, number: number))
    }

    private mutating func scene(_ id: String, _ number: Int) {
        if id.isEmpty { return fault(number, 1, "== 後面要寫場景的代號", help: "例如「== lobby」") }
        keep(before: .scene(scenes))
        scenes += 1
        transcript.expected.append(.init(text: "== " + id, number: number))
    }

    private mutating func answer(_ text: String, _ number: Int) {
        if text.isEmpty { return fault(number, 1, "> 後面要寫答案", help: "回應的代號，或要說的話，例如「> listen」") }
        keep(before: .answer(transcript.answers.count))
        transcript.answers.append(.init(text: text, line: number))
        transcript.expected.append(.init(text: "> " + text, number: number))
        isInAnswer = true
    }

    private mutating func goOn(_ text: String, _ number: Int, follows: Bool) {
        guard follows, let last = transcript.answers.popLast() else {
            return fault(number, 1, ">> 前面要有一行答案", help: "答案的第一行寫 >，接下去的每一行寫 >>")
        }
        transcript.answers.append(.init(text: last.text + "\n" + text, line: last.line))
        transcript.expected.append(.init(text: trimmed(">> " + text), number: number))
        isInAnswer = true
    }

    private mutating func keep(before anchor: Transcript.Anchor) {
        guard !waiting.isEmpty else { return }
        transcript.comments[anchor, default: []] += waiting
        waiting = []
    }

    private mutating func fault(_ line: Int, _ column: Int, _ message: Message, help: Message? = nil) {
        faults.append(TranscriptFault(line: line, column: column, message: message, help: help))
    }
}

extension TranscriptReader {
    private static let knownKeys = ["client", "seed", "language"]

    /// A line that is neither set in nor begins with a sign: in the head, a key and its value.
    private mutating func head(_ line: Substring, _ number: Int) {
        guard let colon = line.firstIndex(of: ":"), transcript.expected.isEmpty else {
            return fault(number, 1, "看不懂這一行", help: "場景前面寫 ==，答案前面寫 >，要顯示的話前面空兩格，註解前面寫 #")
        }
        keep(before: .head)
        let key = trimmed(line[..<colon])
        let rest = line[line.index(after: colon)...]
        let value = trimmed(rest)
        let column = line.distance(from: line.startIndex, to: rest.firstIndex { !$0.isWhitespace } ?? rest.startIndex) + 1
        guard Self.knownKeys.contains(key) else {
            let known = Self.knownKeys.joined(separator: ", ")
            return fault(number, 1, "沒有叫「\(key)」的鍵", help: didYouMean(key, among: Self.knownKeys) ?? "可以寫：\(known)")
        }
        guard keys.insert(key).inserted else { return fault(number, 1, "「\(key)」寫了兩次") }
        switch key {
        case "seed":
            if let seed = UInt64(value) { transcript.seed = seed } else { fault(number, column, "「seed」要寫 0 以上的整數，不能是「\(value)」") }
        case "language":
            if let language = Language(rawValue: value) {
                transcript.language = language
            } else {
                fault(number, column, "不能寫「\(value)」", help: "可以寫：\(Language.allCases.map(\.rawValue).joined(separator: ", "))")
            }
        default:
            if value.isEmpty { return fault(number, column, "「client」要寫客戶的代號") }
            transcript.client = value
            transcript.clientPlace = SourcePosition(line: number - 1, column: column - 1)
        }
    }
}
