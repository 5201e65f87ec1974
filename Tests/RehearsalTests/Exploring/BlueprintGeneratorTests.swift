import Rehearsal
import RehearsalRecords
import Testing

/// The comparison with the oracle is worth as much as the situations it is made on: they must have everything in them.
@Suite struct BlueprintGeneratorTests {
    @Test func generatedSituationsHaveEverything() throws {
        var counts: [String: Int] = [:]
        for (size, seeds) in [(BlueprintGenerator.Size.small, UInt64(0)..<150), (.middling, 0..<150)] {
            for seed in seeds {
                var generator = BlueprintGenerator(seed: seed, size: size)
                let blueprint = generator.blueprint()
                for kind in Self.written(blueprint) { counts[kind, default: 0] += 1 }
                let situation = try blueprint.checked()
                let oracles = situation.clients.compactMap { Oracle(situation, with: $0, limit: 300) }
                for kind in Set(oracles.flatMap(Self.happening)) { counts[kind, default: 0] += 1 }
                if oracles.count < 2 { counts["more states than the limit", default: 0] += 1 }
            }
        }
        let rare = Self.everything.filter { counts[$0, default: 0] < 3 }.map { "\($0): \(counts[$0, default: 0])" }
        #expect(rare == [])
        #expect(Set(counts.keys).subtracting(Self.everything) == [])
    }

    @Test func aSeedAlwaysWritesTheSame() {
        for seed in UInt64(0)..<20 {
            var (one, other) = (BlueprintGenerator(seed: seed, size: .small), BlueprintGenerator(seed: seed, size: .small))
            let (first, second) = (one.blueprint(), other.blueprint())
            #expect(first.text == second.text)
            #expect(first.clients.map(\.text) == second.clients.map(\.text))
        }
    }

    private static let everything =
        marks + [
            "no play ends", "the start is an ending", "more states than the limit", "best alone unbounded", "worst alone unbounded",
            "a loop worth nothing in all, with steps that are", "a loop without any marks",
            "a loop worth something without a way out",
            "an element offered without end while best and worst are bounded", "a play stuck without a response",
            "a play going round without an ending", "a scene that only its guards keep away",
            "a response that another hides at times",
            "a clause and a later one taken", "silence taken", "something spent on coming again", "a meter at its ends",
            "states that differ in nothing that matters", "an element offered by some plays only",
            "an element offered by every play",
        ]

    /// What is seen in the text, by the sign that shows it.
    private static let signs = [
        "ask: words", "ask: several", "ask: order", "ask: number", "ask: compose", "ask: form", "seconds: ", "silent: true",
        "once: true",
        "critical: true", "otherwise: true", "like: ", "slips: true", "covers: ", "at-least: ", "is elderly", "not (", " and ",
        " or ",
        "\"=", ": +0", "true}", "false}", "client: [{when", "lines: ", "reply: ", "K1: 3", "S1: -2", "min: -5", "max: 1000",
        "max: 999999000", "other-69, ",
    ]

    private static let marks =
        signs + [
            "sensitivity 0", "sensitivity 50", "sensitivity 133", "sensitivity 150", "weight 0", "weight 1000000000",
            "meter against meter",
            "many flags", "a client's own start", "three clauses",
        ]

    private static func written(_ blueprint: Blueprint) -> Set<String> {
        let text = blueprint.text
        var found = Set(signs.filter { text.contains($0) })
        let percents = blueprint.clients.flatMap(\.sensitivity).map(\.percent)
        found.formUnion([0, 50, 133, 150].filter { percents.contains($0) }.map { "sensitivity \($0)" })
        found.formUnion(
            [0, 1_000_000_000].filter { weight in blueprint.weights.contains { $0.hasSuffix(": \(weight)") } }.map {
                "weight \($0)"
            })
        if text.contains(#/(trust|patience|mood|face) [<>=!]+ (trust|patience|mood|face)/#) { found.insert("meter against meter") }
        if (4..<70).contains(blueprint.flags.count) { found.insert("many flags") }
        if blueprint.clients.contains(where: { !$0.meters.isEmpty }) { found.insert("a client's own start") }
        if blueprint.scenes.flatMap(\.responses).contains(where: { $0.next.count >= 3 }) { found.insert("three clauses") }
        return found
    }

    // MARK: What happens in plays

    private static func happening(_ oracle: Oracle) -> Set<String> {
        var found = loops(oracle)
        func note(_ kind: String, _ isSo: Bool) { if isSo { found.insert(kind) } }
        let bounds = (oracle.best, oracle.worst)
        note("no play ends", bounds.0 == .none)
        note("the start is an ending", oracle.scene(0).ending != nil)
        note("best alone unbounded", bounds.0 == .unbounded && bounds.1.value != nil)
        note("worst alone unbounded", bounds.1 == .unbounded && bounds.0.value != nil)
        let offers = oracle.rules.situation.claims.indices.map { oracle.offered($0) }
        note("an element offered by some plays only", offers.contains { $0.least == .finite(0) && $0.most != .finite(0) })
        note("an element offered by every play", offers.contains { ($0.least.value ?? 0) > 0 })
        note(
            "an element offered without end while best and worst are bounded",
            bounds.0.value != nil && bounds.1.value != nil && offers.contains { $0.most == .unbounded })
        note("a play stuck without a response", oracle.stuck.contains { oracle.steps[$0].isEmpty })
        note("a play going round without an ending", oracle.stuck.contains { !oracle.steps[$0].isEmpty })
        note(
            "a meter at its ends",
            oracle.rules.situation.meters.contains { meter in
                [meter.min, meter.max].allSatisfy { end in oracle.moments.contains { $0.meters[meter.name] == end } }
            })
        let kept = Exploration(Encounter(oracle.rules.situation, with: oracle.rules.client)).graph.stateCount
        note("states that differ in nothing that matters", kept < oracle.moments.count)
        return found.union(responses(oracle))
    }

    private static func loops(_ oracle: Oracle) -> Set<String> {
        var found: Set<String> = []
        for group in oracle.rounds {
            let inner = group.flatMap { oracle.steps[$0] }.filter { group.contains($0.to) }
            if oracle.scoringRounds.contains(group) {
                if group.isDisjoint(with: oracle.live) { found.insert("a loop worth something without a way out") }
            } else {
                let marked = inner.contains { $0.value != 0 }
                found.insert(marked ? "a loop worth nothing in all, with steps that are" : "a loop without any marks")
            }
        }
        return found
    }

    private static func responses(_ oracle: Oracle) -> Set<String> {
        var found: Set<String> = []
        let steps = Array(oracle.steps.joined())
        if steps.contains(where: { oracle.scene($0.from).responses[$0.response].silent }) { found.insert("silence taken") }
        let clauses = Dictionary(grouping: steps) { oracle.name(of: $0) }.mapValues { Set($0.map(\.clause)) }
        if clauses.values.contains(where: { $0.count > 1 }) { found.insert("a clause and a later one taken") }
        if oracle.moments.contains(where: { moment in moment.spent.contains { $0.hasPrefix(moment.scene + ".") } }) {
            found.insert("something spent on coming again")
        }
        let ever = oracle.everAvailable
        for (place, moment) in oracle.moments.enumerated() {
            let hidden = Set(oracle.rules.offered(moment)).subtracting(oracle.available[place])
            let names = hidden.map { "\(moment.scene).\(oracle.scene(place).responses[$0].id)" }
            if names.contains(where: ever.contains) { found.insert("a response that another hides at times") }
        }
        let reached = oracle.reachedScenes
        let scenes = Array(oracle.rules.situation.scenes)
        let named = scenes.filter { reached.contains($0.id) }.flatMap(\.responses).flatMap(\.next).map { scenes[$0.scene].id }
        if named.contains(where: { !reached.contains($0) }) { found.insert("a scene that only its guards keep away") }
        return found
    }
}
