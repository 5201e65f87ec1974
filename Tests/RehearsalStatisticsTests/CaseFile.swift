import Foundation
import Testing

/// Generated tables with the figures that PyPI packages gave for them, as `Python/tables.py` writes them.
struct CaseFile: Decodable, Sendable {
    let kappa: [KappaCase]
    let alpha: [AlphaCase]
    let intraclass: [IntraclassCase]
    let cronbach: [CronbachCase]
    let options: [OptionCase]
    let borderline: [BorderlineCase]
    let angoff: [AngoffCase]
    let means: [MeansCase]
    let shares: [SharesCase]
    let holm: [HolmCase]
    let distributions: [DistributionCase]

    /// How many cases there are of each statistic.
    var counts: [Int] {
        [
            kappa.count, alpha.count, intraclass.count, cronbach.count, options.count, borderline.count, angoff.count, means.count,
            shares.count, holm.count, distributions.count,
        ]
    }
}

/// Where cases come from.
enum CaseSource: String, Sendable, CaseIterable {
    /// A few, kept beside the tests: they need no Python.
    case golden
    /// Many, which `make test-statistics` has the packages work out anew.
    case fresh

    static let freshPath = ProcessInfo.processInfo.environment["REHEARSE_STATISTICS"]

    static var available: [CaseSource] { freshPath == nil ? [.golden] : [.golden, .fresh] }

    func load() throws -> CaseFile {
        let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens/tables.json")
        let url = self == .fresh ? CaseSource.freshPath.map { URL(fileURLWithPath: $0) } : goldens
        return try JSONDecoder().decode(CaseFile.self, from: Data(contentsOf: try #require(url)))
    }
}

/// A value with its interval; nil where a package gives no number.
struct ExpectedFigure: Decodable, Sendable {
    let value: Double?
    let low: Double?
    let high: Double?
}

/// Whether two numbers are the same up to `tolerance` of the greater, or of 1 where both are smaller; nothing is only the same
/// as nothing.
func close(_ ours: Double?, _ theirs: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return abs(ours - theirs) <= tolerance * max(1, abs(ours), abs(theirs))
}
