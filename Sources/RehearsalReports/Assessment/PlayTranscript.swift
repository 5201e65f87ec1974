package import Rehearsal

/// What happened in a play, line by line, as its candidate had it.
package struct PlayTranscript: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package enum Kind: String, Sendable {
            case narration, speech, exhibit
            /// What the candidate said or did, and what they said that the program did not understand.
            case said
            case notUnderstood = "not-understood"
            /// What was half typed when the play ended for good.
            case unsent
            case looked, hinted, undone, left, resumed, ending
        }

        /// From 1.
        package let number: Int
        package let kind: Kind
        /// The decision that it belongs to, from 1; 0 is the ending.
        package let decision: Int
        /// Who speaks; nil for the candidate, and where no one does.
        package let speaker: String?
        package let text: String
        /// How long the candidate took over an answer.
        package let milliseconds: Int?
        /// The number of its line in the play's record, for answers.
        package let record: Int?
    }

    package let lines: [Line]
    /// Milliseconds of play in all.
    package let milliseconds: Int

    /// Writes a play down from its journal, in words of a catalogue; names of which nothing is to be seen are struck from what was typed.
    package init(_ play: Play, _ journal: Journal, catalogue: Catalogue, hiding names: [String] = []) {
        var writer = TranscriptWriter(play, catalogue, names)
        for (place, event) in journal.events.enumerated() { writer.write(event, record: place + 1) }
        lines = writer.lines
        milliseconds = journal.events.last?.at ?? 0
    }

    /// The words of a decision, from 0; empty for one that was not made.
    package func said(_ decision: Int) -> String {
        lines.last { $0.kind == .said && $0.decision == decision + 1 }?.text ?? ""
    }

    /// The line that a quote stands in: of the decision that it names, the first that holds its words.
    package func line(of quote: Quote) -> Line? {
        let words = squeezed(quote.text)
        return lines.first { $0.decision == quote.decision && squeezed($0.text).contains(words) }
    }

    package func line(_ number: Int) -> Line? { lines.indices.contains(number - 1) ? lines[number - 1] : nil }
}

/// A text without blanks and line breaks, which copying changes.
private func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

/// A text in which a name is made unreadable wherever it occurs.
private func struck(_ name: String, from text: String) -> String {
    var rest = text[...]
    var result = ""
    while let first = rest.first {
        if rest.hasPrefix(name) {
            result += "○○○"
            rest = rest.dropFirst(name.count)
        } else {
            result.append(first)
            rest = rest.dropFirst()
        }
    }
    return result
}

/// Walks through a play once more and notes what is shown and said.
private struct TranscriptWriter {
    private var play: Play
    private let finished: Play
    private let catalogue: Catalogue
    private let names: [String]
    private(set) var lines: [PlayTranscript.Line] = []
    /// Whether the scene in which the play stands has been written.
    private var isEntered = false
    private var exhibits: Set<Int> = []

    init(_ play: Play, _ catalogue: Catalogue, _ names: [String]) {
        self.play = Play(play.encounter, seed: play.seed, mode: play.mode)
        finished = play
        self.catalogue = catalogue
        self.names = names.filter { $0.count > 1 }
    }

    private mutating func add(
        _ kind: PlayTranscript.Line.Kind, _ text: String, by speaker: String? = nil, milliseconds: Int? = nil, record: Int? = nil,
        decision: Int? = nil
    ) {
        let now = play.outcome == nil ? play.decisions.count + 1 : 0
        lines.append(
            .init(
                number: lines.count + 1, kind: kind, decision: decision ?? now, speaker: speaker, text: text,
                milliseconds: milliseconds, record: record))
    }

    mutating func write(_ event: Event, record: Int) {
        switch event.kind {
        case .shown: enter()
        case .answered(_, let typed, _, let milliseconds, _): answer(typed, milliseconds, record)
        case .notUnderstood(_, let typed): add(.notUnderstood, hidden(typed), record: record)
        case .unsent(_, let typed): add(.unsent, hidden(typed), record: record)
        case .looked(let exhibit):
            let title = play.situation.exhibits.first { $0.id == exhibit }?.title ?? exhibit
            add(.looked, catalogue.text("看了《\(title)》"))
        case .hinted: add(.hinted, catalogue.text("看了提示"))
        case .undone:
            play.undo()
            isEntered = false
            add(.undone, catalogue.text("收回了上一個決定"))
        case .left: add(.left, catalogue.text("離開"))
        case .resumed: add(.resumed, catalogue.text("接著作答"))
        case .ended(_, let outcome): add(.ending, catalogue.text("結局：\(outcome.words)"))
        case .explained: break
        }
    }

    private mutating func enter() {
        guard !isEntered else { return }
        isEntered = true
        if let narration = play.scene.narration { add(.narration, plain(play.casting.fill(narration))) }
        for id in play.scene.exhibits where exhibits.insert(id).inserted {
            add(.exhibit, catalogue.text("桌上有《\(play.situation.exhibits[id].title)》"))
        }
        for speech in play.speeches { add(speech) }
    }

    private mutating func add(_ speech: Speech, decision: Int? = nil) {
        add(.speech, plain(play.casting.fill(speech.text)), by: play.casting.name(of: speech.who), decision: decision)
    }

    private mutating func answer(_ typed: String, _ milliseconds: Int, _ record: Int) {
        let number = play.decisions.count
        guard finished.decisions.indices.contains(number) else { return }
        let decision = finished.decisions[number]
        let said = catalogue.text(SpokenAnswer(play: finished, quotes: false).said(decision, typed: typed))
        add(.said, hidden(said), milliseconds: milliseconds, record: record)
        let reply = play.take(decision.response)
        isEntered = false
        if let reply { add(reply, decision: number + 1) }
    }

    /// What was typed, without names that say whose play it is.
    private func hidden(_ text: String) -> String {
        names.reduce(plain(text)) { struck($1, from: $0) }
    }

    /// A block text without the line feeds at its end.
    private func plain(_ text: String) -> String { trimmed(text) }
}
