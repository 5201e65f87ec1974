import Glibc
import Rehearsal
import RehearsalRecords
import RehearsalTerminal

extension Subcommand {
    static let play = Subcommand(
        name: "play", operands: "ID [OPTIONS]", summary: "遇到一位客戶，練一次",
        details: ["ID 是情境的代號，或情境檔的路徑。練完有回顧；中途離開可以用 rehearse resume 接著練。"],
        options: [
            OptionSpec("--client", "ID", "遇到哪位客戶（預設是情境的第一位）"),
            OptionSpec("--seed", "N", "選項的順序和細節用這個號碼決定（同號同題）"),
            OptionSpec("--mode", "MODE", "practice 練習（預設）或 assessment 評量"),
            OptionSpec("--answers", "FILE", "從檔案讀答案，一行一個：回應的代號，或要說的話（- 是標準輸入）"),
            OptionSpec("--json", nil, "把過程印成 JSON Lines，最後一行是結果；答案來自 --answers 或標準輸入"),
            OptionSpec("--record-test", "NAME", "把這次錄成測試，放在情境檔旁邊的 ID.tests/NAME.transcript"),
            OptionSpec("--force", nil, "錄測試時，取代同名的測試"),
        ] + StartingPoint.options
    ) { arguments, context in
        try arguments.atMost(1)
        guard let name = arguments.operands.first else {
            throw UsageError(message: "要練哪個情境？", help: "輸入 rehearse list 看有哪些，再用 rehearse play ID")
        }
        let mode = try arguments.oneOf("--mode", Mode.self) ?? .practice
        let seed = try arguments.whole("--seed")
        let scripted = arguments.value("--answers") ?? (arguments.has("--json") ? "-" : nil)
        if scripted == "-", isatty(STDIN_FILENO) == 1 {
            throw UsageError(message: "--json 要從檔案或管線讀答案", help: "rehearse play ID --answers FILE --json")
        }
        let point = try StartingPoint.wanted(arguments)
        guard point == nil || mode == .practice else { throw UsageError(message: "--from 和 --with 只能用在練習") }
        switch try PlaySource.load(name, context, mode: mode) {
        case .failed(let status): return status
        case .loaded(let source):
            let client = try chosenClient(arguments, source.situation)
            guard let met = source.situation.client(client) else { return .failure }
            let encounter = try Encounter(source.situation, with: met).starting(atWanted: point)
            let recording = try TestRecording(arguments, source, mode: mode)
            if recording != nil, encounter.origin != nil {
                throw UsageError(message: "從中間開始的練習不能錄成測試", help: "拿掉 --from 和 --with，從頭走一遍")
            }
            let play = Play(encounter, seed: UInt64(seed ?? (scripted == nil ? randomSeed() : 0)), mode: mode)
            if let scripted {
                return try ScriptedPlay(context, source, play, recording).run(answers: scripted, json: arguments.has("--json"))
            }
            return try PersonalSitting(context, source, mode: mode, recording: recording).begin(play)
        }
    }
}

/// The id of the client that `--client` names, or of the situation's first.
func chosenClient(_ arguments: Arguments, _ situation: Situation) throws(UsageError) -> String {
    let ids = situation.clients.map(\.id)
    guard let wanted = arguments.value("--client") else { return ids[0] }
    guard ids.contains(wanted) else {
        let near = didYouMean(wanted, among: ids)
        throw UsageError(
            message: "這個情境遇不到「\(wanted)」", help: near ?? "可以遇到：\(ids.joined(separator: ", "))")
    }
    return wanted
}

/// A seed that people can read out to one another.
func randomSeed() -> Int {
    var generator = SystemRandomNumberGenerator()
    return Int.random(in: 1...999_999, using: &generator)
}
