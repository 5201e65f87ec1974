import Foundation
import Rehearsal

/// How fast situations are stepped through and explored, beside what others take at the same sizes.
///
/// The others' figures were taken on another day on a machine of the same kind (two virtual cores): they give the order of magnitude.
struct ExploringFigures {
    static let runs = 5

    private struct Size: Sendable {
        let name: String
        let text: @Sendable () -> String
        /// Random plays a second in inkcpp, and in a reference written in C++.
        let plays: (inkcpp: Double, reference: Double)?
        /// States a second of a reference in C++: found through a hash table with best and worst, and on a grid by layers.
        let states: (hash: Double, grid: Double?)?
    }

    private static let sizes = [
        layered(100, plays: (11_970, 3.73e6), states: (9.4e6, 146e6)),
        layered(1000, plays: (11_020, 2.87e6), states: (3.4e6, 112e6)),
        layered(10_000, plays: (10_200, 1.87e6), states: (2.6e6, 76e6)),
        layered(100_000, plays: (8857, 0.31e6), states: (1.7e6, 67e6)),
        Size(name: "hub of 20", text: { HubSituation(topics: 20).text }, plays: nil, states: (2.1e6, nil)),
    ]

    private static func layered(
        _ scenes: Int, plays: (inkcpp: Double, reference: Double), states: (hash: Double, grid: Double?)
    ) -> Size {
        Size(name: "\(scenes) scenes", text: { LayeredSituation(scenes: scenes).text }, plays: plays, states: states)
    }

    /// Only of the size whose name is given, if one is.
    static func table(only wanted: String? = nil) -> [String] {
        let chosen = sizes.filter { wanted == nil || $0.name == wanted }.compactMap { size in
            BenchContent.encounter(size.text()).map { (size, $0) }
        }
        return ["random plays a second (steps a play; µs a step); inkcpp; a reference in C++"]
            + chosen.compactMap { size, encounter in size.plays.map { plays(size.name, encounter, $0) } }
            + ["", "states a second, one core, all found (with best and worst from each); the reference's hash table; its grid"]
            + chosen.compactMap { size, encounter in size.states.map { states(size.name, encounter, $0) } }
    }

    private static func plays(_ name: String, _ encounter: Encounter, _ others: (inkcpp: Double, reference: Double)) -> String {
        var player = BotPlayer(encounter)
        var random = SeededGenerator(seed: 1)
        var steps = 0
        let count = 100_000
        let times = (0..<runs).map { _ in
            seconds {
                steps = 0
                for _ in 0..<count { steps += player.play(.random, &random).decisions }
            }
        }
        let time = median(times)
        return String(
            format: "  %@ %6.2f M/s (%4.1f; %.3f)   inkcpp %5.0f/s: ×%.0f   reference %.2f M/s: ×%.2f", padded(name),
            Double(count) / time / 1e6, Double(steps) / Double(count), time / Double(steps) * 1e6, others.inkcpp,
            Double(count) / time / others.inkcpp, others.reference / 1e6, Double(count) / time / others.reference)
    }

    private static func states(_ name: String, _ encounter: Encounter, _ others: (hash: Double, grid: Double?)) -> String {
        var found: [Double] = []
        var whole: [Double] = []
        var states = 0.0
        var bytes = 0.0
        for _ in 0..<runs {
            var graph: StateGraph?
            found.append(seconds { graph = StateGraph(exploring: encounter, limit: 100_000_000) })
            guard let graph else { continue }
            let rest = seconds { precondition(graph.extremes(.best)[0] != graph.extremes(.worst)[0]) }
            whole.append((found.last ?? 0) + rest)
            states = Double(graph.stateCount)
            bytes = Double(graph.byteCount)
        }
        let rate = states / median(whole)
        let grid = others.grid.map { String(format: "   grid %.0f M/s", $0 / 1e6) } ?? ""
        return String(
            format: "  %@ %9.0f states %5.1f M/s (%5.1f M/s; %.0f bytes a state)   hash %.1f M/s: ×%.1f%@", padded(name), states,
            states / median(found) / 1e6, rate / 1e6, bytes / states, others.hash / 1e6, rate / others.hash, grid)
    }

    private static func padded(_ name: String) -> String { name.padding(toLength: 13, withPad: " ", startingAt: 0) }

    private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

    private static func seconds(_ work: () -> Void) -> Double {
        let start = DispatchTime.now().uptimeNanoseconds
        work()
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
}
