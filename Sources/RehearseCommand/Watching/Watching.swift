import Rehearsal
import RehearsalTerminal

/// A person at the terminal who writes a situation in an editor beside it: each save is looked at, and a key plays it.
struct Watching {
    let path: String
    let folder: LibraryFolder
    let arguments: Arguments
    let context: Context
    let point: StartingPoint?

    /// Looks once, as text that programs read too.
    func lookOnce() throws -> ExitStatus {
        let look = try firstLook()
        show(look, for: nil)
        return look.status
    }

    /// The first look; a client or starting point that the situation does not have is the caller's mistake.
    private func firstLook() throws(UsageError) -> Look {
        let look = Look(path, folder, context)
        if let source = look.source { _ = try encounter(source) }
        return look
    }

    /// Looks at every save until the person leaves or the input ends.
    func run() throws -> ExitStatus {
        let reader = makeLineReader(history: context.historyFile)
        var look = try firstLook()
        show(look, for: reader)
        var half = ""
        while true {
            if reader.isInteractive { context.screen.show(Passage(.faint, invitation)) }
            switch wait(reader, look.saves, half) {
            case .interrupted, .endOfInput: return .success
            case .timeUp(let partial):
                half = partial
                look = Look(path, folder, context)
                beginPage(reader)
                show(look, for: reader)
            case .line(let text):
                half = ""
                if asksToLeave(text) { return .success }
                if reader.isInteractive { try obey(normalized(text), look, reader) }
            }
        }
    }

    private var invitation: Message {
        if let scene = point?.scene { return "存檔就重新檢查；按 Enter（或 p）從「\(scene)」練，輸入 q 離開" }
        return "存檔就重新檢查；按 Enter（或 p）練一次，輸入 q 離開"
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
        guard ["", "p"].contains(word) else { return context.screen.show(Passage(.fair, "看不懂「\(word)」")) }
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
        if reader.isInteractive, !context.theme.isPlain {
            context.screen.showPageAnew()
        } else {
            context.screen.show(.blank)
        }
    }

    private func show(_ look: Look, for reader: (any LineReader)?) {
        context.screen.show(Passage(.heading, .verbatim(path), label: .verbatim(look.time + "  ")))
        let findings = look.findings(context.catalogue, columns: context.screen.columns)
        if reader?.isInteractive == true {
            context.screen.show(findings)
        } else {
            // Lines as the check writes them, however long, for those who look for them.
            for line in findings { context.screen.echo(context.catalogue.text(line.text)) }
        }
        context.screen.show(look.count)
        guard let source = look.source else { return }
        do throws(UsageError) {
            context.screen.show(look.summary(try whole(source).client.id))
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
