/// A reasonable adjustment for a candidate: it changes their access to the assessment, never the standard.
package enum Adjustment: Sendable, Hashable {
    /// Percent of the minutes that are added.
    case extraTime(Int)
    case kind(Kind)
    /// One that the circuit describes itself, by its id.
    case other(String)

    package enum Kind: String, Sendable, CaseIterable {
        /// Written one below the other, without redrawing: for screen readers.
        case plain
        case largerText = "larger-text"
        /// Someone who interprets, into sign language too; not someone who helps.
        case interpreter
        /// Someone who reads out and types what the candidate says.
        case reader
        /// The clock stands while the candidate rests.
        case breaks
    }

    /// As it is named in a call and on record: `extra-time=25`, `plain`, or an id of the circuit's own.
    package var name: String {
        switch self {
        case .extraTime(let percent): "extra-time=\(percent)"
        case .kind(let kind): kind.rawValue
        case .other(let id): id
        }
    }

    /// Nil for what names none: extra time without a whole number above 0, or no id.
    package init?(_ name: String) {
        if let kind = Kind(rawValue: name) {
            self = .kind(kind)
        } else if name.hasPrefix("extra-time=") {
            guard let percent = Int(name.dropFirst("extra-time=".count)), percent > 0 else { return nil }
            self = .extraTime(percent)
        } else if isID(name), name != "extra-time" {
            self = .other(name)
        } else {
            return nil
        }
    }
}

/// Which adjustments a circuit offers.
package struct AdjustmentRules: Sendable, Hashable {
    /// How much time may be added, in percent.
    package enum ExtraTime: Sendable, Hashable {
        case upTo(Int)
        /// One of these, rising.
        case oneOf([Int])
    }

    /// One that the circuit describes itself.
    package struct Other: Sendable, Hashable {
        package let id: String
        package let text: String
    }

    /// Nil where no time is added.
    package let extraTime: ExtraTime?
    package let kinds: Set<Adjustment.Kind>
    package let others: [Other]

    /// What is offered where a circuit says nothing: everything, with as much time again.
    package static let usual = AdjustmentRules(extraTime: .upTo(100), kinds: Set(Adjustment.Kind.allCases), others: [])

    package init(extraTime: ExtraTime?, kinds: Set<Adjustment.Kind>, others: [Other]) {
        self.extraTime = extraTime
        self.kinds = kinds
        self.others = others
    }

    package func offers(_ adjustment: Adjustment) -> Bool {
        switch adjustment {
        case .kind(let kind): return kinds.contains(kind)
        case .other(let id): return others.contains { $0.id == id }
        case .extraTime(let percent):
            switch extraTime {
            case .upTo(let most): return (1...most).contains(percent)
            case .oneOf(let known): return known.contains(percent)
            case nil: return false
            }
        }
    }

    /// As each is named in a call, extra time first: `extra-time=25`; for a span, its most.
    package var names: [String] {
        let time: [Int] =
            switch extraTime {
            case .upTo(let most): [most]
            case .oneOf(let known): known
            case nil: []
            }
        return time.map { Adjustment.extraTime($0).name } + Adjustment.Kind.allCases.filter(kinds.contains).map(\.rawValue)
            + others.map(\.id)
    }
}

extension [Adjustment] {
    /// Minutes with any extra time, rounded up to whole ones.
    package func minutes(_ minutes: Int) -> Int {
        let percent = reduce(0) { if case .extraTime(let percent) = $1 { $0 + percent } else { $0 } }
        return minutes + (minutes * percent + 99) / 100
    }
}
