import Foundation
import Rehearsal

/// States a second: all of them found, with best and worst from each.
struct ExploringFigures {
    static let runs = 5

    /// Only of the case whose name is given, if one is.
    static func table(only wanted: String? = nil) -> [String] {
        let cases: [(String, () -> String)] =
            [100, 1000, 10_000, 100_000].map { count in ("\(count) scenes", { LayeredSituation(scenes: count).text }) }
            + [12, 20].map { count in ("hub of \(count)", { HubSituation(topics: count).text }) }
        return cases.filter { wanted == nil || $0.0 == wanted }.compactMap { name, text in
            guard let encounter = BenchContent.encounter(text()) else { return nil }
            var reach: [Double] = []
            var whole: [Double] = []
            var states = 0
            var bytes = 0
            for _ in 0..<runs {
                let start = DispatchTime.now().uptimeNanoseconds
                let graph = StateGraph(exploring: encounter, limit: 100_000_000)
                let middle = DispatchTime.now().uptimeNanoseconds
                let best = graph.extremes(.best)
                let worst = graph.extremes(.worst)
                let end = DispatchTime.now().uptimeNanoseconds
                precondition(best[0].value ?? 0 >= worst[0].value ?? 0)
                states = graph.stateCount
                bytes = graph.byteCount
                reach.append(Double(middle - start))
                whole.append(Double(end - start))
            }
            func rate(_ times: [Double]) -> Double { Double(states) * 1000 / (times.min() ?? 1) }
            return String(
                format: "%@ %10d states   reach %6.1f M/s   with best and worst %6.1f M/s   %3.0f bytes a state",
                name.padding(toLength: 16, withPad: " ", startingAt: 0), states, rate(reach), rate(whole),
                Double(bytes) / Double(max(states, 1)))
        }
    }
}
