/// What an observer of a live role-play notices, key by key.
package struct ObservationNotes: Sendable, Hashable {
    /// A behaviour noticed at a moment, or a remark.
    package struct Tick: Sendable, Hashable {
        /// Milliseconds since the role-play began, without breaks.
        package var at: Int
        /// The element's id; nil for a remark on none.
        package var element: String?
        /// 0 to 3 (`MarkSheet.levelRange`); nil for a remark only.
        package var level: Int?
        package var note: String

        package init(at: Int, element: String?, level: Int?, note: String = "") {
            self.at = at
            self.element = element
            self.level = level
            self.note = note
        }
    }

    /// A time in which the clock stood still.
    package struct Break: Sendable, Hashable {
        /// Milliseconds since the role-play began, without breaks.
        package var at: Int
        package var reason: String

        package init(at: Int, reason: String) {
            self.at = at
            self.reason = reason
        }
    }

    /// The level of a tick of which no other is said: the standard.
    package static let usualLevel = 2

    package var ticks: [Tick]
    package var breaks: [Break]

    package init(ticks: [Tick] = [], breaks: [Break] = []) {
        self.ticks = ticks
        self.breaks = breaks
    }

    package mutating func tick(_ element: String, at time: Int) {
        ticks.append(Tick(at: time, element: element, level: Self.usualLevel))
    }

    /// Says of the last tick that it is of another level; false where the last is no tick of a level.
    package mutating func setLevel(_ level: Int) -> Bool {
        guard MarkSheet.levelRange.contains(level), ticks.last?.level != nil else { return false }
        ticks[ticks.count - 1].level = level
        return true
    }

    package mutating func remark(_ note: String, at time: Int) {
        ticks.append(Tick(at: time, element: nil, level: nil, note: note))
    }

    /// Takes the last tick or remark back; nil where there is none.
    package mutating func undo() -> Tick? { ticks.popLast() }

    package func levels(of element: String) -> [Int] { ticks.filter { $0.element == element }.compactMap(\.level) }

    /// For each element ticked the median of its levels, the lower one of two: a proposal, which the observer decides on.
    package var proposals: [String: Int] {
        var proposals: [String: Int] = [:]
        for element in Set(ticks.compactMap(\.element)) {
            let levels = levels(of: element).sorted()
            if !levels.isEmpty { proposals[element] = levels[(levels.count - 1) / 2] }
        }
        return proposals
    }
}
