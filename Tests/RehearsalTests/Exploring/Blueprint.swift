import Rehearsal

/// A situation and its clients as parts that can be taken away one by one, from which their texts are written.
struct Blueprint {
    struct Meter {
        var name: String
        var start: Int
        var min: Int
        var max: Int
    }

    struct ClientPart {
        var id: String
        var traits: [String] = []
        var meters: [(name: String, start: Int)] = []
        var sensitivity: [(name: String, percent: Int)] = []
    }

    struct Clause {
        var when: String?
        var go: String
    }

    /// Words with a guard or without.
    struct Variant {
        var when: String?
        var who: String?
    }

    struct ResponsePart {
        var id: String
        /// What its kind of question needs: `say: 好`, `pick: {any: [a]}`.
        var fields: [String] = []
        var when: String?
        var once = false
        var silent = false
        var critical = false
        /// As written in `effects` and `evidence`: `trust: +5`.
        var effects: [String] = []
        var evidence: [String] = []
        var reply: [Variant] = []
        var next: [Clause]
    }

    struct ScenePart {
        var id: String
        /// The kind of question and what it needs, a line each.
        var ask: [String] = []
        var seconds: Int?
        var client: [Variant] = []
        var lines: [Variant] = []
        var responses: [ResponsePart] = []
        var ending: String?
        var evidence: [String] = []
    }

    var meters: [Meter]
    var flags: [String]
    var weights: [String] = []
    var clients: [ClientPart]
    var start: String
    var scenes: [ScenePart]
}

// MARK: - Written out

extension Blueprint {
    /// The situation's file.
    var text: String {
        var lines = [
            "format: 1", "id: test", "title: 測試", "unit: U1", "kind: complaint",
            "clients: [\(clients.map(\.id).joined(separator: ", "))]", "cast: {junior: wu}",
        ]
        if !weights.isEmpty { lines.append("weights: {\(weights.joined(separator: ", "))}") }
        if !meters.isEmpty { lines.append("meters:") }
        lines += meters.map { "  \($0.name): {start: \($0.start), min: \($0.min), max: \($0.max)}" }
        if !flags.isEmpty { lines.append("flags: [\(flags.joined(separator: ", "))]") }
        lines += ["start: \(start)", "scenes:"] + scenes.flatMap(\.written)
        return lines.joined(separator: "\n") + "\n"
    }

    /// The clients' files, and what else the situation needs around it.
    var surroundings: Surroundings {
        var surroundings = Sample.surroundings
        for client in clients + [ClientPart(id: "wu", traits: ["elderly", "junior", "angry"])] {
            surroundings.clients[client.id] = Sample.client(client.text)
        }
        surroundings.knownClients = surroundings.clients.keys.sorted()
        surroundings.knownTraits = ["angry", "elderly", "junior"]
        return surroundings
    }

    /// The situation as checked; throws where the parts do not fit together.
    func checked() throws -> Situation {
        let (situation, diagnostics) = Sample.check(text, in: surroundings)
        guard let situation else { throw Sample.Unsound(diagnostics: diagnostics) }
        return situation
    }
}

extension Blueprint.ClientPart {
    var text: String {
        var text = "id: \(id)\nname: 客戶\ntraits: [\(traits.joined(separator: ", "))]\n"
        if !meters.isEmpty { text += "meters: {\(meters.map { "\($0.name): \($0.start)" }.joined(separator: ", "))}\n" }
        if !sensitivity.isEmpty {
            text += "sensitivity: {\(sensitivity.map { "\($0.name): \($0.percent)" }.joined(separator: ", "))}\n"
        }
        return text
    }
}

extension Blueprint.Variant {
    fileprivate var written: String {
        let parts = [who.map { "who: \($0)" }, when.map { "when: \($0)" }, "text: 話"]
        return "{\(parts.compactMap { $0 }.joined(separator: ", "))}"
    }
}

extension Blueprint.ScenePart {
    fileprivate var written: [String] {
        var lines = ["  \(id):"] + ask.map { "    " + $0 }
        if let seconds { lines.append("    seconds: \(seconds)") }
        if !client.isEmpty { lines.append("    client: [\(client.map(\.written).joined(separator: ", "))]") }
        if !self.lines.isEmpty { lines.append("    lines: [\(self.lines.map(\.written).joined(separator: ", "))]") }
        if let ending { lines.append("    ending: \(ending)") }
        if !evidence.isEmpty { lines.append("    evidence: {\(evidence.joined(separator: ", "))}") }
        if !responses.isEmpty { lines.append("    responses:") }
        return lines + responses.map { "      " + $0.written }
    }
}

extension Blueprint.ResponsePart {
    fileprivate var written: String {
        var parts = fields
        if let when { parts.append("when: \(when)") }
        if once { parts.append("once: true") }
        if silent { parts.append("silent: true") }
        if critical { parts.append("critical: true") }
        if !effects.isEmpty { parts.append("effects: {\(effects.joined(separator: ", "))}") }
        if !evidence.isEmpty { parts.append("evidence: {\(evidence.joined(separator: ", "))}") }
        if !reply.isEmpty { parts.append("reply: [\(reply.map(\.written).joined(separator: ", "))]") }
        let clauses = next.map { clause in clause.when.map { "{when: \($0), go: \(clause.go)}" } ?? "{go: \(clause.go)}" }
        if next.count == 1, next[0].when == nil {
            parts.append("next: \(next[0].go)")
        } else {
            parts.append("next: [\(clauses.joined(separator: ", "))]")
        }
        return "\(id): {\(parts.joined(separator: ", "))}"
    }
}
