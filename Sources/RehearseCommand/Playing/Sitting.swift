import Glibc
import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

/// A person at the terminal with a play: the session, its journal, and the debrief after it.
struct PersonalSitting {
    let context: Context
    let source: PlaySource
    let reader: any LineReader
    /// Set where the play is to be kept as a test.
    let recording: TestRecording?

    /// `reader` is the one that the terminal has already, if it has one.
    init(
        _ context: Context, _ source: PlaySource, mode: Mode, reader: (any LineReader)? = nil, recording: TestRecording? = nil
    ) {
        self.context = context
        self.source = source
        self.recording = recording
        self.reader = reader ?? makeLineReader(history: mode == .practice ? context.historyFile : nil)
    }

    /// Plays from the start, keeping a journal.
    func begin(_ play: Play) throws -> ExitStatus {
        context.screen.beginPage()
        context.screen.show(ScenePassages(play, theme: context.theme).opening)
        let header = source.header(of: play, in: context, begun: timestamp())
        return try sit(play, Journal(header: header), file: JournalFolder(context)?.begin(header))
    }

    /// Goes on with a play that was left.
    func resume(_ journal: Journal, path: String) throws -> ExitStatus {
        let play = try Play(replaying: journal, of: source.situation)
        guard let file = try journalFile(resuming: path) else {
            context.fail("這次練習正在另一個視窗進行")
            return .cannotWrite
        }
        context.screen.beginPage()
        context.screen.show(ScenePassages(play, theme: context.theme).opening)
        context.screen.show(Passage(.faint, "接著上次，已經做了 \(play.decisions.count) 個決定"))
        var journal = journal
        let event = Event(at: journal.elapsed, .resumed)
        try file.append(event)
        journal.events.append(event)
        return try sit(play, journal, file: file)
    }

    /// The journal to go on with; nil while another window has it.
    private func journalFile(resuming path: String) throws -> JournalFile? {
        do {
            return try JournalFile(resuming: path)
        } catch  where error.isBusy {
            return nil
        }
    }

    private func sit(_ play: Play, _ journal: Journal, file: JournalFile?) throws -> ExitStatus {
        var journal = journal
        guard let review = try playOn(play, &journal, file).review else {
            guard recording != nil else { return .success }
            context.screen.show(Passage(.fair, "還沒有走到結局，所以沒有錄成測試"))
            return .failure
        }
        guard journal.header.mode == .practice else {
            context.screen.show([.blank, Passage(.body, "評量完成，紀錄已經存好")])
            return .success
        }
        showDebrief(review, journal, context)
        try recording?.keep(review, typed: journal.typedAnswers, context, context.screen)
        if let path = file?.path { context.screen.show([.blank, Passage(.faint, "再看一次：rehearse review \(path)")]) }
        return try offerWhatIf(review, journal)
    }

    /// Plays on, keeping every event; the review is nil where the person left before the ending.
    private func playOn(
        _ play: Play, _ journal: inout Journal, _ file: JournalFile?
    ) throws -> (ending: Session.Ending, review: Review?) {
        var events: [Event] = []
        let session = Session(
            play, reader: reader, screen: context.screen,
            surroundings: .init(
                clock: monotonicMilliseconds,
                record: { event in
                    try file?.append(event)
                    events.append(event)
                },
                place: file?.path, edit: reader.isInteractive ? editor(context) : nil),
            elapsed: journal.elapsed, spent: journal.spentOnQuestion)
        let ending = try session.run()
        journal.events += events
        let isFinished = ending == .finished
        return (ending, isFinished ? Review(session.play, in: StateGraph(exploring: session.play.encounter)) : nil)
    }

    /// Asks from which decision to try another answer, as long as the person wants.
    func offerWhatIf(_ review: Review, _ journal: Journal) throws -> ExitStatus {
        let count = review.play.decisions.count
        guard reader.isInteractive, count > 0 else { return .success }
        while true {
            context.screen.show(.blank)
            if let costly = costliest(review) { context.screen.show(Passage(.body, costly, label: "失分最多：")) }
            context.screen.show([Passage(.body, "想換個答法？輸入第幾步（1 到 \(count)），直接按 Enter 結束")])
            guard case .line(let text) = reader.read(ReadingRequest(prompt: context.theme.prompt)), !normalized(text).isEmpty,
                !asksToLeave(text)
            else { return .success }
            let step = AnswerReader.number(text).map { $0.millionths / 1_000_000 } ?? 0
            guard (1...count).contains(step) else {
                context.screen.show(Passage(.fair, "沒有第「\(text)」步"))
                continue
            }
            guard try whatIf(step, review, journal) == .finished else { return .success }
        }
    }

    /// The three steps that cost most, as a list; nil where none cost anything.
    private func costliest(_ review: Review) -> Message? {
        let losses = review.decisions.enumerated().map { (step: $0.offset + 1, loss: $0.element.loss ?? 0) }.filter { $0.loss > 0 }
        let worst = losses.sorted { ($1.loss, $0.step) < ($0.loss, $1.step) }.prefix(3)
        let parts = worst.map { "第 \($0.step) 步（\($0.loss) 分）" as Message }
        return parts.isEmpty ? nil : .joined(parts) { "\($0)、\($1)" }
    }

    /// Plays on from before a decision of an earlier play, and shows what is different.
    func whatIf(_ step: Int, _ before: Review, _ journal: Journal) throws -> Session.Ending {
        let branch = journal.prefix(decisions: step - 1, begun: timestamp())
        let play = try Play(replaying: branch, of: source.situation)
        let file = try JournalFolder(context)?.begin(branch.header)
        for event in branch.events { try file?.append(event) }
        context.screen.beginPage()
        context.screen.show([.blank, Passage(.heading, "回到第 \(step) 步")])
        var after = branch
        let (ending, review) = try playOn(play, &after, file)
        guard let review else { return ending }
        context.screen.show(Comparison(before: before, after: review).passages)
        if let path = file?.path { context.screen.show([.blank, Passage(.faint, "這次的完整回顧：rehearse review \(path)")]) }
        return ending
    }
}

func showDebrief(_ review: Review, _ journal: Journal, _ context: Context) {
    context.screen.show(Debrief(review, typed: journal.typedAnswers, catalogue: context.catalogue).passages)
}

/// The person's own editor on a text; nil where none is named.
private func editor(_ context: Context) -> ((String) -> String?)? {
    guard let command = context.environment["VISUAL"] ?? context.environment["EDITOR"], !command.isEmpty else { return nil }
    return { draft in
        withTerminalReleased { edited(draft, with: command) }
    }
}
