import Rehearsal

/// What came of playing one transcript again.
struct TranscriptTest {
    enum Result {
        case passed
        case changed(LineDifference)
        /// It was different, and is now written as it is.
        case updated(LineDifference)
        /// The play cannot be finished any more; what was different before that.
        case broken(TranscriptFault, LineDifference)
        /// The transcript's own text is wrong.
        case faulty([TranscriptFault])
        /// Its situation has errors, which have been said, or is not there.
        case withoutSituation
    }

    let path: String
    /// The situation's id; nil where it is not there.
    let situation: String?
    let result: Result

    var isGood: Bool {
        switch result {
        case .passed, .updated: true
        case .changed, .broken, .faulty, .withoutSituation: false
        }
    }
}
