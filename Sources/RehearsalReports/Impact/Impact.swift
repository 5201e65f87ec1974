package import Rehearsal

/// What a change of a situation does to the plays that were recorded before it.
package struct Impact: Sendable {
    /// Why a journal has no part in it.
    package enum Reason: String, Sendable, CaseIterable {
        case unreadable, otherSituation = "other-situation", unfinished, whatIf = "what-if", afterChange = "after-the-change"
        case otherVersion = "other-version", otherClient = "other-client"
    }

    package enum Finding: Sendable {
        case changed(Rescoring)
        case unchanged(Rescoring)
        case broken(BrokenStep)
        case passedOver(Reason)
    }

    package struct Entry: Sendable {
        /// The name of its file.
        package let journal: String
        /// Nil for one that could not be read.
        package let header: Journal.Header?
        package let finding: Finding

        package init(journal: String, header: Journal.Header?, finding: Finding) {
            self.journal = journal
            self.header = header
            self.finding = finding
        }
    }

    package let situation: Situation
    /// Against which version, in the caller's words.
    package let against: String
    /// The folder of the journals.
    package let folder: String
    /// Those whose result changes first, the greatest change before the others; then the broken, the unchanged, those passed over.
    package let entries: [Entry]

    package init(situation: Situation, against: String, folder: String, entries: [Entry]) {
        self.situation = situation
        self.against = against
        self.folder = folder
        self.entries = entries.sorted { ($0.rank, $0.journal) < ($1.rank, $1.journal) }
    }

    /// Whether any result changes, or can no longer be had.
    package var isChange: Bool { count(.changed) + count(.broken) > 0 }

    package enum Kind: Sendable {
        case changed, broken, unchanged, passedOver
    }

    package func count(_ kind: Kind) -> Int { entries.count { $0.kind == kind } }

    package func count(_ reason: Reason) -> Int {
        entries.count { if case .passedOver(reason) = $0.finding { true } else { false } }
    }
}

extension Impact.Entry {
    package var kind: Impact.Kind {
        switch finding {
        case .changed: .changed
        case .broken: .broken
        case .unchanged: .unchanged
        case .passedOver: .passedOver
        }
    }

    /// The less, the earlier it stands.
    fileprivate var rank: [Int] {
        switch finding {
        case .changed(let rescoring): [0] + rescoring.size.map { -$0 }
        case .broken(let broken): [1, broken.step]
        case .unchanged: [2]
        case .passedOver: [3]
        }
    }
}

/// Lists of numbers from the first that differs.
private func < (a: ([Int], String), b: ([Int], String)) -> Bool {
    a.0 == b.0 ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
}
