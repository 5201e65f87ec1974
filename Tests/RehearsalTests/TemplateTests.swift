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
        let draft = SituationDraft(node, fileName: nil, folder: nil, findings: findings)
        let situation = draft.checked(in: surroundings)
        if let situation {
            let explorations = situation.clients.map { Exploration(Encounter(situation, with: $0)) }
            ExplorationCheck.run(explorations, draft.places, findings: findings)
        }
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
    }

    /// With everyone in the library: all is reached, every guard both holds and fails, and every play offers each element that is claimed.
    @Test(arguments: templates) func nothingIsIdleWithAnyone(template: String) throws {
        let situation = try situation(template)
        #expect((4...6).contains(situation.claims.count))
        for client in situation.clients {
            let found = Exploration(Encounter(situation, with: client))
            #expect(found.isComplete && found.best != nil && found.worst != nil, "\(client.id)")
            #expect(found.unreachableScenes.isEmpty && found.neverAvailable.isEmpty && found.neverTaken.isEmpty, "\(client.id)")
            #expect(found.traps.isEmpty && found.scoringLoops.isEmpty, "\(client.id)")
            #expect(found.guardTruths.count >= 5)
            #expect(found.guardTruths.allSatisfy { $0.held && $0.failed }, "\(client.id)")
            #expect(found.offered.allSatisfy { ($0.least ?? 0) > 0 }, "\(client.id)")
        }
    }

    /// Whoever does not read does not pass, whatever their habit.
    @Test(arguments: templates) func habitsDoNotPass(template: String) throws {
        let situation = try situation(template)
        for client in situation.clients {
            let encounter = Encounter(situation, with: client)
            let found = Exploration(encounter)
            let best = try #require(found.best)
            let worst = try #require(found.worst)
            func accuracy(_ value: Double) -> Double { (value - Double(worst)) / Double(best - worst) }
            for habit in Habit.all {
                let play = habit.play(encounter)
                let reached = accuracy(Double(play.value))
                #expect(!play.criticalDecisions.isEmpty || reached < 0.5, "\(client.id): \(habit.name) \(reached)")
            }
            let random = accuracy(meanValue(of: encounter))
            #expect(random < 0.45, "\(client.id): random \(random)")
        }
    }

    /// What plays are worth on average where each available response is as likely as any other.
    private func meanValue(of encounter: Encounter) -> Double {
        var known: [State: Double] = [:]
        func mean(_ state: State) -> Double {
            if let known = known[state] { return known }
            let scene = encounter.scene(state)
            let values = encounter.available(state).map { place in
                Double(scene.responses[place].value) + mean(encounter.next(state, by: scene.responses[place]))
            }
            let result = values.isEmpty ? Double(scene.value) : values.reduce(0, +) / Double(values.count)
            known[state] = result
            return result
        }
        return mean(encounter.start)
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
        response.say.map { text in text.pieces.reduce(0) { if case .literal(let said) = $1 { $0 + said.count } else { $0 + 2 } } }
            ?? 0
    }

    /// What it adds to the meters.
    private static func pleasing(_ response: Response) -> Int {
        response.effects.reduce(0) { sum, effect in if case .add(_, let amount) = effect { sum + amount } else { sum } }
    }

    /// A whole play in this way, of which silence is no part.
    func play(_ encounter: Encounter) -> Play {
        var play = Play(encounter, seed: 1, mode: .practice)
        while play.outcome == nil {
            let places = encounter.available(play.state).filter { !play.scene.responses[$0].silent }
            let wanted = choose(places.map { play.scene.responses[$0] })?.id
            guard let place = places.first(where: { play.scene.responses[$0].id == wanted }) else { break }
            play.take(place)
        }
        return play
    }
}
