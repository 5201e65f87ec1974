import RehearsalStatistics
import Testing

struct OptionCase: Decodable, Sendable {
    /// Whether the option was taken, the total and the rest; nil for one who never met the decision.
    let candidates: [Candidate?]
    let takers: [Int]
    let n: Int
    let facility: ExpectedFigure
    let pointBiserial: ExpectedFigure
    let itemRest: ExpectedFigure
    let upperLower: Double?

    struct Candidate: Decodable, Sendable {
        let figures: OptionFigures.Candidate

        init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            figures = .init(
                took: try parts.decode(Bool.self), total: try parts.decode(Double.self), rest: try parts.decode(Double.self))
        }
    }
}

/// Options as scipy, pingouin and statsmodels see them.
@Suite struct OptionCaseTests {
    @Test(arguments: CaseSource.available)
    func facilityAndDiscriminationAreThoseOfThePackages(source: CaseSource) throws {
        for (place, known) in try source.load().options.enumerated() {
            let found = OptionFigures(known.candidates.map { $0?.figures }, needed: 2)
            #expect(found.takers == known.takers)
            let figures = [
                (found.facility, known.facility), (found.pointBiserial, known.pointBiserial), (found.itemRest, known.itemRest),
            ]
            for (which, (ours, theirs)) in figures.enumerated() {
                #expect(ours.n == known.n)
                #expect(close(ours.value, theirs.value), "\(which) of table \(place)")
                // The package rounds its interval of a correlation to 14 places, and has none for fewer than four pairs.
                #expect(
                    close(ours.interval?.low, theirs.low) && close(ours.interval?.high, theirs.high), "\(which) of table \(place)")
            }
            #expect(close(found.upperLower.value, known.upperLower), "table \(place)")
        }
    }
}
