import Rehearsal
import RehearsalStatistics
import Testing

struct BorderlineCase: Decodable, Sendable {
    struct Line: Decodable, Sendable {
        let slope: ExpectedFigure
        let intercept: ExpectedFigure
        let rSquared: Double
        let cut: Double
    }
    struct Bootstrap: Decodable, Sendable {
        let low: Double
        let high: Double
        let rmse: Double
        let kept: Int
    }
    let candidates: [[Double]]
    let borderline: Double
    let n: Int
    let seed: String
    let resamples: Int
    let line: Line?
    let bootstrap: Bootstrap?
}

struct AngoffCase: Decodable, Sendable {
    struct Round: Decodable, Sendable {
        let table: [[Double?]]
        let sums: [Double?]
        let n: Int
        let value: Double?
        let error: Double?
        let low: Double?
        let high: Double?
        let means: [Double?]
        let spreads: [Double?]
    }
    let points: [Double]
    let rounds: [Round]
}

/// Cuts as scipy and statsmodels see them.
@Suite struct StandardsCaseTests {
    @Test(arguments: CaseSource.available)
    func theLineAndItsCutAreThoseOfScipyAndStatsmodels(source: CaseSource) throws {
        for (place, known) in try source.load().borderline.enumerated() {
            let seed = try #require(UInt64(known.seed))
            let found = BorderlineRegression(
                known.candidates.map { .init(rating: $0[0], score: $0[1]) }, borderline: known.borderline, needed: 3,
                by: Resampling(seed: seed, resamples: known.resamples) { SeededGenerator(seed: $0) })
            #expect(found.cut.n == known.n)
            guard let line = known.line, let bootstrap = known.bootstrap else {
                #expect([found.cut, found.slope, found.intercept, found.rSquared].allSatisfy { $0.reason == .noVariance })
                continue
            }
            #expect(close(found.rSquared.value, line.rSquared), "table \(place)")
            for (ours, theirs) in [(found.slope, line.slope), (found.intercept, line.intercept)] {
                #expect(close(ours.value, theirs.value), "table \(place)")
                // On an exact line theirs is as wide as a rounding error.
                guard line.rSquared < 1 - 1e-12 else { continue }
                #expect(close(ours.interval?.low, theirs.low) && close(ours.interval?.high, theirs.high), "table \(place)")
            }
            try cut(found, line, bootstrap, place, resampling: (seed, known.resamples))
        }
    }

    private func cut(
        _ found: BorderlineRegression, _ line: BorderlineCase.Line, _ bootstrap: BorderlineCase.Bootstrap, _ place: Int,
        resampling: (seed: UInt64, resamples: Int)
    ) throws {
        guard let slope = line.slope.value, slope > 0 else {
            #expect(found.cut.reason == found.slope.value.map { .slopeNotPositive(slope: $0) }, "table \(place)")
            return
        }
        let figure = try #require(found.cut.figure)
        #expect(close(figure.value, line.cut) && close(figure.standardError, bootstrap.rmse), "table \(place)")
        switch figure.interval {
        case .success(let interval):
            #expect(close(interval.low, bootstrap.low) && close(interval.high, bootstrap.high), "table \(place)")
            #expect(
                interval.method
                    == .bootstrap(seed: resampling.seed, resamples: resampling.resamples, kept: bootstrap.kept))
        case .failure(.resamplesFailed(let failed, of: _)): #expect(failed == resampling.resamples - bootstrap.kept)
        case .failure(let reason): #expect(reason == .noWidth && close(bootstrap.low, bootstrap.high), "table \(place)")
        }
    }

    @Test(arguments: CaseSource.available)
    func theJudgesCutIsThatOfNumpyAndScipy(source: CaseSource) throws {
        for (place, known) in try source.load().angoff.enumerated() {
            let found = Angoff(rounds: known.rounds.map(\.table), points: known.points)
            #expect(found.maximum == known.points.reduce(0, +))
            for (ours, theirs) in zip(found.rounds, known.rounds) {
                #expect(ours.cut.n == theirs.n)
                #expect(close(ours.cut.value, theirs.value), "table \(place)")
                #expect(close(ours.cut.figure?.standardError, theirs.error), "table \(place)")
                #expect(close(ours.cut.interval?.low, theirs.low) && close(ours.cut.interval?.high, theirs.high), "table \(place)")
                #expect(zip(ours.sums, theirs.sums).allSatisfy { close($0, $1) })
                #expect(zip(ours.items, theirs.means).allSatisfy { close($0.percent.value, $1) })
                #expect(zip(ours.items, theirs.spreads).allSatisfy { close($0.spread, $1) })
            }
        }
    }
}
