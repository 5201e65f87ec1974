import Rehearsal
import RehearsalRecords

extension StartingPoint {
    /// The options that name a point to begin at.
    static let options = [
        OptionSpec("--from", "SCENE", "從這個場景開始（只限練習，不算練過這個情境）"),
        OptionSpec("--with", "STATE", "開始時的狀態，用逗號隔開：量表 trust=20、旗標 contract-shown 或 contract-shown=false、用掉的回應 explain.show"),
    ]

    /// The point that `--from` and `--with` name; nil where neither is given.
    static func wanted(_ arguments: Arguments) throws(UsageError) -> StartingPoint? {
        guard arguments.has("--from") || arguments.has("--with") else { return nil }
        var point = StartingPoint(scene: arguments.value("--from"))
        for word in (arguments.value("--with") ?? "").split(separator: ",") { try point.take(trimmed(word)) }
        return point
    }

    /// Takes one setting of `--with`.
    private mutating func take(_ word: String) throws(UsageError) {
        if word.isEmpty { return }
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { trimmed($0) }
        if parts.count == 1 {
            if let taken = Spent(word) { spent.append(taken) } else { flags[word] = true }
        } else if parts[1] == "true" || parts[1] == "false" {
            flags[parts[0]] = parts[1] == "true"
        } else if let number = Int(parts[1]) {
            meters[parts[0]] = number
        } else {
            throw UsageError(message: "看不懂 --with 的「\(word)」", help: "量表寫數字，例如 trust=20；旗標寫名字，或 =false")
        }
    }
}

extension Encounter {
    /// The encounter as the call wants it begun; a point that does not fit is the caller's mistake.
    func starting(atWanted point: StartingPoint?) throws(UsageError) -> Encounter {
        guard let point else { return self }
        do throws(StartingFault) {
            return try starting(at: point)
        } catch {
            throw UsageError(message: error.message, help: error.help)
        }
    }
}
