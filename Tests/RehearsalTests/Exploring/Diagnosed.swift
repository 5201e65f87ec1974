import Rehearsal
import RehearsalYAML

/// A situation that was explored with all its clients, what the check says of it, and what the oracle knows of it.
struct Diagnosed {
    let text: String
    let situation: Situation
    let explorations: [Exploration]
    let diagnostics: [Diagnostic]
    /// One for each client; nil where there are too many states for one of them.
    let oracles: [Oracle]?

    init(_ text: String, in surroundings: Surroundings = Sample.surroundings) throws {
        let findings = Sample.findings(text)
        guard let node = parseYAML(findings.file, findings: findings) else {
            throw Sample.Unsound(diagnostics: findings.diagnostics)
        }
        let draft = SituationDraft(node, fileName: "test", folder: "complaint", findings: findings)
        guard let situation = draft.checked(in: surroundings) else { throw Sample.Unsound(diagnostics: findings.diagnostics) }
        let explored = Findings(file: findings.file)
        let oracles = situation.clients.compactMap { Oracle(situation, with: $0, limit: 300) }
        let isSmall = oracles.count == situation.clients.count
        let explorations = situation.clients.map { Exploration(Encounter(situation, with: $0), limit: isSmall ? nil : 300) }
        ExplorationCheck.run(explorations, draft.places, findings: explored)
        self.text = text
        self.situation = situation
        self.explorations = explorations
        self.oracles = isSmall ? oracles : nil
        diagnostics = explored.diagnostics.sortedByPlace()
    }

    var lines: [String] { diagnostics.flatMap(DiagnosticRenderer(.traditionalChinese).lines) }

    /// What a diagnostic points at.
    func pointed(_ diagnostic: Diagnostic) -> Substring {
        let range = diagnostic.place.range
        let line = text.split(separator: "\n", omittingEmptySubsequences: false)[range.start.line]
        return line.dropFirst(range.start.column).prefix(range.end.column - range.start.column)
    }
}

/// The play that a diagnostic tells, read from its words.
struct ToldPlay {
    let client: String?
    /// What to choose from the start, by ids.
    let choices: [String]
    /// What to choose then to come back to the same state.
    let round: [String]

    init(_ diagnostic: Diagnostic) {
        let help = diagnostic.help.map(Catalogue.traditionalChinese.text) ?? ""
        client = help.firstMatch(of: #/遇到 ([a-z0-9-]+)，/#).map { String($0.1) }
        choices = help.firstMatch(of: #/先選 ([a-z0-9-]+(?:，再選 [a-z0-9-]+)*)/#).map { Self.ids($0.1) } ?? []
        round = help.firstMatch(of: #/；選 ([a-z0-9-]+(?:，再選 [a-z0-9-]+)*)，就回到原狀/#).map { Self.ids($0.1) } ?? []
    }

    private static func ids(_ told: Substring) -> [String] { told.split(separator: "，再選 ").map(String.init) }

    /// The oracle's moments on the way, the start first; nil where something is not available.
    func replayed(_ choices: [String], by oracle: Oracle, from start: Int = 0) -> [Int]? {
        var moments = [start]
        for choice in choices {
            let here = moments[moments.count - 1]
            guard let step = oracle.step(here, by: choice) else { return nil }
            moments.append(step.to)
        }
        return moments
    }

    /// The state to which the play leads by the rules by which people play; nil where something is not available.
    func replayed(in encounter: Encounter) -> State? {
        var play = Play(encounter, seed: 1, mode: .practice)
        for choice in choices {
            guard let place = encounter.available(play.state).first(where: { play.scene.responses[$0].id == choice }) else {
                return nil
            }
            play.take(place)
        }
        return play.state
    }
}
