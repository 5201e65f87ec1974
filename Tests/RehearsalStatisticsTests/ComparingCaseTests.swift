import RehearsalStatistics
import Testing

struct MeansCase: Decodable, Sendable {
    struct Mean: Decodable, Sendable {
        let value: Double
        let error: Double
        let low: Double?
        let high: Double?
    }
    let first: [Double]
    let second: [Double]
    let mean: Mean
    let difference: Double
    let low: Double?
    let high: Double?
    let p: Double?
}

struct SharesCase: Decodable, Sendable {
    let first: [Int]
    let second: [Int]
    let difference: Double
    let low: Double
    let high: Double
    let p: Double
}

struct HolmCase: Decodable, Sendable {
    let values: [Double]
    let adjusted: [Double]
}

/// Comparisons of groups as scipy and statsmodels see them.
@Suite struct ComparingCaseTests {
    @Test(arguments: CaseSource.available)
    func meansAndTheirDifferencesAreThoseOfScipy(source: CaseSource) throws {
        for (place, known) in try source.load().means.enumerated() {
            let mean = Mean.estimate(known.first)
            #expect(close(mean.value, known.mean.value) && close(mean.figure?.standardError, known.mean.error), "table \(place)")
            #expect(close(mean.interval?.low, known.mean.low) && close(mean.interval?.high, known.mean.high), "table \(place)")
            let found = GroupDifference(means: known.first, known.second, needed: 2)
            #expect(close(found.estimate.value, known.difference), "table \(place)")
            #expect(close(found.estimate.interval?.low, known.low), "table \(place)")
            #expect(close(found.estimate.interval?.high, known.high), "table \(place)")
            #expect(close(found.pValue, known.p), "table \(place)")
        }
    }

    @Test(arguments: CaseSource.available)
    func differencesOfSharesAreThoseOfStatsmodelsAndScipy(source: CaseSource) throws {
        for (place, known) in try source.load().shares.enumerated() {
            let found = GroupDifference(
                shares: (known.first[0], of: known.first[1]), (known.second[0], of: known.second[1]), needed: 1)
            #expect(close(found.estimate.value, known.difference), "table \(place)")
            #expect(close(found.estimate.interval?.low, known.low), "table \(place)")
            #expect(close(found.estimate.interval?.high, known.high), "table \(place)")
            #expect(close(found.pValue, known.p), "table \(place)")
        }
    }

    @Test(arguments: CaseSource.available)
    func holmsCorrectionIsThatOfStatsmodels(source: CaseSource) throws {
        for (place, known) in try source.load().holm.enumerated() {
            let adjusted = Holm.adjusted(known.values)
            #expect(adjusted.count == known.adjusted.count)
            #expect(zip(adjusted, known.adjusted).allSatisfy { close($0, $1) }, "values \(place)")
        }
    }
}
