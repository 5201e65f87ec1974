import Rehearsal

/// How a play at a station came to its end.
enum StationEnding: String {
    case finished
    case timeUp = "time-up"
    case stopped
    /// It has not.
    case open

    var words: Message {
        switch self {
        case .finished: "走到結局"
        case .timeUp: "時間到，沒有走完"
        case .stopped: "由評量者結束，沒有走完"
        case .open: "還在進行"
        }
    }
}

extension Journal {
    var stationEnding: StationEnding {
        switch events.last?.kind {
        case .ended: .finished
        case .left(.timeUp): .timeUp
        case .left(.stopped): .stopped
        default: .open
        }
    }
}

extension StationPlay {
    var ending: StationEnding { journal.stationEnding }

    /// Whether nothing is left but to seal it: an ending has been reached, or it has been left for good.
    var isOver: Bool { ending != .open }
}
