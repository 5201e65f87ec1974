import Foundation
import Rehearsal
import RehearsalYAML
import Testing

/// What `rehearse new situation` writes is a good example: proved over every state, met with everyone in the library.
@Suite struct TemplateTests {
    static let templates = ["zh-Hant/client-service", "zh-Hant/team-service", "en/client-service", "en/team-service"]

    static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Scenarios")

    static let people: [String: Client] = {
        let folder = scenarios.appendingPathComponent("clients")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var people: [String: Client] = [:]
        for name in names {
            guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8),
                let client = Sample.client(text)
            else { continue }
            people[client.id] = client
        }
        return people
    }()

    static let unit: Rehearsal.Unit? = {
        let text = (try? String(contentsOf: scenarios.appendingPathComponent("units/KPS4R1571v2.yaml"), encoding: .utf8)) ?? ""
        let findings = Sample.findings(text)
        return parseYAML(findings.file, findings: findings).flatMap { checkUnit($0, findings: findings) }
    }()

    private func text(_ template: String) throws -> String {
        try String(contentsOf: Self.scenarios.appendingPathComponent("templates/\(template).yaml"), encoding: .utf8)
    }

    /// The template with everyone in the library among those who may be met.
    private func situation(_ template: String) throws -> Situation {
        let everyone = Self.people.keys.sorted()
        #expect(everyone.count >= 10)
        let lines = try text(template).components(separatedBy: "\n").map { line in
            line.hasPrefix("clients:") ? "clients: [\(everyone.joined(separator: ", "))]" : line
        }
        var surroundings = Surroundings()
        surroundings.clients = Self.people
        surroundings.knownClients = everyone
        surroundings.units["KPS4R1571v2"] = Self.unit
        surroundings.knownUnits = ["KPS4R1571v2"]
        let findings = Sample.findings(lines.joined(separator: "\n"))
        let node = try #require(parseYAML(findings.file, findings: findings))
        let situation = SituationDraft(node, fileName: nil, folder: nil, findings: findings).checked(in: surroundings)
        #expect(findings.diagnostics.map { Catalogue.traditionalChinese.text($0.message) } == [])
        return try #require(situation)
    }

    @Test(arguments: templates) func everyPartIsUsed(template: String) throws {
        let situation = try situation(template)
        #expect((6...8).contains(situation.scenes.count))
        let responses = situation.scenes.flatMap(\.responses)
        #expect(responses.allSatisfy { $0.feedback != nil })
        #expect(responses.contains { $0.critical } && responses.contains { $0.silent } && responses.contains { !$0.like.isEmpty })
        let cited = Set(responses.flatMap { $0.feedback?.citations ?? [] })
        #expect(cited == Set(situation.sources.indices))
        #expect(situation.sources.allSatisfy { $0.article != nil && $0.url != nil && $0.effective != nil })
        for client in situation.clients { try expectAlive(StateGraph(exploring: Encounter(situation, with: client))) }
    }

    /// Every scene, response, clause and ending is reached, every guard both holds and fails, and every state leads to an ending.
    private func expectAlive(_ graph: StateGraph) throws {
        let encounter = graph.encounter
        let who = encounter.client.id
        #expect(graph.isComplete)
        #expect(graph.extremes(.best).allSatisfy { $0.value != nil } && graph.extremes(.worst).allSatisfy { $0.value != nil })
        for (place, scene) in encounter.situation.scenes.enumerated() {
            let states = graph.states.indices.filter { graph.states[$0].scene == place }
            #expect(!states.isEmpty, "\(who) never comes to \(scene.id)")
            for (number, response) in scene.responses.enumerated() {
                let taking = states.filter { graph.edges(from: $0).contains { $0.response == number } }
                #expect(!taking.isEmpty, "\(who): \(scene.id).\(response.id)")
                expectOpen(response.when, in: states.map { graph.states[$0] }, encounter, "\(who): \(scene.id).\(response.id)")
                let after = taking.map { encounter.affected(graph.states[$0], by: response) }
                var left = after
                for clause in response.next {
                    expectOpen(clause.when, in: left, encounter, "\(who): next of \(scene.id).\(response.id)")
                    #expect(left.contains { encounter.holds(clause.when, $0) })
                    left.removeAll { encounter.holds(clause.when, $0) }
                }
            }
            for speech in scene.client {
                expectOpen(speech.when, in: states.map { graph.states[$0] }, encounter, "\(who): \(scene.id)")
            }
        }
    }

    private func expectOpen(_ condition: Guard, in states: [State], _ encounter: Encounter, _ what: String) {
        if case .always = condition { return }
        let holding = states.count { encounter.holds(condition, $0) }
        #expect(holding > 0 && holding < states.count, "\(what) is always the same")
    }

    /// No complete play goes by without a chance to show each element that the situation claims.
    @Test(arguments: templates) func everyPlayOffersEveryElement(template: String) throws {
        let situation = try situation(template)
        #expect((4...6).contains(situation.claims.count))
        for client in situation.clients {
            let graph = StateGraph(exploring: Encounter(situation, with: client))
            for element in situation.claims.indices {
                #expect(leastOffered(element, in: graph) > 0, "\(client.id): \(situation.claims[element].element.id)")
            }
        }
    }

    private func leastOffered(_ element: Int, in graph: StateGraph) -> Int {
        func mark(_ marks: [Mark]) -> Int { marks.first { $0.element == element }?.mark ?? 0 }
        var least: [Int?] = Array(repeating: nil, count: graph.states.count)
        // Every component holds one state only and comes after those that it leads to.
        for component in graph.stronglyConnectedComponents().members {
            let state = component[0]
            let scene = graph.scene(of: state)
            let offered = graph.edges(from: state).map { mark(scene.responses[$0.response].marks) }.max() ?? mark(scene.marks)
            least[state] = max(0, offered) + (graph.edges(from: state).compactMap { least[$0.target] }.min() ?? 0)
        }
        return least[0] ?? 0
    }

    /// Whoever does not read does not pass, whatever their habit.
    @Test(arguments: templates) func habitsDoNotPass(template: String) throws {
        let situation = try situation(template)
        for client in situation.clients {
            let graph = StateGraph(exploring: Encounter(situation, with: client))
            let best = try #require(graph.extremes(.best)[0].value)
            let worst = try #require(graph.extremes(.worst)[0].value)
            func accuracy(_ value: Double) -> Double { (value - Double(worst)) / Double(best - worst) }
            for habit in Habit.all {
                let (value, critical) = habit.plays(graph)
                #expect(critical || accuracy(Double(value)) < 0.5, "\(client.id): \(habit.name) \(accuracy(Double(value)))")
            }
            #expect(accuracy(meanValue(graph)) < 0.45, "\(client.id): random \(accuracy(meanValue(graph)))")
        }
    }

    private func meanValue(_ graph: StateGraph) -> Double {
        var mean = Array(repeating: 0.0, count: graph.states.count)
        for component in graph.stronglyConnectedComponents().members {
            let state = component[0]
            let edges = graph.edges(from: state)
            let values = edges.map { Double($0.value) + mean[$0.target] }
            mean[state] = edges.isEmpty ? Double(graph.scene(of: state).value) : values.reduce(0, +) / Double(edges.count)
        }
        return mean[0]
    }

    /// Where the best choice stands, and how long it is, gives nothing away.
    @Test(arguments: templates) func theBestChoiceHasNoUsualPlace(template: String) throws {
        let situation = try situation(template)
        let casting = Casting(Encounter(situation, with: situation.clients[0]), seed: 1)
        let scenes = situation.scenes.filter { scene in
            guard case .one = scene.ask else { return false }
            return scene.ending == nil
        }
        var places: Set<Int> = []
        var longest = 0
        for scene in scenes {
            let spoken = scene.responses.filter { !$0.silent }
            let best = try #require(spoken.indices.max { spoken[$0].value < spoken[$1].value })
            places.insert(best)
            let lengths = spoken.map { $0.say.map(casting.fill)?.count ?? 0 }
            if lengths[best] == lengths.max() { longest += 1 }
        }
        #expect(places.count > 1)
        #expect(longest * 2 <= scenes.count)
    }
}

/// A way of answering that does not look at what is asked.
private struct Habit: Sendable {
    let name: String
    let choose: @Sendable ([Response]) -> Response?

    static let all = [
        Habit(name: "first") { $0.first }, Habit(name: "last") { $0.last },
        Habit(name: "longest") { $0.max { length($0) < length($1) } },
        Habit(name: "shortest") { $0.min { length($0) < length($1) } },
        Habit(name: "agreeable") { $0.max { pleasing($0) < pleasing($1) } },
    ]

    private static func length(_ response: Response) -> Int {
        response.say.map { text in text.pieces.reduce(0) { if case .literal(let said) = $1 { $0 + said.count } else { $0 + 2 } } } ?? 0
    }

    /// What it adds to the meters.
    private static func pleasing(_ response: Response) -> Int {
        response.effects.reduce(0) { sum, effect in if case .add(_, let amount) = effect { sum + amount } else { sum } }
    }

    func plays(_ graph: StateGraph) -> (value: Int, critical: Bool) {
        var state = 0
        var value = 0
        var critical = false
        while graph.scene(of: state).ending == nil {
            let edges = graph.edges(from: state).filter { !graph.scene(of: state).responses[$0.response].silent }
            let responses = edges.map { graph.scene(of: state).responses[$0.response] }
            guard let chosen = choose(responses), let edge = edges.first(where: { edge in
                graph.scene(of: state).responses[edge.response].id == chosen.id
            }) else { break }
            value += edge.value
            critical = critical || chosen.critical
            state = edge.target
        }
        return (value + graph.scene(of: state).value, critical)
    }
}
