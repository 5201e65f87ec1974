/// The whole truth of a play: what it was played on, and everything that happened, in order.
package struct Journal: Sendable, Hashable {
    /// What must be the same for the play to be read again.
    package struct Header: Sendable, Hashable {
        package var situation: String
        package var client: String
        package var seed: UInt64
        package var mode: Mode
        /// The language in which the client spoke.
        package var language: Language
        /// SHA-256 in hexadecimal of each text that the play rests on, by its path in the library.
        package var sources: [String: String]
        /// When it began, as RFC 3339; nil where no clock was given.
        package var begun: String?
        /// Where the situation's file stood; nil for a script.
        package var file: String?
        /// Whether it goes on from the middle of another play, to see what would have been different.
        package var isWhatIf = false
        /// Where it began, if not at the situation's own start.
        package var from: StartingPoint?

        /// Whether it is a play of the situation as it stands, and not a branch or a try of a part.
        package var countsAsPlay: Bool { !isWhatIf && from == nil }

        package init(
            situation: String, client: String, seed: UInt64, mode: Mode, language: Language, sources: [String: String],
            begun: String?, file: String? = nil, from: StartingPoint? = nil
        ) {
            self.situation = situation
            self.client = client
            self.seed = seed
            self.mode = mode
            self.language = language
            self.sources = sources
            self.begun = begun
            self.file = file
            self.from = from
        }
    }

    package var header: Header
    package var events: [Event]

    package init(header: Header, events: [Event] = []) {
        self.header = header
        self.events = events
    }
}

extension Journal {
    /// Milliseconds of play since the question at which it stands was first shown.
    package var spentOnQuestion: Int {
        let since = events.lastIndex { event in
            switch event.kind {
            case .answered, .undone: true
            default: false
            }
        }
        let shown = events[((since ?? -1) + 1)...].first { if case .shown = $0.kind { true } else { false } }
        return shown.map { (events.last?.at ?? $0.at) - $0.at } ?? 0
    }

    /// The journal of a play that shares the first decisions of this one and then goes its own way.
    package func prefix(decisions wanted: Int, begun: String?) -> Journal {
        var branch = self
        branch.header.begun = begun
        // Whoever plays on from an assessment does so to learn.
        branch.header.mode = .practice
        branch.header.isWhatIf = true
        branch.events = []
        var standing: [Int] = []
        for event in events {
            switch event.kind {
            case .answered: standing.append(branch.events.count)
            case .undone: _ = standing.popLast()
            default: break
            }
            branch.events.append(event)
        }
        branch.events = standing.prefix(wanted).map { branch.events[$0] }
        return branch
    }
}

/// Something that happened in a play.
package struct Event: Sendable, Hashable {
    package enum Departure: String, Sendable {
        case quit, interrupt, endOfInput = "end-of-input"
        /// The station's time was over.
        case timeUp = "time-up"
        /// An assessor ended the play at its station.
        case stopped
    }

    package enum Kind: Sendable, Hashable {
        case shown(scene: String)
        /// An answer as typed and the response taken; `typed` is what was half written where time ran out.
        case answered(scene: String, typed: String, response: String, milliseconds: Int, timeRanOut: Bool)
        case notUnderstood(scene: String, typed: String)
        /// What was half written when a play at a station ended for good.
        case unsent(scene: String, typed: String)
        case hinted(scene: String)
        case looked(exhibit: String)
        case explained
        case undone(scene: String)
        case left(Departure)
        case resumed
        case ended(scene: String, outcome: Outcome)
    }

    /// Milliseconds of play since it began; time away does not count.
    package var at: Int
    package var kind: Kind

    package init(at: Int, _ kind: Kind) {
        self.at = at
        self.kind = kind
    }
}

/// Why a journal cannot be read as a play of this situation.
package struct JournalFault: Error, Sendable, Hashable {
    package let message: Message

    package init(_ message: Message) { self.message = message }
}

extension Play {
    /// Plays a journal again: the same decisions, the same state, the same marks to the bit.
    ///
    /// Throws where an event does not fit the situation; whether the situation is still the same is for the caller to check first.
    package init(replaying journal: Journal, of situation: Situation) throws(JournalFault) {
        guard journal.header.situation == situation.id else {
            throw JournalFault("這份紀錄是情境「\(journal.header.situation)」的，不是「\(situation.id)」的")
        }
        guard let client = situation.client(journal.header.client) else {
            throw JournalFault("情境「\(situation.id)」裡沒有客戶「\(journal.header.client)」")
        }
        var encounter = Encounter(situation, with: client)
        if let from = journal.header.from {
            do throws(StartingFault) {
                encounter = try encounter.starting(at: from)
            } catch {
                throw JournalFault(error.message)
            }
        }
        self.init(encounter, seed: journal.header.seed, mode: journal.header.mode)
        for (index, event) in journal.events.enumerated() {
            switch event.kind {
            case .answered(let scene, _, let response, _, _): try answer(response, in: scene, line: index + 2)
            case .undone:
                guard undo() else { throw JournalFault("紀錄第 \(index + 2) 行收回了還沒做的決定") }
            default: continue
            }
        }
    }

    private mutating func answer(_ response: String, in scene: String, line: Int) throws(JournalFault) {
        guard self.scene.id == scene else {
            throw JournalFault("紀錄第 \(line) 行在場景「\(scene)」，但照前面的決定應該在「\(self.scene.id)」")
        }
        guard let place = encounter.available(state).first(where: { self.scene.responses[$0].id == response }) else {
            throw JournalFault("紀錄第 \(line) 行的回應「\(response)」在場景「\(scene)」此時不能用")
        }
        take(place)
    }
}
