import RehearsalStatistics
import Testing

struct IntraclassCase: Decodable, Sendable {
    let table: [[Double?]]
    let n: Int
    /// Whether anything is left when units and raters are accounted for.
    let residual: Bool
    let single: ExpectedFigure
    let mean: ExpectedFigure
    let consistency: ExpectedFigure
}

struct CronbachCase: Decodable, Sendable {
    let table: [[Double?]]
    let n: Int
    let value: Double?
    let low: Double?
    let high: Double?
    let rounded: [Double?]?
}

/// Reliability as pingouin sees it.
@Suite struct ReliabilityCaseTests {
    @Test(arguments: CaseSource.available)
    func intraclassCorrelationsAreThoseOfPingouin(source: CaseSource) throws {
        for (place, known) in try source.load().intraclass.enumerated() {
            // The package wants five values or more.
            guard known.n * known.table[0].count >= 5 else { continue }
            let found = IntraclassCorrelation(RatingTable(rows: known.table), needed: 2)
            let figures = [
                (found.single, known.single), (found.mean, known.mean), (found.consistency, known.consistency),
            ]
            for (which, (ours, theirs)) in figures.enumerated() {
                #expect(ours.n == known.n)
                guard known.residual else {
                    withoutResiduals(ours, theirs, "\(which) of table \(place)")
                    continue
                }
                #expect(close(ours.value, theirs.value), "\(which) of table \(place)")
                if case .failure(let reason) = ours.figure?.interval {
                    // The package steps up past infinity.
                    #expect(reason == .unbounded && which == 1 && theirs.low != nil, "\(which) of table \(place)")
                } else {
                    #expect(close(ours.interval?.low, theirs.low), "\(which) of table \(place)")
                    #expect(close(ours.interval?.high, theirs.high), "\(which) of table \(place)")
                }
            }
        }
    }

    /// All raters agree, or differ by a constant each, or nothing varies: the package divides by rounding errors or by zero.
    private func withoutResiduals(_ ours: Estimate, _ theirs: ExpectedFigure, _ place: Comment) {
        guard let figure = ours.figure else {
            #expect(ours.reason == .noVariance, place)
            return
        }
        #expect(close(figure.value, theirs.value), place)
        if figure.value == 0 || figure.value == 1 {
            #expect(figure.interval == .failure(.noWidth), place)
        } else if let low = theirs.low, let high = theirs.high {
            #expect(close(ours.interval?.low, low) && close(ours.interval?.high, high), place)
        } else {
            #expect(ours.interval.map { $0.low < figure.value && figure.value < $0.high } == true, place)
        }
    }

    @Test(arguments: CaseSource.available)
    func cronbachsAlphaIsThatOfPingouinAndItsIntervalFeldts(source: CaseSource) throws {
        for (place, known) in try source.load().cronbach.enumerated() {
            let alpha = CronbachAlpha.estimate(RatingTable(rows: known.table), needed: 2)
            #expect(alpha.n == known.n)
            #expect(close(alpha.value, known.value), "table \(place)")
            guard let interval = alpha.interval else {
                #expect(alpha.value == nil || alpha.value == 1, "table \(place)")
                continue
            }
            #expect(close(interval.low, known.low) && close(interval.high, known.high), "table \(place)")
            // The package's own interval has three digits after the point.
            for (ours, theirs) in zip([interval.low, interval.high], known.rounded ?? []) {
                #expect(close(ours, theirs, 5.001e-4), "table \(place)")
            }
        }
    }
}
