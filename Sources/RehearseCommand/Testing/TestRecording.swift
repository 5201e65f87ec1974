import Rehearsal
import RehearsalRecords
import RehearsalTerminal

/// A play that is to be kept as a test: where, and whether it may take another's place.
struct TestRecording {
    let path: String
    private let replaces: Bool

    /// Says at once what would stand in the way at the end, so that nobody plays for nothing.
    init?(_ arguments: Arguments, _ source: PlaySource, mode: Mode) throws {
        guard let name = arguments.value("--record-test") else {
            guard !arguments.has("--force") else { throw UsageError(message: "--force 要和 --record-test 一起用") }
            return nil
        }
        guard mode == .practice else { throw UsageError(message: "評量不能錄成測試", help: "不寫 --mode，用練習來錄") }
        guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), name.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else {
            throw UsageError(message: "測試不能叫「\(name)」", help: "寫一個簡短的名字，例如 --record-test best")
        }
        path = TestFolder(beside: source.file).file(name)
        replaces = arguments.has("--force")
        guard replaces || !isFile(path) else {
            throw UsageError(message: "已經有「\(path)」了", help: "換個名字，或加 --force 取代它；只想接受新的結果用 rehearse test --update")
        }
        guard canWrite(inFolder: folder(of: path)) else {
            throw UsageError(message: "不能在「\(folder(of: source.file))」裡寫檔案", help: "用 --library DIR 指到自己的資料夾")
        }
    }

    /// Writes the transcript of a finished play.
    func keep(_ review: Review, typed: [String?], _ context: Context, _ screen: Screen) throws {
        let play = review.play
        let transcript = Transcript(of: play, typed: typed, language: context.catalogue.language)
        let bounds = Bounds(best: review.best, worst: review.worst)
        let replay = TranscriptReplay(transcript, of: play.encounter, context.catalogue, bounds: bounds)
        try makeFolder(folder(of: path), mode: 0o777)
        try saveFile(path, Array(transcript.text(replay.lines, for: play.encounter.client.id).utf8))
        screen.show([
            .blank, Passage(.good, "測試錄好了：\(path)"),
            Passage(.faint, "以後用 rehearse test \(play.situation.id)\(context.libraryWords) 重放"),
        ])
    }
}
