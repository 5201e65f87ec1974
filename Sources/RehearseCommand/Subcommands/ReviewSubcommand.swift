import Rehearsal
import RehearsalRecords

extension Subcommand {
    static let review = Subcommand(
        name: "review", operands: "[JOURNAL] [OPTIONS]", summary: "再看一次回顧",
        details: ["JOURNAL 是紀錄檔的路徑；不寫就是最近練完的一次。"],
        options: [
            OptionSpec("--what-if", "N", "回到第 N 步之前，換個答法接著練，看差別"),
            OptionSpec("--json", nil, "把結果印成一行 JSON"),
        ]
    ) { arguments, context in
        try arguments.atMost(1)
        let step = try arguments.whole("--what-if", from: 1)
        guard let path = arguments.operands.first ?? JournalFolder(context)?.newest(where: { $0.outcome != nil }) else {
            context.fail("還沒有練完的紀錄", help: "先用 rehearse play ID 練一次")
            return .noInput
        }
        switch try RecordedPlay.load(path, context) {
        case .failed(let status): return status
        case .loaded(let recorded):
            let context = recorded.context
            let review = Review(recorded.play, in: StateGraph(exploring: recorded.play.encounter))
            if arguments.has("--json") {
                writeOut(review.json.line + "\n")
                return .success
            }
            guard let step else {
                showDebrief(review, recorded.journal, context)
                return .success
            }
            guard step <= review.play.decisions.count else {
                throw UsageError(message: "這次只有 \(review.play.decisions.count) 步，沒有第 \(step) 步")
            }
            let sitting = PersonalSitting(context, recorded.source, mode: .practice)
            _ = try sitting.whatIf(step, review, recorded.journal)
            return .success
        }
    }

    static let resume = Subcommand(
        name: "resume", operands: "[JOURNAL] [OPTIONS]", summary: "接著練上次離開的",
        details: ["JOURNAL 是紀錄檔的路徑；不寫就是最近一次沒練完的。不論是離開、斷線還是當機，都從同一題接著。"]
    ) { arguments, context in
        try arguments.atMost(1)
        guard let path = arguments.operands.first ?? unfinished(context) else {
            context.fail("沒有練到一半的紀錄", help: "用 rehearse play ID 開始")
            return .noInput
        }
        switch try RecordedPlay.load(path, context) {
        case .failed(let status): return status
        case .loaded(let recorded):
            if recorded.journal.outcome != nil {
                context.fail("這次已經練完了", help: "用 rehearse review \(path) 看回顧")
                return .failure
            }
            return try recorded.resume(path)
        }
    }
}

/// The last play that was left half way; a try from somewhere in a situation only where there is no other.
private func unfinished(_ context: Context) -> String? {
    let folder = JournalFolder(context)
    return folder?.newest { $0.outcome == nil && $0.header.countsAsPlay } ?? folder?.newest { $0.outcome == nil }
}
