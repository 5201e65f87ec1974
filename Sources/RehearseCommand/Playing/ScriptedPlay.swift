import Rehearsal
import RehearsalRecords
import RehearsalReports
import RehearsalTerminal

/// A play whose answers are written beforehand: the same to the byte every time, and kept nowhere.
struct ScriptedPlay {
    let context: Context
    let source: PlaySource
    let play: Play
    /// Set where the play is to be kept as a test.
    let recording: TestRecording?

    init(_ context: Context, _ source: PlaySource, _ play: Play, _ recording: TestRecording?) {
        self.context = context
        self.source = source
        self.play = play
        self.recording = recording
    }

    func run(answers path: String, json: Bool) throws -> ExitStatus {
        let bytes = try readFile(path == "-" ? "/dev/stdin" : path)
        let screen = json ? context.silentScreen : context.screen
        let header = source.header(of: play, in: context, begun: nil)
        var journal = Journal(header: header)
        if json { writeOut(header.json.line + "\n") }
        screen.show(ScenePassages(play, theme: context.theme).opening)
        let session = Session(
            play, reader: ScriptReader(String(decoding: bytes, as: UTF8.self)), screen: screen,
            surroundings: .init(
                clock: { 0 },
                record: { event in
                    journal.events.append(event)
                    if json { writeOut(event.json.line + "\n") }
                },
                place: nil, edit: nil),
            isScript: true)
        let ending = try session.run()
        let review = Review(session.play, in: StateGraph(exploring: session.play.encounter))
        if json {
            writeOut(review.json.line + "\n")
        } else if ending == .finished {
            showDebrief(review, journal, context)
        }
        if ending == .finished { try recording?.keep(review, typed: journal.typedAnswers, context, screen) }
        return status(ending, path)
    }

    private func status(_ ending: Session.Ending, _ path: String) -> ExitStatus {
        switch ending {
        case .finished: return .success
        case .scriptFailed(let line, let message):
            writeError(harmless(context.catalogue.text("\(path):\(line):1: error: \(message)")) + "\n")
        case .scriptEnded(let scene): context.fail("答案用完了，這次停在場景「\(scene)」，還沒有到結局")
        case .left: context.fail("這次沒有走到結局")
        }
        return .failure
    }
}
