/// A marker's try at a play whose levels experts have agreed on.
package struct CalibrationTry: Sendable, Hashable {
    /// The id of the marker.
    package let marker: String
    package let play: String
    /// RFC 3339 in UTC.
    package let at: String
    /// 1 for the first try at this play; from 2 on the marker has seen the agreed levels.
    package let number: Int
    package let sheet: MarkSheet
    package let anchor: MarkSheet

    package init(marker: String, play: String, at: String, number: Int, sheet: MarkSheet, anchor: MarkSheet) {
        self.marker = marker
        self.play = play
        self.at = at
        self.number = number
        self.sheet = sheet
        self.anchor = anchor
    }

    /// How far it is off, over all elements to which both give a level.
    package var offset: Offset {
        Offset(sheet.levels.compactMap { element, level in anchor.levels[element].map { level - $0 } })
    }

    /// How far the global rating is off; nil where either is missing.
    package var ratingOffset: Int? { sheet.global.flatMap { rating in anchor.global.map { rating - $0 } } }

    /// Elements to which only one of the two gives a level, sorted.
    package var unmatched: [String] { Set(sheet.levels.keys).symmetricDifference(anchor.levels.keys).sorted() }
}

/// How far marks are off from what was agreed: exact sums, so that parts add up.
package struct Offset: Sendable, Hashable {
    /// How many marks were compared.
    package private(set) var count = 0
    /// The sum of mark − agreed: above 0 is lenient, below 0 severe.
    package private(set) var sum = 0
    /// How many were the same.
    package private(set) var exact = 0

    package init(_ differences: [Int] = []) {
        for difference in differences {
            count += 1
            sum += difference
            if difference == 0 { exact += 1 }
        }
    }

    /// Mean signed difference; nil for none.
    package var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }
    /// Share from 0 to 1; nil for none.
    package var exactShare: Double? { count == 0 ? nil : Double(exact) / Double(count) }

    package static func + (a: Offset, b: Offset) -> Offset {
        var total = a
        total.count += b.count
        total.sum += b.sum
        total.exact += b.exact
        return total
    }
}

/// How one marker drifts from what was agreed: over all, by element and over time.
package struct Drift: Sendable, Hashable {
    package let marker: String
    /// In the order in which they were made.
    package let tries: [CalibrationTry]
    package let overall: Offset
    package let ratings: Offset
    /// By element id, in the order asked for and then by id.
    package let elements: [(id: String, offset: Offset)]

    /// With fewer marks compared than this no conclusion is drawn: even with 15 a 95 % interval of the mean is 0.39 levels wide to either
    /// side where marks scatter by a standard deviation of 0.7 (t with 14 degrees of freedom, 2.145 · 0.7 / √15).
    package static let leastForConclusion = 15

    package var isEnough: Bool { overall.count >= Self.leastForConclusion }

    /// Takes a marker's tries in any order.
    package init(_ marker: String, tries: [CalibrationTry], order: [String] = []) {
        self.marker = marker
        self.tries = tries.filter { $0.marker == marker }.sorted { ($0.at, $0.play, $0.number) < ($1.at, $1.play, $1.number) }
        overall = self.tries.reduce(Offset()) { $0 + $1.offset }
        ratings = Offset(self.tries.compactMap(\.ratingOffset))
        var byElement: [String: [Int]] = [:]
        for attempt in self.tries {
            for (element, level) in attempt.sheet.levels {
                if let agreed = attempt.anchor.levels[element] { byElement[element, default: []].append(level - agreed) }
            }
        }
        let ids = order.filter { byElement[$0] != nil } + Set(byElement.keys).subtracting(order).sorted()
        elements = ids.map { ($0, Offset(byElement[$0] ?? [])) }
    }

    package static func == (a: Drift, b: Drift) -> Bool { a.marker == b.marker && a.tries == b.tries }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(marker)
        hasher.combine(tries)
    }
}
