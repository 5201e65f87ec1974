import Rehearsal
import RehearsalRecords
import RehearseCommand

/// How far a candidate is at a station.
enum StationProgress {
    case ahead
    case underway(RecordedPlayLines)
    case done(RecordedPlayLines)
}

/// What is on record of a candidate at a sitting.
struct Standing {
    let candidate: Participant
    let isIdentified: Bool
    /// The latest that were granted; nil where nobody has decided on any.
    let adjustments: [Adjustment]?
    /// By station, in the circuit's order, those served elsewhere too.
    let progress: [(station: Circuit.Station, progress: StationProgress)]

    var isComplete: Bool { progress.allSatisfy { if case .done = $0.progress { true } else { false } } }
    var doneCount: Int { progress.count { if case .done = $0.progress { true } else { false } } }

    /// The play that has begun and not ended, if there is one.
    var underway: (station: Circuit.Station, lines: RecordedPlayLines)? {
        for (station, progress) in progress {
            if case .underway(let lines) = progress { return (station, lines) }
        }
        return nil
    }
}

extension OpenSitting {
    func standing(of candidate: Participant) throws -> Standing {
        let said = try store.statements([.identity, .adjustment]).map(\.statement)
            .filter { $0.about.sitting == id && $0.about.candidate == candidate.id }
        let progress = try circuit.stations.map { station -> (station: Circuit.Station, progress: StationProgress) in
            guard let lines = try store.play(draw(candidate, station).play) else { return (station, .ahead) }
            return (station, lines.seal == nil ? .underway(lines) : .done(lines))
        }
        return Standing(
            candidate: candidate, isIdentified: said.contains { $0.kind == .identity },
            adjustments: said.last { $0.kind == .adjustment }?.content(as: AdjustmentGrant.self)?.applied, progress: progress)
    }

    func draw(_ candidate: Participant, _ station: Circuit.Station) -> StationDraw {
        StationDraw(sitting: id, candidate: candidate.id, station: station.id)
    }

    /// Begins a candidate's play at a station, with the seed that the circuit's policy draws; its opening is on record when this returns.
    func begin(_ station: Circuit.Station, for candidate: Participant, _ adjustments: [Adjustment]) throws -> StationPlay {
        let draw = draw(candidate, station)
        let variant = circuit.variant(of: station, in: content.form)
        let (seed, rule): (UInt64, String?) =
            switch variant.seed {
            case .fixed(let seed): (UInt64(seed), nil)
            case .perCandidate: (draw.seed, StationDraw.rule)
            }
        let header = Journal.Header(
            situation: station.situation.id, client: variant.client.id, seed: seed, mode: .assessment, language: source.language,
            sources: source.hashes(of: station.situation), begun: timestamp())
        let opening = PlayOpening(
            id: draw.play, candidate: candidate.id, sitting: id, station: station.id, minutes: adjustments.minutes(station.minutes),
            adjustments: adjustments.map(\.name), seedRule: rule, header: header)
        return try StationPlay(opening, at: station, in: store)
    }

    /// Goes on with a play that broke off; an interruption of the program is noted.
    func `continue`(_ lines: RecordedPlayLines, at station: Circuit.Station) throws -> StationPlay {
        let play = try StationPlay(
            continuing: lines, at: station, try texts.situation(lines.opening.header), in: store)
        let said = try store.statements([.pause, .incident]).map(\.statement).filter { $0.about.play == play.id }
        play.addedMinutes = said.compactMap { $0.content(as: Incident.self) }.reduce(0) { $0 + $1.minutes }
        play.isPaused = said.compactMap { $0.content(as: Pause.self) }.last?.change == .paused
        if play.wasInterrupted, !play.isOver {
            try note(Incident(.interrupted, note: play.lastSeen ?? "", at: play.clock.elapsed), nil, play)
        }
        return play
    }
}
