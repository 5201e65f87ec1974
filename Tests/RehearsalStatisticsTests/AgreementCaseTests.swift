import Rehearsal
import RehearsalStatistics
import Testing

struct KappaCase: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
        let value: Double?
        let error: Double?
    }
    struct ExpectedAgreement: Decodable, Sendable {
        let value: Double?
        let low: Double?
        let high: Double?
        let near: Double?
    }
    let categories: Int
    let pairs: [[Int?]]
    let n: Int
    let unweighted: Expected
    let linear: Expected
    let quadratic: Expected
    let agreement: ExpectedAgreement

    func expected(_ weighting: KappaWeighting) -> Expected {
        switch weighting {
        case .unweighted: unweighted
        case .linear: linear
        case .quadratic: quadratic
        }
    }
}

struct AlphaCase: Decodable, Sendable {
    struct Expected: Decodable, Sendable {
        let value: Double?
        let low: Double?
        let high: Double?
        let kept: Int
    }
    let table: [[Double?]]
    let n: Int
    let seed: String
    let resamples: Int
    let nominal: Expected
    let ordinal: Expected
    let interval: Expected

    func expected(_ metric: AlphaMetric) -> Expected {
        switch metric {
        case .nominal: nominal
        case .ordinal: ordinal
        case .interval: interval
        }
    }
}

/// Agreement between raters as scikit-learn, statsmodels, krippendorff and pingouin see it.
@Suite struct AgreementCaseTests {
    @Test(arguments: CaseSource.available)
    func kappaIsThatOfScikitLearnAndItsErrorThatOfStatsmodels(source: CaseSource) throws {
        for (place, known) in try source.load().kappa.enumerated() {
            let table = try AgreementTable(known.pairs.map { ($0[0], $0[1]) }, categories: Array(0..<known.categories))
            #expect(table.n == known.n)
            for weighting in KappaWeighting.allCases {
                let kappa = Kappa(table, weighting: weighting, needed: 1)
                let expected = known.expected(weighting)
                #expect(close(kappa.estimate.value, expected.value), "\(weighting) of table \(place)")
                let error = kappa.estimate.figure?.standardError
                // Where it is 0, the package is left with the root of a rounding error, or with no number.
                #expect(error == nil ? expected.error ?? 0 < 1e-6 : close(error, expected.error), "\(weighting) of table \(place)")
            }
            let exact = table.exactAgreement(needed: 1)
            #expect(close(exact.value, known.agreement.value))
            #expect(close(exact.interval?.low, known.agreement.low) && close(exact.interval?.high, known.agreement.high))
            #expect(close(table.exactAgreement(within: 1, needed: 1).value, known.agreement.near))
        }
    }

    /// The package on the same resamples, which the script draws with the published generator.
    @Test(arguments: CaseSource.available)
    func alphaAndItsResamplesAreThoseOfKrippendorff(source: CaseSource) throws {
        for (place, known) in try source.load().alpha.enumerated() {
            let seed = try #require(UInt64(known.seed))
            let resampling = Resampling(seed: seed, resamples: known.resamples) { SeededGenerator(seed: $0) }
            for metric in AlphaMetric.allCases {
                let estimate = KrippendorffAlpha.estimate(RatingTable(rows: known.table), metric: metric, needed: 1, by: resampling)
                let expected = known.expected(metric)
                #expect(estimate.n == known.n)
                #expect(close(estimate.value, expected.value), "\(metric) of table \(place)")
                guard let figure = estimate.figure else { continue }
                switch figure.interval {
                case .success(let interval):
                    #expect(close(interval.low, expected.low) && close(interval.high, expected.high), "\(metric) of table \(place)")
                    #expect(
                        interval.method == .bootstrap(seed: seed, resamples: known.resamples, kept: expected.kept),
                        "\(metric) of table \(place)")
                case .failure(.resamplesFailed(let failed, of: known.resamples)):
                    #expect(failed == known.resamples - expected.kept && failed * 20 > known.resamples)
                case .failure(let reason):
                    #expect(reason == .noWidth && close(expected.low, expected.high), "\(metric) of table \(place)")
                }
            }
        }
    }
}
