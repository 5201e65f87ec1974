import RehearsalStatistics
import Testing

struct DistributionCase: Decodable, Sendable {
    let df1: Double
    let df2: Double
    let p: Double
    let t: Double
    let f: Double
    let normal: Double
    let normalBelow: Double
    let student: Double
    let studentBelow: Double
    let studentBeyond: Double
    let fisher: Double
    let fisherBelow: Double
    let fisherAbove: Double
}

/// Probabilities and quantiles as scipy sees them, relative to their own size.
@Suite struct DistributionCaseTests {
    @Test(arguments: CaseSource.available)
    func probabilitiesAndQuantilesAreThoseOfScipy(source: CaseSource) throws {
        for known in try source.load().distributions {
            let student = StudentT(df: known.df1)
            let fisher = FDistribution(df1: known.df1, df2: known.df2)
            let figures: [(String, Double, Double)] = [
                ("normal quantile", Normal.quantile(known.p), known.normal), ("normal", Normal.cdf(known.t), known.normalBelow),
                ("t quantile", student.quantile(known.p), known.student), ("t", student.cdf(known.t), known.studentBelow),
                ("t beyond", student.twoSided(known.t), known.studentBeyond),
                ("F quantile", fisher.quantile(known.p), known.fisher),
                ("F", fisher.cdf(known.f), known.fisherBelow), ("F above", fisher.upper(known.f), known.fisherAbove),
            ]
            for (name, ours, theirs) in figures {
                #expect(abs(ours - theirs) <= 1e-10 * abs(theirs), "\(name) of \(known): \(ours)")
            }
        }
    }
}
