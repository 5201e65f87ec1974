import Rehearsal
import RehearsalRecords
import RehearsalTerminal
import RehearseCommand

/// A candidate's play at a station, as it goes on record line by line.
final class StationPlay {
    let opening: PlayOpening
    let station: Circuit.Station
    let clock: StationClock
    private(set) var journal: Journal
    /// What is half written in an answer.
    private(set) var unsent: [String]
    /// Minutes that an assessor has added.
    var addedMinutes = 0
    /// Whether an assessor has stopped the clock.
    var isPaused = false
    /// When the program that broke off was last seen, as RFC 3339; nil where it left nothing.
    let lastSeen: String?
    private let situation: Situation
    private let store: any RecordStore
    private var chain: EventChain

    /// Begins it: its opening goes on record.
    init(_ opening: PlayOpening, at station: Circuit.Station, in store: any RecordStore) throws {
        self.opening = opening
        self.station = station
        self.store = store
        situation = station.situation
        journal = Journal(header: opening.header)
        clock = StationClock(at: 0)
        lastSeen = nil
        unsent = []
        let line = opening.json.canonical
        chain = EventChain(header: line)
        try store.begin(opening, line: line, head: chain.head)
    }

    /// Goes on with one that broke off, where it stood at its last heartbeat or, where there is none, at its last event.
    init(continuing lines: RecordedPlayLines, at station: Circuit.Station, _ situation: Situation, in store: any RecordStore) throws
    {
        opening = lines.opening
        self.station = station
        self.store = store
        self.situation = situation
        journal = try lines.journal
        guard let head = lines.heads.last else { throw StoreFault.damaged("play \(lines.opening.id)") }
        chain = EventChain(head: head, count: lines.lines.count)
        let beat = try store.draft(by: opening.candidate, of: Heartbeat.subject(opening.id)).flatMap(Heartbeat.init)
        lastSeen = beat?.at
        let recorded = journal.elapsed
        clock = StationClock(at: max(beat?.elapsed ?? 0, recorded))
        // A beat from before the last event is of an answer that has been sent.
        unsent = beat.map { $0.elapsed >= recorded ? $0.unsent : [] } ?? []
    }

    var id: String { opening.id }

    /// Milliseconds that are left at the station.
    var left: Int { (opening.minutes + addedMinutes) * 60_000 - clock.elapsed }

    private var extraTime: Int { opening.adjustments.compactMap(Adjustment.init).extraTime }

    /// Whether anything but its opening is on record.
    var hasBegun: Bool { !journal.events.isEmpty }

    /// Whether it broke off without anyone leaving it.
    var wasInterrupted: Bool {
        guard let last = journal.events.last else { return true }
        if case .left = last.kind { return false }
        return true
    }

    /// Says that it goes on after it was left, or after the program broke off; time away does not count.
    func resume() throws { try record(.resumed) }

    /// Puts an event on record; returns once it is safe.
    func record(_ event: Event) throws {
        let line = event.json.canonical
        var longer = chain
        longer.append(line)
        try store.append(line, head: longer.head, number: chain.count, to: id)
        chain = longer
        journal.events.append(event)
    }

    func record(_ kind: Event.Kind) throws { try record(Event(at: clock.elapsed, kind)) }

    /// Plays on until the ending, the end of time, or until the candidate leaves.
    func play(_ reader: any LineReader, _ screen: Screen, isScript: Bool = false) throws -> Session.Ending {
        clock.run()
        let session = Session(
            try Play(replaying: journal, of: situation), reader: reader, screen: screen,
            surroundings: .init(
                clock: { [clock] in clock.elapsed }, record: { [self] in try record($0) }, place: nil, edit: nil,
                station: .init(
                    left: { [self] in left }, extraTime: extraTime, isInWordsOnly: station.answering == .words, unsent: unsent,
                    beat: { [self] in beat($0) })),
            isScript: isScript, elapsed: clock.elapsed, spent: journal.spentOnQuestion)
        defer { unsent = session.unsent }
        return try session.run()
    }

    /// Keeps where the clock stands; what fails here fails aloud at the next event.
    private func beat(_ unsent: [String]) {
        self.unsent = unsent
        let beat = Heartbeat(elapsed: clock.elapsed, unsent: unsent, at: timestamp())
        try? store.save(draft: beat.text, by: opening.candidate, of: Heartbeat.subject(id))
    }

    /// Keeps where the clock stands while nobody answers.
    func beat() { beat(unsent) }

    /// Leaves it for good, unfinished, with what was half written.
    func end(_ how: Event.Departure) throws {
        let play = try Play(replaying: journal, of: situation)
        let written = play.question.written(unsent)
        if !normalized(written).isEmpty { try record(.unsent(scene: play.scene.id, typed: written)) }
        try record(.left(how))
    }

    /// Signs the head of its lines with what it came to; nothing is added to it afterwards.
    func seal(with key: StationKey, bounds: (Encounter) -> Bounds) throws -> PlaySeal {
        clock.stop()
        let play = try Play(replaying: journal, of: situation)
        let result = PlayResult(play, bounds: bounds(play.encounter))
        let seal = key.seal(id, lines: chain.count, head: chain.head, result: result, at: timestamp())
        try store.seal(seal)
        try store.save(draft: nil, by: opening.candidate, of: Heartbeat.subject(id))
        return seal
    }
}
