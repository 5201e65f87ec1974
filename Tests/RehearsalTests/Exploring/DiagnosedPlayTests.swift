import Rehearsal
import Testing

/// What the check says of generated situations: everything that it should, at the right place, with a shortest play that shows it.
@Suite struct DiagnosedPlayTests {
    static let chunks: [(size: BlueprintGenerator.Size, seeds: Range<UInt64>)] = [
        (.small, 0..<200), (.small, 200..<400), (.middling, 0..<100), (.middling, 100..<200), (.middling, 200..<300),
    ]

    @Test(arguments: chunks) func everyDiagnosticIsTrueAndItsPlayIsAShortest(size: BlueprintGenerator.Size, seeds: Range<UInt64>)
        throws
    {
        for seed in seeds {
            var generator = BlueprintGenerator(seed: seed, size: size)
            let blueprint = generator.blueprint()
            let faults = try Self.faults(blueprint)
            guard !faults.isEmpty else { continue }
            let shrinker = BlueprintShrinker { ((try? Self.faults($0)) ?? []).isEmpty == false }
            let smallest = BlueprintShrinker.isPatient ? shrinker.smallest(blueprint) : blueprint
            let diagnosed = try Diagnosed(smallest.text, in: smallest.surroundings)
            let clients = smallest.clients.map(\.text).joined(separator: "\n")
            let shown = try [Self.faults(smallest).joined(separator: "\n"), smallest.text, clients] + diagnosed.lines
            Issue.record("seed \(seed): \(shown.joined(separator: "\n"))")
            return
        }
    }

    private static func faults(_ blueprint: Blueprint) throws -> [String] {
        let diagnosed = try Diagnosed(blueprint.text, in: blueprint.surroundings)
        guard let oracles = diagnosed.oracles else { return [] }
        return DiagnosisComparison(diagnosed, oracles).faults
    }
}

/// The diagnostics of one situation beside what the oracle knows of it.
struct DiagnosisComparison {
    let diagnosed: Diagnosed
    let oracles: [Oracle]
    private(set) var faults: [String] = []

    init(_ diagnosed: Diagnosed, _ oracles: [Oracle]) {
        self.diagnosed = diagnosed
        self.oracles = oracles
        compareSets()
        for diagnostic in diagnosed.diagnostics where !diagnostic.rule.id.hasPrefix("best-choice") { checkPlay(diagnostic) }
    }

    mutating func note(_ fault: String) { faults.append(fault) }

    // MARK: What is reported

    private mutating func compareSets() {
        let scenes = Array(diagnosed.situation.scenes)
        let unreached = Set(scenes.map(\.id)).subtracting(oracles.flatMap(\.reachedScenes))
        let endings = Set(scenes.filter { $0.ending != nil }.map(\.id))
        expect(.unreachableScene, unreached.subtracting(endings))
        expect(.endingNeverReached, unreached.intersection(endings))
        let reached = Set(oracles.flatMap(\.reachedScenes))
        let ever = Set(oracles.flatMap(\.everAvailable))
        let all = scenes.filter { reached.contains($0.id) }.flatMap { scene in scene.responses.map { "\(scene.id).\($0.id)" } }
        expect(.responseNeverAvailable, Set(all).subtracting(ever))
        let untaken = Set(oracles.flatMap(\.nextNeverTaken)).filter { clause in
            // A client with whom the response is never available has nothing to say about its clauses.
            oracles.allSatisfy {
                $0.nextNeverTaken.contains(clause) || !$0.everAvailable.contains(String(clause.split(separator: "#")[0]))
            }
        }
        expect(.nextNeverTaken, untaken)
        expect(.trap, Set(oracles.flatMap { oracle in oracle.stuck.map { oracle.moments[$0].scene } }))
        expect(.elementNotAlwaysOffered, unfair)
        let guards = constantGuards
        expect(.guardAlwaysHolds, guards.always)
        expect(.guardNeverHolds, guards.never)
        let scoring = Set(oracles.flatMap(\.scoringLoops))
        let told = reported(.scoringLoop)
        if !told.isSubset(of: scoring) || told.isEmpty != scoring.isEmpty {
            faults.append("scoring loops in \(scoring.sorted()), reported \(told.sorted())")
        }
    }

    private mutating func expect(_ rule: Rule, _ expected: Set<String>) {
        let told = reported(rule)
        if told != expected { faults.append("\(rule.id): the oracle says \(expected.sorted()), reported \(told.sorted())") }
        let count = diagnosed.diagnostics.count { $0.rule == rule }
        if count != told.count { faults.append("\(rule.id): reported twice") }
    }

    /// Elements that some complete play with some client never offers.
    private var unfair: Set<String> {
        let claims = diagnosed.situation.claims
        return Set(
            claims.indices.filter { element in oracles.contains { $0.offered(element).least == .finite(0) } }.map {
                claims[$0].element.id
            })
    }

    /// Guards that are the same in all plays with all clients and ask about more than who the client is.
    private var constantGuards: (always: Set<String>, never: Set<String>) {
        var values: [String: Set<Bool>] = [:]
        for oracle in oracles { values.merge(oracle.guardValues) { $0.union($1) } }
        let slots = Set(diagnosed.situation.meters.map(\.name) + diagnosed.situation.flags)
        func asks(_ name: String) -> Bool {
            guardText(name).split { !$0.isLetter && $0 != "-" }.contains { slots.contains(String($0)) }
        }
        func constant(_ value: Bool) -> Set<String> {
            Set(
                values.filter { name, found in
                    found == [value] && asks(name) && !name.contains(".next#") && (value || !name.hasSuffix(".when"))
                }.keys)
        }
        return (constant(true), constant(false))
    }

    // MARK: Where

    /// The names of what the diagnostics of a rule point at.
    private func reported(_ rule: Rule) -> Set<String> { Set(diagnosed.diagnostics.filter { $0.rule == rule }.map(name)) }

    /// What a diagnostic is about, read from the line and column at which it points.
    func name(_ diagnostic: Diagnostic) -> String {
        let pointed = String(diagnosed.pointed(diagnostic))
        let line = diagnostic.place.range.start.line
        let column = diagnostic.place.range.start.column
        let written = diagnosed.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // The last line above that is indented by two is the scene's.
        let scene = written[...line].last { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }?.dropFirst(2).dropLast() ?? ""
        let response = written[line].trimmingPrefix(while: { $0 == " " }).prefix { $0 != ":" }
        let before = written[line].prefix(column)
        func number(after part: String) -> Int {
            guard let start = before.ranges(of: part).last?.lowerBound else { return 0 }
            return before[start...].count { $0 == "{" }
        }
        switch diagnostic.rule {
        case .unreachableScene, .endingNeverReached, .trap, .scoringLoop: return pointed
        case .responseNeverAvailable: return "\(scene).\(pointed)"
        case .nextNeverTaken: return "\(scene).\(response)#\(max(1, number(after: "next: ")))"
        case .elementNotAlwaysOffered: return pointed
        default:
            if response == "client" || response == "lines" { return "\(scene).\(response)#\(number(after: "\(response): "))" }
            if before.contains("reply: ") { return "\(scene).\(response).reply#\(number(after: "reply: "))" }
            return "\(scene).\(response).when"
        }
    }

    /// A guard as written, by its name.
    private func guardText(_ name: String) -> String {
        let written = diagnosed.text.split(separator: "\n").map(String.init)
        let parts = name.split { $0 == "." || $0 == "#" }.map(String.init)
        guard let scene = written.firstIndex(of: "  \(parts[0]):"),
            let line = written[scene...].first(where: { $0.trimmingPrefix(while: { $0 == " " }).hasPrefix("\(parts[1]):") })
        else { return "" }
        let number = Int(parts[parts.count - 1])
        let list = parts.count > 3 ? "\(parts[2]): [" : number == nil ? "" : "\(parts[1]): ["
        let rest = line.ranges(of: list).first.map { line[$0.upperBound...] } ?? line[...]
        let guarded = number.map { rest.split(separator: "{", omittingEmptySubsequences: false)[$0] } ?? rest
        guard let when = guarded.ranges(of: "when: ").first else { return "" }
        return String(guarded[when.upperBound...].prefix { $0 != "," && $0 != "}" })
    }
}
