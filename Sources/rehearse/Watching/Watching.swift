import Rehearsal
import RehearsalTerminal

/// A person at the terminal who writes a situation in an editor beside it: each save is looked at, and a key plays it.
struct Watching {
    let path: String
    let folder: LibraryFolder
    let arguments: Arguments
    let context: Context
    let point: StartingPoint?

    /// Looks once.
    func lookOnce() throws -> ExitStatus {
        let look = Look(path, folder, context)
        if let source = look.source { _ = try encounter(source) }
        show(look)
        return look.status
    }

    /// Looks at every save until the person leaves or the input ends.
    func run() throws -> ExitStatus {
        let reader = makeLineReader(history: context.historyFile)
        var look = Look(path, folder, context)
        if let source = look.source { _ = try encounter(source) }
        show(look)
        var half = ""
        while true {
            if reader.isInteractive { context.screen.show(Passage(.faint, "存檔就重新檢查；按 Enter（或 p）練一次，輸入 q 離開")) }
            switch wait(reader, look.saves, half) {
            case .interrupted, .endOfInput: return .success
            case .timeUp(let partial):
                half = partial
                look = Look(path, folder, context)
                beginPage(reader)
                show(look)
            case .line(let text):
                half = ""
                if asksToLeave(text) { return .success }
                if reader.isInteractive { try obey(normalized(text), look, reader) }
            }
        }
    }

    private func wait(_ reader: any LineReader, _ saves: SaveWatch, _ half: String) -> Reading {
        var request = ReadingRequest(prompt: context.theme.prompt, initial: half)
        request.happened = { saves.isDue }
        if !context.theme.isPlain { request.resized = { [screen = context.screen] in screen.showPageAnew() } }
        let reading = reader.read(request)
        if case .line(let text) = reading, reader.isInteractive { context.screen.note(context.theme.prompt + text) }
        return reading
    }

    private func obey(_ word: String, _ look: Look, _ reader: any LineReader) throws {
        guard ["", "p", "練"].contains(word) else { return context.screen.show(Passage(.fair, "看不懂「\(word)」")) }
        guard let source = look.source else { return context.screen.show(Passage(.fair, "先把錯誤改好，才能練")) }
        let encounter: Encounter
        do throws(UsageError) {
            encounter = try self.encounter(source)
        } catch {
            return show(error)
        }
        let play = Play(encounter, seed: UInt64(randomSeed()), mode: .practice)
        _ = try PersonalSitting(context, source, mode: .practice, reader: reader).begin(play)
        context.screen.show(.blank)
    }

    /// The encounter to play: always a try, even where it begins at the situation's start.
    private func encounter(_ source: PlaySource) throws(UsageError) -> Encounter {
        try whole(source).starting(atWanted: point ?? StartingPoint())
    }

    private func whole(_ source: PlaySource) throws(UsageError) -> Encounter {
        let wanted = try chosenClient(arguments, source.situation)
        guard let client = source.situation.client(wanted) else { throw UsageError(message: "這個情境遇不到「\(wanted)」") }
        return Encounter(source.situation, with: client)
    }

    private func beginPage(_ reader: any LineReader) {
        context.screen.beginPage()
        if reader.isInteractive, !context.theme.isPlain { context.screen.showPageAnew() }
    }

    private func show(_ look: Look) {
        context.screen.show(Passage(.heading, .verbatim(path), label: "\(look.time)　"))
        context.screen.show(look.findings(context.catalogue))
        guard let source = look.source else { return }
        do throws(UsageError) {
            context.screen.show(explorationSummary(try whole(source)))
            _ = try encounter(source)
        } catch {
            show(error)
        }
    }

    private func show(_ error: UsageError) {
        context.screen.show(Passage(.fair, error.message))
        if let help = error.help { context.screen.show(Passage(.faint, help)) }
    }
}
