import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

extension Context {
    /// A secret from the first line of a file, or asked for at the terminal where no file is named.
    ///
    /// Throws where there is neither, saying which option would do; a person who gives up ends the call.
    func secret(_ label: Message, file: String?, option: String) throws -> String {
        if let file { return try firstLine(file) }
        guard let typed = readSecret(prompt: catalogue.text("\(label)：")) else {
            throw UsageError(message: "沒有輸入\(label)", help: "在終端機輸入，或用 \(option) FILE 從檔案讀")
        }
        return typed
    }

    /// A new secret, asked for twice where no file is named; `least` is how many characters it must have.
    func newSecret(_ label: Message, least: Int, file: String?, option: String) throws -> String {
        let secret = try secret(label, file: file, option: option)
        guard secret.count >= least else {
            throw UsageError(message: "\(label)至少要 \(least) 個字", help: "用幾個不相干的詞，比一個複雜的詞好記也難猜")
        }
        guard file == nil else { return secret }
        let again = try self.secret("再輸入一次", file: nil, option: option)
        guard again == secret else { throw UsageError(message: "兩次輸入的不一樣", help: "再試一次；什麼都沒有改") }
        return secret
    }

    private func firstLine(_ path: String) throws -> String {
        let text = String(decoding: try readFile(path, limit: 1 << 16), as: UTF8.self)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
        return String(line.last == "\r" ? line.dropLast() : line)
    }
}
