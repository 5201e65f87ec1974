/// What a circuit says of marking the plays of one of its stations.
package struct MarkingRules: Sendable, Hashable {
    package var tolerance: MarkingTolerance
    package var borderline: BorderlineRule
    /// The level from which an element counts as shown.
    package var standard: Int
    /// Percent: the accuracy at which the station is passed.
    package var cut: Int
    /// How many people mark a play that is marked by more than one.
    package var markers: Int
    /// Percent of the plays that all of them mark; of the others one does, unless the play is borderline.
    package var doubleMarking: Int
    package var assessors: AssessorRules

    package init(
        tolerance: MarkingTolerance = .usual, borderline: BorderlineRule = .usual, standard: Int = 2, cut: Int = 60,
        markers: Int = 2,
        doubleMarking: Int = 100, assessors: AssessorRules = .usual
    ) {
        self.tolerance = tolerance
        self.borderline = borderline
        self.standard = standard
        self.cut = cut
        self.markers = markers
        self.doubleMarking = doubleMarking
        self.assessors = assessors
    }

    /// By how many people a play is to be marked.
    ///
    /// A share of the plays is drawn by the play's id, so that no one chooses which; `accuracy` is from 0 to 1, nil where the play has
    /// none, and `ratings` are the global ratings given so far.
    package func markersNeeded(for play: String, accuracy: Double?, ratings: [Int]) -> Int {
        guard markers > 1 else { return 1 }
        if isBorderline(accuracy: accuracy, ratings: ratings) { return markers }
        var generator = SeededGenerator(seed: 0, purpose: "double-marking:" + play)
        return generator.below(100) < doubleMarking ? markers : 1
    }

    package func isBorderline(accuracy: Double?, ratings: [Int]) -> Bool {
        borderline.holds(accuracy: accuracy, cut: cut, ratings: ratings)
    }
}

extension MarkingRules {
    /// What a circuit says of marking plays at one of its stations.
    package init(_ circuit: Circuit, station id: String) { self.init(cut: circuit.cut.station) }
}
